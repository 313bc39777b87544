// Files that are chosen, sent, followed and reported on.
import { asFailure, get, post, remove } from "../api/client.js";
import { follow, upload } from "../api/imports.js";
import { t } from "../i18n/index.js";
import { confirmed } from "../ui/dialog.js";
import { focusOn, update } from "../ui/update.js";
import { html } from "../lib/lit-html/lit-html.js";
import { dragging } from "./files.js";
import { pastView } from "./past.js";
import { added, begun, dropped } from "./state.js";
import { importsView } from "./view.js";

/** @typedef {import("../api/types.js").ImportRun} ImportRun */

export function openImports() {
  const state = begun();
  resume();

  /** @param {Record<string, string>} fields */
  async function start(fields) {
    if (state.stop || state.files.length === 0) {
      return;
    }
    /** @type {Record<string, string>} */
    const options = { dryRun: String("dryRun" in fields), skipBadRows: String("skipBadRows" in fields) };
    if (fields.keepUntil) {
      options.keepUntil = fields.keepUntil;
    }
    const sending = upload(state.files, state.mapping, options, (share) => progress({ phase: "upload", share }));
    state.stop = sending.abort;
    state.result = null;
    progress({ phase: "upload", share: 0 });
    try {
      await followed(await sending.done);
    } catch (thrown) {
      const failure = asFailure(thrown);
      await end(failure.code === "aborted" ? { run: { state: "cancelled" } } : { failure });
    }
  }

  /** @param {ImportRun} run */
  async function followed(run) {
    state.stop = () => void remove(`/imports/${run.id}`).catch(() => {});
    progress(run.progress);
    const last = await follow(run.id, (now) => progress(now.progress));
    const stored = last.state === "stored";
    if (stored) {
      state.files = [];
      state.mapping = null;
    }
    await end(last.problem ? { failure: last.problem } : { run: last });
  }

  /** The page may have been closed and opened while an import ran. */
  async function resume() {
    /** @type {ImportRun[]} */
    const runs = await list();
    const run = runs.find((one) => one.state === "waiting" || one.state === "running");
    if (run && !state.stop) {
      followed(run).catch((thrown) => end({ failure: asFailure(thrown) }));
    }
  }

  async function list() {
    state.past = await get("/imports").catch(() => []);
    update();
    return state.past;
  }

  /** @param {ImportRun} run */
  async function undo(run) {
    if (!(await confirmed({ what: t("past.sure", { number: run.revision ?? "" }), why: t("past.sure.why"), yes: t("past.undoThis") }))) {
      return;
    }
    Object.assign(state, { undone: null, notUndone: null });
    try {
      state.undone = await post(`/imports/${run.id}/undo`);
    } catch (thrown) {
      state.notUndone = asFailure(thrown);
    }
    await list();
    await focusOn("undone");
  }

  /** @param {import("./state.js").Progress | null | undefined} now */
  function progress(now) {
    state.progress = now ?? null;
    update();
  }

  /** @param {import("./state.js").Result} result */
  async function end(result) {
    state.stop = null;
    state.progress = null;
    state.result = result;
    list();
    await focusOn("report");
  }

  /** @param {File[]} more */
  function add(more) {
    added(state, more);
    update();
  }

  const actions = {
    start, add, drag: dragging(add),
    cancel: () => state.stop?.(),
    drop: (/** @type {File} */ file) => {
      dropped(state, file);
      update();
    },
  };
  return () => html`${importsView(state, actions)}${pastView(state, undo)}`;
}
