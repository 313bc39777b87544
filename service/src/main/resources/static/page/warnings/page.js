// The warnings above the pages of an admin; all others are refused.
import { asFailure, get, post } from "../api/client.js";
import { Awaited, waiting } from "../ui/progress.js";
import { focusOn, update } from "../ui/update.js";
import { warningsView } from "./view.js";

export function open() {
  /** @type {import("./view.js").State} */
  const state = { warnings: [], refused: null, backups: null, failure: null };
  const awaited = new Awaited("backups");

  get("/warnings").then(
    (answer) => {
      state.warnings = answer;
      update();
    },
    () => {},
  );

  get("/backups").then(
    (answer) => {
      state.backups = answer;
      update();
    },
    () => {},
  );

  /**
   * @param {string} path
   * @param {object} wish
   * @param {string} code of the warning
   */
  async function act(path, wish, code) {
    try {
      await post(path, wish);
      state.refused = null;
      state.warnings = await get("/warnings");
    } catch (thrown) {
      state.refused = { code, failure: asFailure(thrown) };
    }
    update();
  }

  async function backUp() {
    state.failure = null;
    try {
      state.backups = (await awaited.answer((wait) => post("/backups", {}, wait))) ?? state.backups;
    } catch (thrown) {
      state.failure = asFailure(thrown);
      await focusOn("backup-problem");
    }
    update();
  }

  return () => warningsView(state, act, { busy: awaited.busy, waiting: waiting(awaited), backUp });
}
