// What the ranking of organisations is asked for, as its address holds it.

/** @typedef {import("../api/types.js").Organisations} Ranking */

export const MEASURES = /** @type {const} */ (["members", "overlap", "coreness", "reach"]);
export const KINDS = /** @type {const} */ (["studio", "platform", "group"]);
/** Rows on a page. */
export const SIZE = 50;

/**
 * @typedef {object} State
 * @property {string} by
 * @property {string} kind empty for all
 * @property {string} cluster empty for all
 * @property {number} page from 1
 * @property {string} mark id of the one that the address led to; empty for none
 * @property {Ranking | null} ranking
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
  return {
    by: MEASURES.find((one) => one === query.get("by")) ?? "members",
    kind: KINDS.find((one) => one === query.get("kind")) ?? "",
    cluster: query.get("cluster") ?? "",
    page: Number.isInteger(page) && page > 0 ? page : 1,
    mark: query.get("mark") ?? "",
    ranking: null,
    failure: null,
  };
}

/**
 * The question as the service takes it.
 *
 * @param {State} state
 * @returns {Record<string, string>}
 */
export function question({ by, kind, cluster, page }) {
  return { by, kind, cluster, page: String(page), size: String(SIZE) };
}

/**
 * The address that asks it, without what is as at first.
 *
 * @param {State} state
 */
export function written({ by, kind, cluster, page, mark }) {
  const parts = { mark, by: by === "members" ? "" : by, kind, cluster, page: page === 1 ? "" : String(page) };
  const query = String(new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== "")));
  return query ? `/organisations?${query}` : "/organisations";
}
