// What is drawn: the columns of a map with places, sizes, looks, ties that run beside each other, and discs of communities.

import { linesOf } from "./gl/textures.js";
import { HOME } from "./discs.js";
import { MOST_LINKS } from "./front.js";
import { NO_OVERVIEW } from "./overview.js";

/** @typedef {import("./bytes.js").MapData} MapData */
/** @typedef {import("./overview.js").Overview} Overview */

/** Bits of a node's state. */
export const HIDDEN = 1;
export const DIMMED = 2;
export const SELECTED = 4;
export const POINTED = 8;
export const FOLDED = 16;

/** Units of the map are those of the larger side of the box, 0 to this. */
export const UNITS = 65_535;

/** More ties of the same two nodes lie on each other. */
const BOWS = 7;
const DISC = 6;
const EVER = 0xffff_0000;

/**
 * @typedef {object} Scene
 * @property {MapData} data
 * @property {number} discs how many communities can be closed; their rows follow those of the nodes
 * @property {number} links how many pairs of those that are seen are tied; they follow the ties, as many as there is room for
 * @property {Float32Array} x of each node and disc, in units
 * @property {Float32Array} y
 * @property {Float32Array} radius in pixels where all is seen; of discs in units
 * @property {[number, number, number, number]} box in units
 * @property {Float32Array} nodes four numbers a node, in whole lines of a texture
 * @property {Uint32Array} lives first and last year of each node, in whole lines
 * @property {Uint32Array} ties four numbers a tie
 * @property {Uint32Array} bows which ties are drawn as bows, in whole lines
 * @property {number} bowCount
 */

/**
 * @typedef {object} Looks how nodes look, by row
 * @property {(row: number) => number} radius pixels where all is seen
 * @property {(row: number) => number} colour its number, see palette.js
 * @property {(row: number) => number} blur 0 to 3: how little is known of where it stands
 */

/**
 * @param {MapData} data
 * @param {Looks} looks
 * @param {Overview} [overview] communities that can be closed
 * @returns {Scene}
 */
export function sceneOf(data, looks, overview = NO_OVERVIEW) {
  const [left, top, right, bottom] = data.box;
  const side = Math.max(right - left, bottom - top) || 1;
  const across = (right - left) / side;
  const down = (bottom - top) / side;
  const discs = overview.discs.length;
  const x = new Float32Array(data.nodes + discs);
  const y = new Float32Array(data.nodes + discs);
  const radius = new Float32Array(data.nodes + discs);
  for (let row = 0; row < data.nodes; row++) {
    x[row] = (data.x[row] ?? 0) * across;
    y[row] = (data.y[row] ?? 0) * down;
  }
  overview.discs.forEach((disc, at) => {
    x[data.nodes + at] = disc.x * across;
    y[data.nodes + at] = disc.y * down;
    radius[data.nodes + at] = disc.radius;
  });
  const scene = {
    ...tiesOf(data, discs > 0 ? MOST_LINKS : 0), data, discs, links: 0, x, y, radius,
    box: /** @type {[number, number, number, number]} */ ([0, 0, UNITS * across, UNITS * down]),
    nodes: new Float32Array(4 * linesOf(data.nodes + discs)),
    lives: new Uint32Array(linesOf(data.nodes + discs)).fill(EVER).map((ever, row) =>
      row < data.nodes ? years(data.since[row] ?? 0, data.until[row] ?? 0) : ever),
  };
  look(scene, looks, overview);
  return scene;
}

/**
 * First and last year in one number.
 *
 * @param {number} since
 * @param {number} until
 */
function years(since, until) {
  return ((since + 32768) | ((until + 32768) << 16)) >>> 0;
}

/**
 * Gives all nodes other looks.
 *
 * @param {Pick<Scene, "data" | "nodes" | "x" | "y" | "radius">} scene
 * @param {Looks} looks
 * @param {Overview} [overview]
 */
export function look({ data, nodes, x, y, radius }, looks, overview = NO_OVERVIEW) {
  for (let row = 0; row < data.nodes; row++) {
    radius[row] = looks.radius(row);
    const home = (overview.homes[row] ?? -1) + 1;
    nodes.set([x[row] ?? 0, y[row] ?? 0, radius[row] ?? 0, packed(data, looks, row) | (home << HOME)], 4 * row);
  }
  overview.discs.forEach((disc, at) => {
    const row = data.nodes + at;
    const seen = ((nodes[4 * row + 3] ?? 0) >> HOME) << HOME;
    nodes.set([x[row] ?? 0, y[row] ?? 0, radius[row] ?? 0, DISC | (looks.colour(disc.row) << 3) | seen], 4 * row);
  });
}

/**
 * Shape, colour and blur in one number.
 *
 * @param {MapData} data
 * @param {Looks} looks
 * @param {number} row
 */
function packed(data, looks, row) {
  return Math.min(data.kind[row] ?? 0, 5) | (looks.colour(row) << 3) | (looks.blur(row) << 7);
}

/**
 * The first tie of two nodes is straight, each further one a bow.
 *
 * @param {MapData} data
 * @param {number} links that there is room for
 */
function tiesOf(data, links) {
  const ties = new Uint32Array(4 * linesOf(data.ties + links));
  /** @type {number[]} */
  const bows = [];
  /** @type {Map<number, number>} */
  const beside = new Map();
  for (let tie = 0; tie < data.ties; tie++) {
    const from = data.from[tie] ?? 0;
    const to = data.to[tie] ?? 0;
    const pair = Math.min(from, to) * data.nodes + Math.max(from, to);
    const before = beside.get(pair) ?? 0;
    beside.set(pair, before + 1);
    const bend = Math.min(before, BOWS);
    if (bend > 0) {
      bows.push(tie);
    }
    ties[4 * tie] = from;
    ties[4 * tie + 1] = to;
    ties[4 * tie + 2] = Math.min(data.tieKind[tie] ?? 0, 15) | (bend << 4);
    ties[4 * tie + 3] = years(data.tieSince[tie] ?? 0, data.tieUntil[tie] ?? 0);
  }
  const list = new Uint32Array(linesOf(bows.length));
  list.set(bows);
  return { ties, bows: list, bowCount: bows.length };
}

/**
 * Neighbours of each node, for what is lit around the pointer and for walking with the keyboard.
 *
 * @param {MapData} data
 * @returns {(row: number) => Uint32Array} rows of its neighbours, the best rank first; each once
 */
export function neighboursOf(data) {
  const starts = new Uint32Array(data.nodes + 1);
  const count = (/** @type {number} */ row) => {
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  };
  data.from.forEach(count);
  data.to.forEach(count);
  for (let row = 0; row < data.nodes; row++) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const others = new Uint32Array(2 * data.ties);
  const fill = starts.slice();
  const put = (/** @type {number} */ row, /** @type {number} */ other) => {
    const at = fill[row] ?? 0;
    others[at] = other;
    fill[row] = at + 1;
  };
  for (let tie = 0; tie < data.ties; tie++) {
    put(data.from[tie] ?? 0, data.to[tie] ?? 0);
    put(data.to[tie] ?? 0, data.from[tie] ?? 0);
  }
  return (row) => {
    const all = others.slice(starts[row] ?? 0, starts[row + 1] ?? 0).sort();
    return all.filter((other, at) => other !== row && other !== all[at - 1]);
  };
}
