// What the overview of the clusters is asked for, as its address holds it, and how its numbers are read.
import { number, t } from "../i18n/index.js";

/** @typedef {import("../api/types.js").Clusters} Overview */

/**
 * @typedef {object} State
 * @property {string[]} ties kinds that count; none for all
 * @property {string} at a year; empty for all
 * @property {Overview | null} overview null until it is there
 * @property {import("../api/client.js").Failure | null} failure
 */

/**
 * What an address asks for.
 *
 * @param {string} search
 * @returns {State}
 */
export function read(search) {
  const query = new URLSearchParams(search);
  const at = query.get("at") ?? "";
  return {
    ties: (query.get("ties") ?? "").split(",").filter(Boolean),
    at: /^-?\d{1,4}$/.test(at) ? at : "",
    overview: null,
    failure: null,
  };
}

/**
 * The question as the service takes it.
 *
 * @param {State} state
 * @returns {Record<string, string>}
 */
export function question({ ties, at }) {
  return { ties: ties.join(","), at };
}

/**
 * The address that asks it.
 *
 * @param {State} state
 */
export function written(state) {
  const parts = Object.entries(question(state)).filter(([, value]) => value !== "");
  const query = String(new URLSearchParams(parts)).replaceAll("%2C", ",");
  return query ? `/clusters?${query}` : "/clusters";
}

/**
 * The same answer as a file: the address of the interface.
 *
 * @param {State} state
 * @param {string} format
 */
export function fileOf(state, format) {
  const parts = Object.entries({ ...question(state), format }).filter(([, value]) => value !== "");
  return `/clusters/overview?${String(new URLSearchParams(parts)).replaceAll("%2C", ",")}`;
}

/**
 * The map and the ranking of one cluster, with the same ties and year.
 *
 * @param {State} state
 * @param {string} cluster
 */
export function mapOf(state, cluster) {
  const parts = Object.entries({ ...question(state), cluster }).filter(([, value]) => value !== "");
  return `/map?${String(new URLSearchParams(parts)).replaceAll("%2C", ",")}`;
}

/**
 * How dark a cell is: by the square root, so that small numbers are told from none.
 *
 * @param {number} ties
 * @param {number} most of any cell
 * @returns {number} from 0 to 1
 */
export function heat(ties, most) {
  return most === 0 ? 0 : Math.sqrt(ties / most);
}

/**
 * A number of ties; of those by name alone with a sign that there may be others.
 *
 * @param {{ ties: number, partial: boolean }} told
 */
export function tiesText({ ties, partial }) {
  return partial ? t("overview.partial", { count: number(ties) }) : number(ties);
}

/**
 * The cells of a matrix by row and column. One of places with themselves has each only once.
 *
 * @param {Overview["places"]} matrix
 * @param {boolean} bothWays
 * @returns {Map<string, Overview["places"]["cells"][number]>} by `row,column`
 */
export function tiesOf({ cells }, bothWays) {
  const ties = new Map();
  for (const cell of cells) {
    ties.set(`${cell.row},${cell.column}`, cell);
    if (bothWays) {
      ties.set(`${cell.column},${cell.row}`, cell);
    }
  }
  return ties;
}
