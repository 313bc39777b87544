// What the service says of maps.
import { bytes } from "../api/bytes.js";
import { get, post } from "../api/client.js";
import { readMap } from "./bytes.js";

/** @typedef {import("../api/client.js").Wait} Wait */
/** @typedef {import("../api/types.js").Map} MapHead */
/** @typedef {import("../api/types.js").MapCommunity} Community */
/** @typedef {import("../api/types.js").MapPartsNodeLabel} NodeLabel */
/** @typedef {import("../api/types.js").MapPartsCard} Card */
/** @typedef {import("../api/types.js").MapPartsCardTie} CardTie */
/** @typedef {import("../api/types.js").MapPartsEgo | import("../api/types.js").MapPartsPaths} Part of a map */
/** @typedef {import("../api/types.js").MapPartsFoundNode} Found */
/** @typedef {Exclude<import("./seen.js").Lit, { of: "common" | "bridge" }>} Asked what the page does not know by itself */
/** @typedef {import("../api/types.js").MapPartsLineage} Lineage */
/** @typedef {import("../api/types.js").MapPartsLineageEntry} LineageEntry */

/**
 * @param {Record<string, string>} question
 * @param {string | null} after id of the map before, on which nodes stay where they are
 * @param {Wait} wait
 * @returns {Promise<MapHead>}
 */
export function map(question, after, wait) {
  return get("/map", { ...question, after }, wait);
}

/**
 * The columns of a map.
 *
 * @param {MapHead} head
 * @param {Wait} wait
 */
export async function columns(head, wait) {
  return readMap(await bytes(`/maps/${head.id}/data`, wait));
}

/**
 * @param {string} id
 * @param {number[]} rows
 * @returns {Promise<NodeLabel[]>}
 */
export function labels(id, rows) {
  return post(`/maps/${id}/labels`, { rows });
}

/**
 * Rows of people, organisations and works that are drawn by name, by their ids; all others are left out.
 *
 * @param {string} id
 * @param {string[]} ids
 * @returns {Promise<import("../api/types.js").MapPartsNodeRow[]>}
 */
export function rowsOfNodes(id, ids) {
  return post(`/maps/${id}/rows`, { ids });
}

/**
 * The names for a picture that leaves as a file, which is recorded as an exported graph is.
 *
 * @param {string} id
 * @param {number[]} rows
 * @returns {Promise<NodeLabel[]>}
 */
export function pictured(id, rows) {
  return post(`/maps/${id}/pictures`, { rows });
}

/**
 * @param {string} id
 * @param {string} text
 * @param {Wait} [wait]
 * @returns {Promise<Found[]>}
 */
export function found(id, text, wait) {
  return get(`/maps/${id}/search`, { q: text }, wait);
}

/**
 * @param {string} id
 * @param {Asked} lit
 * @param {Wait} wait
 * @returns {Promise<Part>}
 */
export function part(id, lit, wait) {
  return lit.of === "ego"
    ? get(`/maps/${id}/ego`, { row: lit.row, hops: lit.hops }, wait)
    : get(`/maps/${id}/path`, { from: lit.from, to: lit.to }, wait);
}

/**
 * @param {string} id
 * @param {import("./seen.js").Branch} branch
 * @param {Wait} wait
 * @returns {Promise<Lineage>}
 */
export function lineage(id, { row, open }, wait) {
  return get(`/maps/${id}/lineage`, { row, open: open.length > 0 ? open.join(",") : null }, wait);
}

/**
 * @param {string} id
 * @param {number} row
 * @param {Wait} [wait]
 * @returns {Promise<Card>}
 */
export function card(id, row, wait) {
  return get(`/maps/${id}/nodes/${row}`, {}, wait);
}

/**
 * Whether a problem says that the data changed, so that there is no such map any more.
 *
 * @param {import("../api/client.js").Failure} failure
 */
export function isGone(failure) {
  return failure.status === 410;
}
