// What the service says of maps.
import { bytes } from "../api/bytes.js";
import { get, post } from "../api/client.js";
import { readMap } from "./bytes.js";

/** @typedef {import("../api/client.js").Wait} Wait */
/** @typedef {import("../api/types.js").LabelFolded | import("../api/types.js").LabelNamed} Label */
/** @typedef {{ community: number, x: number, y: number, radius: number, nodes: number, people: number, row: number }} Community */

/**
 * @typedef {object} MapHead
 * @property {string} id
 * @property {Record<string, string>} citation
 * @property {number[]} box
 * @property {number} nodes
 * @property {number} ties
 * @property {string} measure
 * @property {number[]} bands last rank of each
 * @property {string[]} kinds of tie, by their numbers in the bytes
 * @property {string[]} node_kinds
 * @property {number[] | null} [years]
 * @property {Community[]} communities
 * @property {{ from: number, to: number, ties: number }[]} bridges
 * @property {number} folded
 * @property {number} k
 * @property {{ from: number, to: number, ties: number }[]} histogram
 */

/** @typedef {{ row: number, kind: string, label: Label, pseudonym?: string | null, cluster?: string | null }} NodeLabel */
/** @typedef {{ row: number, text: string, matched: string }} Found */
/** @typedef {{ rows: number[], length?: number | null }} Part of a map */
/** @typedef {{ other: NodeLabel, kind: string, direction: string, since?: string | null, until?: string | null, source?: string | null }} CardTie */
/** @typedef {{ label: NodeLabel, discipline?: string | null, band: number, community: number, neighbours: number, ties: CardTie[] }} Card */

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
 * @param {import("./seen.js").Lit} lit
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
