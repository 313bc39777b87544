// The page of a receiver's staff.
import { asFailure, get, post, remove, send } from "../api/client.js";
import { download } from "../api/files.js";
import { t } from "../i18n/index.js";
import { confirmed } from "../ui/dialog.js";
import { lead } from "../ui/form.js";
import { Awaited, waiting } from "../ui/progress.js";
import { focusOn, update } from "../ui/update.js";
import { begun, outdated, wishAround, wishOf } from "./state.js";
import { plansView } from "./view.js";

/** @typedef {import("./state.js").Plan} Plan */
/** @typedef {import("../api/client.js").Wait} Wait */

/** @type {import("../ui/page.js").Page} */
export default { title: "plans.title", texts: ["plans"], heading: "named", lead: "plans.lead", look: "desk", role: "staff", open };

/** @param {import("../ui/page.js").Viewer | null} viewer */
function open(viewer) {
  const state = begun();
  const awaited = new Awaited("plan");
  // a user who comes back to the page is told at once who was taken off meanwhile
  window.addEventListener("focus", refresh);
  refresh();
  readPurposes();

  async function readPurposes() {
    try {
      state.purposes = await get("/purposes");
      state.asked = true;
    } catch (thrown) {
      state.shown = true;
      state.failure = asFailure(thrown);
    }
    update();
  }

  async function readKept() {
    try {
      state.kept = await get("/plans");
      state.keptFailure = null;
    } catch (thrown) {
      state.keptFailure = asFailure(thrown);
    }
    await update();
  }

  /**
   * Asks for another plan: nothing of the one before stands under the new question.
   *
   * @param {(wait: Wait) => Promise<Plan>} ask
   * @param {HTMLFormElement | null} form
   */
  async function show(ask, form = null) {
    state.shown = true;
    state.plan = null;
    state.failure = null;
    try {
      state.plan = await awaited.answer(ask);
    } catch (thrown) {
      state.failure = asFailure(thrown);
      await lead(form, state.failure);
    }
    await readKept();
  }

  async function refresh() {
    await readKept();
    if (state.plan && outdated(state)) {
      const { id } = state.plan;
      await show((wait) => get(`/plans/${id}`, {}, wait));
    }
  }

  /**
   * The plan stays where it is while rows of it are confirmed, and so does the keyboard.
   *
   * @param {number | null} row null for all
   */
  async function confirm(row) {
    if (!state.plan) {
      return;
    }
    const { id } = state.plan;
    try {
      const plan = await post(`/plans/${id}/confirm`, row === null ? { whole: true } : { rows: [row] });
      if (state.plan?.id === id) {
        state.plan = plan;
        state.failure = null;
      }
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    if (!state.failure) {
      await focusOn(row === null ? "plan-title" : `confirmed-${row}`);
    }
    await readKept();
  }

  /**
   * Others come and go while the list stays where it is.
   *
   * @param {import("./sheet.js").Change} change
   * @param {number[]} rows none for all
   * @param {string} focus the element that the keyboard goes to; none to stay
   */
  async function alter(change, rows, focus) {
    const id = state.plan?.id;
    if (!id) {
      return;
    }
    try {
      const plan = await post(`/plans/${id}/changes`, { change, rows });
      if (state.plan?.id === id) {
        state.plan = plan;
        state.failure = null;
      }
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await (focus && !state.failure ? focusOn(focus) : update());
    await readKept();
  }

  /** @param {Record<string, string>} fields */
  async function rename(fields) {
    try {
      const { cluster = null, discipline = null, month } = fields, number = Number(fields.number);
      state.plan = await send("PATCH", `/plans/${state.plan?.id}`, { cluster, discipline, month, number });
      state.failure = null;
      await focusOn("plan-name");
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await readKept();
  }

  async function again() {
    const plan = state.plan;
    if (plan) {
      await show((wait) => post("/plans", wishAround(plan, viewer?.receiver ?? ""), wait));
      await focusOn("plan-title");
    }
  }

  async function removePlan() {
    const id = state.plan?.id;
    const sure = await confirmed({ what: t("plan.delete.what"), why: t("plan.delete.why"), yes: t("plan.delete") });
    if (!id || !sure) {
      return;
    }
    try {
      await remove(`/plans/${id}`);
      state.plan = null;
      state.shown = false;
      state.failure = null;
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await readKept();
  }

  /** @param {string} format */
  async function save(format) {
    try {
      const month = state.plan?.name?.month ?? "plan";
      const name = [state.plan?.citation.purpose, month].filter(Boolean).join("-");
      await download(`/plans/${state.plan?.id}/export?format=${format}`, `${name}.${format}`);
      state.failure = null;
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    update();
  }

  /** @param {"purpose" | "size" | "aim"} what */
  const choosing = (what) => (/** @type {string} */ value) => void (state[what] = value, update());

  const actions = {
    propose: (/** @type {Record<string, string>} */ fields, /** @type {HTMLFormElement} */ form) =>
      show((wait) => post("/plans", wishOf(fields, viewer?.receiver ?? ""), wait), form),
    choosePurpose: choosing("purpose"),
    chooseSize: choosing("size"),
    chooseAim: choosing("aim"),
    open: async (/** @type {string} */ id) => {
      await show((wait) => get(`/plans/${id}`, {}, wait));
      await focusOn("plan-title");
    },
    confirm,
    change: alter,
    rename,
    again,
    remove: removePlan,
    print: () => window.print(),
    save,
  };
  return () => plansView(state, { busy: awaited.busy, waiting: waiting(awaited) }, actions);
}
