// Colours that people with colour blindness can tell apart, for light and for dark, and how kinds look beside their colour.

/** @typedef {[number, number, number]} Colour red, green and blue, 0 to 1 */

/** Eight hues after Okabe and Ito (2008), darkened for paper and lightened for ink, and grey for all others. */
const LIGHT = ["#0072b2", "#d55e00", "#00795a", "#b0568a", "#9a6a00", "#3a88c8", "#6a6f00", "#333333", "#8a857c"];
const DARK = ["#5ab4e8", "#f08a4b", "#35c39a", "#e29ac4", "#e8b54a", "#8cc8f5", "#cfd35a", "#e8e4da", "#8f8a80"];

/** The number of the colour for all that have none of their own. */
export const OTHERS = LIGHT.length - 1;

/**
 * @param {string} hex such as #0072b2
 * @returns {Colour}
 */
export function colour(hex) {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/**
 * @param {boolean} dark
 * @returns {string[]} the colours by number
 */
export function palette(dark) {
  return dark ? DARK : LIGHT;
}

/**
 * The colour of each of the largest groups, in order of size, and one grey for the rest.
 *
 * @param {ArrayLike<number>} groups of each node
 * @returns {Map<number, number>} number of the colour by group; a group that is not in it has {@link OTHERS}
 */
export function colourOfGroups(groups) {
  /** @type {Map<number, number>} */
  const sizes = new Map();
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] ?? 0;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const largest = [...sizes.entries()].sort(([a, many], [b, more]) => more - many || a - b);
  return new Map(largest.slice(0, OTHERS).map(([group], number) => [group, number]));
}

/**
 * How a kind of tie is drawn.
 *
 * @typedef {object} Stroke
 * @property {number} width pixels
 * @property {[number, number]} dash pixels drawn and left out; [1, 0] is a whole line
 * @property {boolean} arrow
 * @property {boolean} double two lines beside each other
 */

/** @type {Record<string, Stroke>} */
const STROKES = {
  solid: { width: 1.2, dash: [1, 0], arrow: false, double: false },
  double: { width: 2.4, dash: [1, 0], arrow: false, double: true },
  dashed: { width: 1.2, dash: [6, 4], arrow: false, double: false },
  dotted: { width: 1.4, dash: [1.5, 3], arrow: false, double: false },
  thin: { width: 0.8, dash: [1, 0], arrow: false, double: false },
  long: { width: 1, dash: [12, 4], arrow: false, double: false },
  short: { width: 1, dash: [3, 3], arrow: false, double: false },
  sparse: { width: 1, dash: [2, 8], arrow: false, double: false },
  fine: { width: 1, dash: [1, 4], arrow: false, double: false },
};

/**
 * @param {string} dash as the map names it
 * @param {boolean} arrow
 * @returns {Stroke}
 */
export function stroke(dash, arrow) {
  return { ...(STROKES[dash] ?? /** @type {Stroke} */ (STROKES.solid)), arrow };
}
