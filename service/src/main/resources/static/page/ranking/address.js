// The question for a ranking as it stands in the address, so that it can be shared, kept, and gone back to.
import { AUTO, USUAL_ROWS, fill, question } from "./state.js";

/** @typedef {import("./state.js").State} State */

/** What every question of the page asks, and what is not of the question. */
const OF_THE_PAGE = ["shares", "lang"];

/**
 * @param {State} state
 * @param {string} search of the address so far, whose language stays
 * @returns {string} the question of the address that asks what the form says, without what is usual
 */
export function written(state, search) {
  const usual = /** @type {Record<string, string>} */ ({ measure: AUTO, top: USUAL_ROWS });
  const asked = Object.entries(question(state)).filter(
    ([name, value]) => value !== "" && value !== usual[name] && !OF_THE_PAGE.includes(name),
  );
  const language = new URLSearchParams(search).get("lang");
  const query = new URLSearchParams([...asked, ...(language === null ? [] : [["lang", language]])]);
  return `${query.size > 0 ? "?" : ""}${String(query).replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}

/**
 * Fills the form with what an address asks.
 *
 * @param {State} state
 * @param {string} search
 */
export function read(state, search) {
  const { top = USUAL_ROWS, interval = "", sources = "", missing = "", ...others } = Object.fromEntries(
    [...new URLSearchParams(search)].filter(([name]) => !OF_THE_PAGE.includes(name)),
  );
  fill(state, others);
  Object.assign(state, { top, interval: interval === "true", sources: sources === "true", missing });
}
