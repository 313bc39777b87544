// Where a map is looked at from, as an address holds it, and what of it is drawn.
import { NODE_KINDS, NO_START, OPEN_END } from "./bytes.js";
import { fitted } from "./camera.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./seen.js").Sight} Sight */

/**
 * @param {Sight | null} sight null for what shows all
 * @param {[number, number, number, number]} box in units
 * @param {import("./camera.js").Size} size
 * @param {number} whole scale at which all is seen
 * @returns {Camera}
 */
export function cameraOf(sight, box, size, whole) {
  return sight ? { x: sight.x * box[2], y: sight.y * box[3], scale: sight.zoom * whole } : fitted(box, size);
}

/**
 * @param {Camera} camera
 * @param {[number, number, number, number]} box in units
 * @param {number} whole
 * @returns {Sight | null} null where all is shown
 */
export function sightOf({ x, y, scale }, [, , right, bottom], whole) {
  if (right === 0 && bottom === 0) {
    return null; // nothing is there to look at from nearer
  }
  const sight = { x: x / (right || 1), y: y / (bottom || 1), zoom: scale / whole };
  return Math.hypot(sight.x - 0.5, sight.y - 0.5, sight.zoom - 1) < 1e-3 ? null : sight;
}

/**
 * Which kinds and years are drawn.
 *
 * @param {import("./seen.js").Seen} seen
 * @param {Pick<import("./state.js").State, "model" | "years">} state
 * @returns {import("./stage.js").Shown}
 */
export function shownOf(seen, { model, years: tried }) {
  const years = tried ?? seen.years;
  const hides = model?.head.kinds.map((code) => seen.hidden.includes(code)) ?? [];
  return {
    years: ends(years, model?.head.years),
    known: seen.time === "known",
    kinds: hides.reduce((bits, hidden, kind) => (hidden ? bits & ~(1 << kind) : bits), 0xffff),
    narrowed: years !== null || hides.includes(true) || NODE_KINDS.some((kind) => seen.hidden.includes(kind)),
    folded: model?.folded ?? { nodes: false, ties: false },
  };
}

/**
 * A handle at the end of all years lets through what lies beyond it, and who has no date.
 *
 * @param {[number, number] | null} years
 * @param {number[] | null | undefined} all
 * @returns {[number, number]}
 */
function ends(years, all) {
  const [first = NO_START, last = OPEN_END] = years ?? [];
  const [begin = NO_START, end = OPEN_END] = all ?? [];
  return [first <= begin ? NO_START : first, last >= end ? OPEN_END : last];
}
