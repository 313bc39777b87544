// How nodes look by what is chosen: their size and their colour.
import { colourOfGroups, OTHERS } from "./palette.js";
import { NO_COMMUNITY, NO_START } from "./bytes.js";

/** @typedef {import("./bytes.js").MapData} MapData */
/** @typedef {import("./seen.js").SizeBy} SizeBy */
/** @typedef {import("./seen.js").ColourBy} ColourBy */
/** @typedef {{ colour: number, group: number, count: number }} Entry of a legend: a colour and what has it */

const LARGEST = 13; // pixels
/** Of the screen, that all nodes together may cover where all is seen. */
const COVERED = 0.06;
const COVERED_BY_LEAST = 0.02;

/**
 * Radii where all is seen. They cover a small part of the screen, however many there are.
 *
 * @param {MapData} data
 * @param {SizeBy} by
 * @param {{ width: number, height: number }} size of the screen
 * @returns {(row: number) => number}
 */
export function radiusBy(data, by, size) {
  const weights = weightsBy(data, by);
  const most = weights.reduce((a, b) => Math.max(a, b), 0) || 1;
  let area = 0;
  for (const weight of weights) {
    area += Math.PI * (weight / most) * LARGEST * LARGEST;
  }
  const room = Math.sqrt((COVERED * size.width * size.height) / Math.max(area, 1));
  const largest = LARGEST * Math.min(1, room);
  const least = Math.sqrt((COVERED_BY_LEAST * size.width * size.height) / (Math.PI * Math.max(1, data.nodes)));
  return (row) => Math.max(Math.min(4, Math.max(1.2, least)), largest * Math.sqrt((weights[row] ?? 0) / most));
}

/**
 * Of each node, in proportion to its area.
 *
 * @param {MapData} data
 * @param {SizeBy} by
 */
function weightsBy(data, by) {
  const weights = new Float32Array(data.nodes);
  if (by === "same") {
    return weights.fill(1);
  }
  if (by === "ties") {
    for (let tie = 0; tie < data.ties; tie++) {
      const from = data.from[tie] ?? 0;
      const to = data.to[tie] ?? 0;
      weights[from] = (weights[from] ?? 0) + 1;
      weights[to] = (weights[to] ?? 0) + 1;
    }
    return weights;
  }
  // each band half of the one before it
  data.band.forEach((band, row) => {
    weights[row] = 2 ** -Math.min(band, 12);
  });
  return weights;
}

/**
 * The group of each node: its community, kind, century of the first year that is known, or band.
 *
 * @param {MapData} data
 * @param {ColourBy} by
 * @returns {Int32Array} -100 where it is not known
 */
export function groupsBy(data, by) {
  if (by === "century") {
    return Int32Array.from(data.since, (year) => (year === NO_START ? UNKNOWN : Math.floor(year / 100)));
  }
  if (by === "community") {
    return Int32Array.from(data.community, (one) => (one === NO_COMMUNITY ? UNKNOWN : one));
  }
  return Int32Array.from(by === "kind" ? data.kind : data.band);
}

export const UNKNOWN = -100;

/**
 * Colours by group, with what a legend says of them: the largest groups first; of bands and centuries in their order.
 *
 * @param {MapData} data
 * @param {ColourBy} by
 * @returns {{ colour: (row: number) => number, legend: Entry[] }}
 */
export function colourBy(data, by) {
  const groups = groupsBy(data, by);
  const numbers = colourOfGroups(groups.filter((group) => group !== UNKNOWN));
  /** @type {Map<number, number>} */
  const sizes = new Map();
  for (const group of groups) {
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const legend = [...numbers].map(([group, colour]) => ({ colour, group, count: sizes.get(group) ?? 0 }));
  if (by !== "community") {
    legend.sort((a, b) => a.group - b.group);
  }
  return { colour: (row) => numbers.get(groups[row] ?? UNKNOWN) ?? OTHERS, legend };
}

/**
 * How little is known of where each node stands: more for wider bands of classes, nothing for people by name.
 *
 * @param {MapData} data
 * @param {number} folded number of the kind that stands for several
 */
export function blurOf(data, folded) {
  return (/** @type {number} */ row) => (data.kind[row] === folded ? 2 : 0);
}
