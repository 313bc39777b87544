// The page of records that may be of one person: a steward decides, and takes back what was decided.
import { asFailure, get, post } from "../api/client.js";
import { number, t } from "../i18n/index.js";
import { confirmed } from "../ui/dialog.js";
import { Awaited } from "../ui/progress.js";
import { focusOn, update } from "../ui/update.js";
import { begun, decision, keyOf, nameOf, ordered, settled } from "./state.js";
import { reconciliationView } from "./view.js";

/** @typedef {import("../api/types.js").Double} Double */

/** @type {import("../ui/page.js").Page} */
export default {
  title: "reconciliation.title", texts: ["reconciliation"], heading: "named", lead: "reconciliation.lead", role: "steward", open,
};

function open() {
  const state = begun();
  const awaited = new Awaited("pairs");
  let deciding = false;
  ask();
  readDecided();

  async function ask() {
    try {
      const pairs = await awaited.answer((wait) => get("/doubles", { least: state.least }, wait));
      state.pairs = pairs ?? state.pairs;
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await update();
  }

  async function readDecided() {
    try {
      const before = state.decided;
      const read = await get("/doubles/decisions");
      // what was decided meanwhile is newer
      state.decided = state.decided === before ? read : state.decided;
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await update();
  }

  /**
   * Does one thing at a time, and leads the keyboard on.
   *
   * @param {() => Promise<string>} work gives the id of the element to go on from
   */
  async function once(work) {
    if (deciding) {
      return;
    }
    deciding = true;
    try {
      state.told = null;
      await focusOn(await work());
    } catch (thrown) {
      state.failure = asFailure(thrown);
      await focusOn("decided-now");
    } finally {
      deciding = false;
    }
  }

  /**
   * @param {object} what
   * @param {() => import("./state.js").Told} tell
   */
  async function takeBack(what, tell) {
    await once(async () => {
      state.decided = await post("/doubles/withdrawals", what);
      state.failure = null;
      state.told = tell();
      await ask();
      return "decided-now";
    });
  }

  /** @type {import("./view.js").Actions} */
  const actions = {
    least(least) {
      state.least = least;
      state.told = null;
      ask();
    },
    turn(pair, turned) {
      state.turned[turned ? "add" : "delete"](keyOf(pair));
      update();
    },
    decide: (pair, verdict) =>
      once(async () => {
        const at = ordered(state).indexOf(pair);
        const decided = await post("/doubles/decisions", decision(state, pair, verdict));
        settled(state, pair, verdict, decided);
        const left = ordered(state);
        // what is left open goes to the end, so the next stands in its place
        const next = left[Math.min(at, left.length - 1)];
        return next ? `pair-${left.indexOf(next)}` : "proposed-title";
      }),
    undo: (pair) =>
      takeBack({ one: pair.one?.id, other: pair.other?.id }, () => ({
        key: "told.undone", values: { one: nameOf(pair.one), other: nameOf(pair.other) },
      })),
    async undoAll() {
      const count = number(state.decided.length);
      if (await confirmed({ what: t("undoAll.what", { count }), why: t("undoAll.why"), yes: t("undoAll.yes") })) {
        await takeBack({ all: true }, () => ({ key: "told.undoneAll", values: { count } }));
      }
    },
  };
  return () => reconciliationView(state, awaited, actions);
}
