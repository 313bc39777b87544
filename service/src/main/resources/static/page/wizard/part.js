// Files are sent, looked at, said otherwise of, checked and stored.
import { asFailure, post, remove, send } from "../api/client.js";
import { download, save, text } from "../api/files.js";
import { follow, inspect } from "../api/imports.js";
import { language } from "../i18n/index.js";
import { dragging } from "../imports/files.js";
import { focusOn, update } from "../ui/update.js";
import { added, begun, choiceOf, choicesOf, headed, held } from "./state.js";
import { wizardView } from "./view.js";

/** @typedef {import("../api/types.js").Inspection} Inspection */

export function openWizard() {
  const state = begun();
  let told = language();

  /** Sends the files. */
  async function look() {
    if (state.stop || state.files.length === 0) {
      return;
    }
    const sending = inspect(state.files, (share) => progress({ phase: "upload", share }));
    state.stop = sending.abort;
    forget();
    progress({ phase: "upload", share: 0 });
    try {
      state.found = await sending.done;
      Object.assign(state, { sheets: [], names: {}, source: state.found.source, citation: "" });
    } catch (thrown) {
      const failure = asFailure(thrown);
      state.failure = failure.code === "aborted" ? null : failure;
    }
    over();
    await focusOn(state.found ? "found" : "wizard-news");
  }

  /** Looks at them again by what was said. What was checked before says nothing of it. */
  async function again() {
    const id = state.found?.id;
    state.checked = null;
    state.looking = true;
    update();
    try {
      const found = await send("PUT", `/inspections/${id}/choices`, choicesOf(state));
      if (state.found?.id === id) {
        state.found = found;
        state.renamed = false;
        state.failure = null;
      }
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    state.looking = false;
    update();
  }

  /**
   * @param {boolean} dry
   * @param {Record<string, string>} fields
   */
  async function run(dry, fields = {}) {
    if (state.stop || !state.found) {
      return;
    }
    const until = fields.keepUntil ? `&keepUntil=${encodeURIComponent(fields.keepUntil)}` : "";
    state.failure = null;
    state.stop = () => {};
    progress({ phase: "waiting" });
    try {
      const begun = await post(`/inspections/${state.found.id}/import?dryRun=${dry}${until}`);
      state.stop = () => void remove(`/imports/${begun.id}`).catch(() => {});
      const last = await follow(begun.id, (now) => progress(now.progress));
      if (last.problem) {
        throw last.problem;
      }
      state[dry ? "checked" : "ended"] = last;
      if (!dry) {
        state.files = [];
      }
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    over();
    await focusOn(state.failure ? "wizard-news" : dry ? "names" : "ended");
  }

  async function giveUp() {
    state.stop?.();
    if (state.found && !state.ended) {
      await remove(`/inspections/${state.found.id}`).catch(() => {});
    }
    Object.assign(state, begun());
    await focusOn("wizard-files");
  }

  /** @param {Record<string, string>} fields */
  async function form({ scope = "", purpose = "", receiver = "" }) {
    state.unformed = null;
    try {
      state.form = await text("/consent-forms", { scope, purpose, receiver });
    } catch (thrown) {
      state.form = null;
      state.unformed = asFailure(thrown);
    }
    await focusOn("paper");
  }

  function forget() {
    Object.assign(state, { found: null, checked: null, ended: null, failure: null, form: null });
  }

  function over() {
    state.stop = null;
    state.progress = null;
  }

  /** @param {import("../imports/state.js").Progress | null | undefined} now */
  function progress(now) {
    state.progress = now ?? null;
    update();
  }

  /** @param {File[]} more */
  function add(more) {
    added(state, more);
    update();
  }

  /** @param {() => void} change */
  const saying = (change) => {
    change();
    again();
  };

  /** @type {import("./view.js").Actions} */
  const actions = {
    look, giveUp, form, add, drag: dragging(add),
    drop: (file) => {
      state.files = state.files.filter((one) => one !== file);
      update();
    },
    cancel: () => state.stop?.(),
    check: () => run(true),
    name: (mention, person) => {
      state.names[mention] = person;
      state.renamed = true;
      update();
    },
    checkNames: async () => {
      await again();
      await run(true);
    },
    store: (fields) => run(false, fields),
    leave: (file, left) => saying(() => (choiceOf(state, file).left = left)),
    head: (file, rows) => saying(() => headed(state, file, rows)),
    hold: (file, letters, role) => saying(() => held(state, file, letters, role)),
    identify: (file, letters) => saying(() => (choiceOf(state, file).identity = letters)),
    known: ({ source = "", citation = "" }) => saying(() => Object.assign(state, { source, citation })),
    keep: () => save(new Blob([state.found?.mapping ?? ""], { type: "application/yaml" }), "mapping.yaml"),
    ids: () => fetched(`/imports/${state.checked?.id}/missing-consents`, "missing-consents.csv"),
    report: () => fetched(`/imports/${state.checked?.id}/report`, "import-report.csv"),
    marked: () => fetched(`/inspections/${state.found?.id}/marked/${state.checked?.id}`, "marked.xlsx"),
    template: (table) => fetched(`/templates/${table}`, `${table}.xlsx`),
    print: () => window.print(),
  };

  /**
   * @param {string} path
   * @param {string} name
   */
  async function fetched(path, name) {
    state.failure = null;
    try {
      await download(path, name);
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    update();
  }

  return () => {
    // reasons are told in the language of the page, whenever that changes
    if (told !== language()) {
      told = language();
      if (state.found && !state.ended && !state.looking) {
        again();
      }
    }
    return wizardView(state, actions);
  };
}
