// What the page of the map holds beside what can be undone.
import { AUTO, begun as question } from "../ranking/state.js";

/** @typedef {import("../api/client.js").Failure} Failure */

/** @typedef {import("./service.js").Card} Card */
/** @typedef {import("./service.js").Found} Found */

/** @typedef {{ rows: Set<number>, length: number | null, between?: import("./between.js").Between, listed?: number }} Lighted rows
 * of an ego network, of paths, or between two, of whom as many are listed on each side */

/** @typedef {{ tree: import("./lineage/tree.js").Tree | null, failure: Failure | null, at: number }} Lineage at is where the keyboard is */

/**
 * @typedef {object} State
 * @property {import("../ranking/state.js").State} question what is asked, as its form has it
 * @property {import("./model.js").Model | null} model null until there is a map
 * @property {Failure | null} failure why there is none
 * @property {string | null} notice key of a text: what happened to the map by itself
 * @property {"unknown" | "ready" | "lost" | "none"} graphics
 * @property {Lighted | null} lit
 * @property {number} pointed row under the pointer or the keyboard, or -1
 * @property {[number, number] | null} tip where the pointer is, if it points
 * @property {number} anchor row whose neighbours are walked along, or -1
 * @property {{ row: number, card: Card | null, failure: Failure | null } | null} card
 * @property {Lineage | null} lineage
 * @property {{ text: string, found: Found[] | null, at: number, open: boolean, from: number | null }} search from is who the ways begin at
 * @property {{ unfolded: boolean, most: number }} levels whether communities are listed, and how many of each at most
 * @property {boolean} asked whether what is asked is unfolded
 * @property {boolean} opening whether the questions to begin with are shown
 * @property {import("./view/questions.js").Question | null} answering the question of those to begin with that was asked last
 * @property {boolean} first whether the first by rank is to be selected on the next map
 * @property {string | null} wanted id of what another page led to, until it is found
 * @property {boolean} lassoing
 * @property {[number, number][]} corners of the lasso that is drawn
 * @property {[number, number] | null} years that are tried while a handle is moved, or played
 * @property {boolean} playing
 * @property {string} said to those who hear the map
 */

/** @returns {State} */
export function begun() {
  return {
    question: question(), model: null, failure: null, notice: null, graphics: "unknown", lit: null, pointed: -1, tip: null,
    anchor: -1, card: null, lineage: null, search: { text: "", found: null, at: -1, open: false, from: null }, levels: { unfolded: false, most: 30 }, asked: false, opening: false, answering: null, first: false, lassoing: false, corners: [],
    years: null, playing: false, said: "", wanted: new URLSearchParams(location.search).get("find"),
  };
}

/**
 * The question of a map: that of a ranking, without what is only of tables, nor that nobody chose a measure.
 *
 * @param {Record<string, string>} asked
 * @returns {Record<string, string>}
 */
export function filtersOf(asked) {
  const tables = ["top", "interval", "shares"];
  return Object.fromEntries(
    Object.entries(asked).filter(([name, value]) => value !== "" && value !== AUTO && !tables.includes(name)),
  );
}
