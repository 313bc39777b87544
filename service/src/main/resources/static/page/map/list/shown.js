// What of the list beside the map is seen: which part of it, how, and next to which other measure.

/** @typedef {"map" | "list" | "both"} Sides */

/** @typedef {{ by: "rank" | "name" | "cluster", down: boolean }} Sort of the rows of a page */

/**
 * @typedef {object} ListShown
 * @property {Sides} sides what of the two is there
 * @property {number} page from 1
 * @property {number} size rows of a page
 * @property {Sort} sort
 * @property {boolean} interval whether it is asked how sure each rank is
 * @property {string} against code of another measure, or empty
 */

export const SIDES = /** @type {const} */ (["map", "list", "both"]);
export const SORTS = /** @type {const} */ (["rank", "name", "cluster"]);
export const SIZES = [10, 20, 50, 100];

/** @type {ListShown} */
export const FIRST = { sides: "both", page: 1, size: 20, sort: { by: "rank", down: false }, interval: false, against: "" };

/** Names that it has in the address. */
export const NAMES = ["view", "page", "rows", "sort", "interval", "against"];

/**
 * @param {URLSearchParams} query
 * @returns {ListShown}
 */
export function read(query) {
  const page = Number(query.get("page"));
  const [, down, by] = /^(-?)(.*)$/.exec(query.get("sort") ?? "") ?? [];
  const column = SORTS.find((one) => one === by);
  return {
    sides: SIDES.find((one) => one === query.get("view")) ?? FIRST.sides,
    page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : FIRST.page,
    size: SIZES.find((one) => String(one) === query.get("rows")) ?? FIRST.size,
    sort: column ? { by: column, down: down === "-" } : FIRST.sort,
    interval: query.get("interval") === "true",
    against: query.get("against") ?? "",
  };
}

/**
 * Its parts of the address, empty where they are as at first.
 *
 * @param {ListShown} shown
 * @returns {Record<string, string>}
 */
export function written({ sides, page, size, sort, interval, against }) {
  return {
    view: sides === FIRST.sides ? "" : sides,
    page: page === FIRST.page ? "" : String(page),
    rows: size === FIRST.size ? "" : String(size),
    sort: sort.by === FIRST.sort.by && !sort.down ? "" : `${sort.down ? "-" : ""}${sort.by}`,
    interval: interval ? "true" : "",
    against,
  };
}

/**
 * What is there: on a narrow screen one at a time, and the list wherever nothing can be drawn.
 *
 * @param {Sides} sides
 * @param {boolean} wide
 * @param {boolean} drawable
 * @returns {Sides}
 */
export function sidesOf(sides, wide, drawable) {
  if (!drawable) {
    return "list";
  }
  return wide || sides !== "both" ? sides : "map";
}

/**
 * The question of a ranking that is the same as the map's.
 *
 * @param {Record<string, string>} filters
 * @param {string} measure of the map, where no filter names one
 * @param {ListShown} shown
 * @returns {Record<string, string>}
 */
export function questionOf(filters, measure, { page, size, interval }) {
  return { measure, ...filters, page: String(page), size: String(size), ...(interval ? { interval: "true" } : {}) };
}

/**
 * The same page by another measure, of the same people and ties; what the first measure was told is not for another.
 *
 * @param {Record<string, string>} question
 * @param {string} measure
 * @returns {Record<string, string>}
 */
export function byAnother(question, measure) {
  const kept = ["cluster", "namespace", "ties", "at", "page", "size"];
  return { ...Object.fromEntries(Object.entries(question).filter(([name]) => kept.includes(name))), measure };
}

/** @typedef {Pick<import("../../api/types.js").Ranking, "named" | "none" | "class_count">} Counts */

/**
 * How many people there are by name who have a rank.
 *
 * @param {Counts} ranking
 */
export function rankedOf({ named, none }) {
  return named - none.named;
}

/**
 * How many pages there are, of which the first is there even where it is empty.
 *
 * @param {Counts} ranking
 * @param {number} size
 */
export function pagesOf(ranking, size) {
  return Math.max(1, Math.ceil(Math.max(rankedOf(ranking), ranking.class_count) / size));
}
