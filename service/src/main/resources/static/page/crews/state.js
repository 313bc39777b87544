// What the crews are asked for, as its address holds it.

/** @typedef {import("../api/types.js").Crews} Crews */

/** Rows on a page. */
export const SIZE = 50;

/**
 * @typedef {object} State
 * @property {string} department empty for all
 * @property {number} page from 1
 * @property {string[]} departments of leaders who were shown so far
 * @property {Crews | null} crews
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
  const page = Number(query.get("page"));
  return { department: query.get("department") ?? "", page: Number.isInteger(page) && page > 0 ? page : 1, departments: [], crews: null, failure: null };
}

/**
 * Remembers what there is to choose from.
 *
 * @param {State} state
 * @param {Crews} crews
 */
export function seen(state, crews) {
  state.departments = [...new Set([...state.departments, ...crews.rows.map((one) => one.department)])].sort();
}

/**
 * The question as the service takes it.
 *
 * @param {State} state
 * @returns {Record<string, string>}
 */
export function question({ department, page }) {
  return { department, page: String(page), size: String(SIZE) };
}

/**
 * The address that asks it, without what is as at first.
 *
 * @param {State} state
 */
export function written({ department, page }) {
  const parts = { department, page: page === 1 ? "" : String(page) };
  const query = String(new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== "")));
  return query ? `/crews?${query}` : "/crews";
}
