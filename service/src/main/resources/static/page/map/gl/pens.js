// Strokes of ties as their shader takes them.

export const MOST_KINDS = 16;

/** @typedef {import("../palette.js").Stroke} Stroke */

/**
 * What is twice as wide as half of it, and half a pixel of edge on each side.
 *
 * @param {Stroke} stroke
 * @param {number} ratio pixels of the device to one of the screen
 */
function penOf({ width, dash: [drawn, gap], double }, ratio) {
  const wide = width * ratio;
  const period = (drawn + gap) * ratio;
  const dash = gap === 0 ? [1, 0] : [drawn / (drawn + gap), 1 / period];
  return double ? [wide / 4 + 0.3, ...dash, wide / 4 + 0.775] : [wide / 2 + 0.25, ...dash, 0];
}

/**
 * @param {Stroke[]} strokes by number of the kind of tie, at most sixteen
 * @param {number} ratio pixels of the device to one of the screen
 * @returns {{ pens: Float32Array, arrowBits: number }} and bits of the kinds that have an arrow
 */
export function pensOf(strokes, ratio) {
  const pens = new Float32Array(4 * MOST_KINDS);
  strokes.forEach((stroke, kind) => pens.set(penOf(stroke, ratio), 4 * kind));
  return { pens, arrowBits: strokes.reduce((bits, { arrow }, kind) => bits | (arrow ? 1 << kind : 0), 0) };
}
