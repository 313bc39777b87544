// The steward's page of consents.
import { asFailure, get, post, remove } from "../api/client.js";
import { number, t } from "../i18n/index.js";
import { confirmed } from "../ui/dialog.js";
import { lead } from "../ui/form.js";
import { focusOn, update } from "../ui/update.js";
import { begun, continued, turnTo } from "./state.js";
import { consentsView } from "./view.js";

/** @typedef {import("./state.js").Pending} Pending */

/** @type {import("../ui/page.js").Page} */
export default { title: "consents.title", texts: ["consents"], heading: "named", lead: "consents.lead", role: "steward", open };

function open() {
  const state = begun();
  readPending();
  readContested();

  /** @param {HTMLFormElement | null} form */
  async function read(form = null) {
    state.reading = true;
    update();
    try {
      state.answer = await post("/consents/search", state.asked);
      state.failure = null;
    } catch (thrown) {
      state.answer = null;
      // a person who was erased is not found any more: the receipt stays
      state.failure = state.receipt ? null : asFailure(thrown);
    }
    state.reading = false;
    await update();
    if (state.failure) {
      await lead(form, state.failure);
    }
  }

  async function readPending() {
    try {
      state.pending = await get("/consents");
      state.pendingFailure = null;
    } catch (thrown) {
      state.pendingFailure = asFailure(thrown);
    }
    await update();
  }

  async function readContested() {
    try {
      state.contested = await get("/contestations");
    } catch (thrown) {
      state.contestedFailure = asFailure(thrown);
    }
    await update();
  }

  /**
   * @param {Record<string, string>} fields
   * @param {HTMLFormElement} form
   */
  async function lookUp({ person = "", namespace = "" }, form) {
    turnTo(state, { person, namespace });
    await read(form);
    if (!state.failure?.field) {
      await focusOn("person-result");
    }
  }

  /**
   * @param {Record<string, string>} fields
   * @param {HTMLFormElement} form
   */
  async function give(fields, form) {
    state.given = null;
    state.givenFailure = null;
    update();
    try {
      const given = await post("/consents", { ...state.asked, ...fields });
      state.given = given.pending ? "give.pending" : "give.told";
      form.reset();
      await Promise.all([read(), readPending()]);
    } catch (thrown) {
      state.givenFailure = asFailure(thrown);
      await lead(form, state.givenFailure);
    }
  }

  /**
   * Changes what is held of the person, once that is certain, and says what was done.
   *
   * @template T
   * @param {import("../ui/dialog.js").Question | null} question
   * @param {() => Promise<T>} work
   * @param {(done: T) => NonNullable<typeof state.told>} tell
   */
  async function change(question, work, tell) {
    if (question && !(await confirmed(question))) {
      return;
    }
    try {
      const done = await work();
      state.given = null;
      state.told = tell(done);
      await Promise.all([read(), readPending()]);
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await focusOn("person-result");
  }

  /** @param {string} what */
  function withdrawal(what) {
    return { what: t(what), why: t("withdraw.why"), yes: t("withdraw.yes") };
  }

  /** @param {import("../api/types.js").ConsentsWithdrawal} done */
  function gone(done) {
    const { consents, names, contacts, ties } = done;
    const values = { consents: number(consents), names: number(names), contacts: number(contacts), ties: number(ties) };
    return { key: "withdrawn.told", values };
  }

  async function makeCode() {
    if (state.making) {
      return;
    }
    state.making = true;
    state.codeFailure = null;
    update();
    try {
      state.slip = await post("/codes", state.asked);
      await focusOn("code-slip");
    } catch (thrown) {
      state.codeFailure = asFailure(thrown);
    }
    state.making = false;
    update();
  }

  /** @param {() => Promise<string>} work gives the key of what was done */
  async function settlePending(work) {
    try {
      state.pendingTold = await work();
      await readPending();
      if (state.asked) {
        await read();
      }
      await focusOn("pending-title");
    } catch (thrown) {
      state.pendingFailure = asFailure(thrown);
      update();
    }
  }

  /** @param {Pending} entry */
  async function more(entry) {
    try {
      const [found] = await get("/consents", { entry: entry.id, from: entry.rows.length });
      continued(state, entry, found?.rows ?? [], found?.count ?? 0);
    } catch (thrown) {
      state.pendingFailure = asFailure(thrown);
    }
    update();
  }

  const told = (/** @type {string} */ key) => () => ({ key, values: {} });
  const actions = {
    lookUp, give, makeCode, more,
    withdraw: (/** @type {{ id: string }} */ { id }) =>
      change(withdrawal("withdraw.what"), () => remove(`/consents/${encodeURIComponent(id)}`), gone),
    withdrawAll: () => change(withdrawal("withdraw.all.what"), () => post("/consents/withdrawals", state.asked), gone),
    object: () => change(null, () => post("/objections", state.asked), told("object.told")),
    lift: () => change(null, () => post("/objections/lift", state.asked), told("lift.told")),
    erase: () =>
      change(
        { what: t("erase.what"), why: t("erase.why"), yes: t("erase.yes"), again: state.asked?.person ?? "" },
        async () => (state.receipt = await post("/erasures", state.asked)),
        told("erase.told"),
      ),
    confirm: (/** @type {Pending} */ { id }) =>
      settlePending(async () => {
        const done = await post(`/consents/${encodeURIComponent(id)}/confirmation`, {});
        return done.pending ? "pending.first" : "pending.confirmed";
      }),
    decline: (/** @type {Pending} */ { id }) =>
      settlePending(async () => remove(`/consents/${encodeURIComponent(id)}`).then(() => "pending.gone")),
    settle: async (/** @type {{ id: string }} */ { id }, /** @type {string} */ outcome) => {
      try {
        state.contested = await post(`/contestations/${encodeURIComponent(id)}/settle`, { outcome });
        await focusOn("contested-title");
      } catch (thrown) {
        state.contestedFailure = asFailure(thrown);
        update();
      }
    },
  };
  return () => consentsView(state, new Date().toISOString().slice(0, 10), actions);
}
