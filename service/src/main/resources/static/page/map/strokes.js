// How each kind of tie is drawn, on the map and in its legend.
import { stroke } from "./palette.js";

/** @typedef {import("./palette.js").Stroke} Stroke */

/** @type {Record<string, [string, boolean]>} */
const LOOKS = {
  master_of: ["solid", true],
  leads: ["double", true],
  worked_with: ["dashed", false],
  partner_of: ["dotted", false],
  nominates: ["dashed", true],
  member_of: ["thin", false],
  founded: ["long", true],
  convenes: ["short", true],
  works_through: ["short", false],
  credited_on: ["fine", false],
  several: ["solid", false],
  projected: ["sparse", false],
};

/**
 * @param {string} code of a kind of tie
 * @returns {Stroke}
 */
export function strokeOf(code) {
  const [dash, arrow] = LOOKS[code] ?? ["thin", false];
  return stroke(dash, arrow);
}

/** @param {string[]} kinds */
export function strokesOf(kinds) {
  return kinds.map(strokeOf);
}
