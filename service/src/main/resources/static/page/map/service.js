// What the service says of maps.
import { bytes } from "../api/bytes.js";
import { get, post } from "../api/client.js";
import { readMap } from "./bytes.js";

/** @typedef {import("../api/client.js").Wait} Wait */
/** @typedef {import("./names.js").Label} Label */

/**
 * @typedef {object} MapHead
 * @property {string} id
 * @property {string} snapshot
 * @property {Record<string, string | number>} citation
 * @property {[number, number, number, number]} box
 * @property {number} nodes
 * @property {number} ties
 * @property {string} measure
 * @property {{ code: string, label?: string }[]} bands
 * @property {{ code: string }[]} kinds of tie, by their numbers in the bytes
 * @property {{ code: string }[]} nodeKinds
 * @property {[number, number] | null} years
 * @property {import("./overview.js").Disc[]} communities
 * @property {[number, number, number][]} communityTies
 * @property {number} classes
 * @property {string} data
 * @property {[number, number][]} histogram
 */

/** @typedef {{ row: number, text: string, matched: string }} Found */
/** @typedef {{ rows: number[], ties: number[], length?: number | null }} Part of a map */

/**
 * @typedef {object} Card
 * @property {string} label
 * @property {string} kind
 * @property {string | null} [dates]
 * @property {string | null} [place]
 * @property {Record<string, { row: number, label: string, kind: string, since: number | null, until: number | null }[]>} neighbours by kind of tie
 * @property {{ measure: string, from: number, to: number, of: number }[]} ranks
 * @property {string[]} sources
 */

/**
 * @param {Record<string, string>} question
 * @param {Wait} wait
 * @returns {Promise<MapHead>}
 */
export function map(question, wait) {
  return get("/map", question, wait);
}

/**
 * The columns of a map.
 *
 * @param {MapHead} head
 * @param {(share: number | null) => void} came
 * @param {Wait} wait
 */
export async function columns(head, came, wait) {
  return readMap(await bytes(head.data, came, wait.signal));
}

/**
 * @param {string} id
 * @param {number[]} rows
 * @returns {Promise<Label[]>}
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
