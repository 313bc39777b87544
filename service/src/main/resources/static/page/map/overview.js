// Communities of a large map as discs: closed from afar, each open where it is approached, and so are those within it.
import { NO_COMMUNITY, NODE_KINDS, textAt } from "./bytes.js";

/**
 * @typedef {object} Disc
 * @property {number} parent number of the disc that it is within, or -1
 * @property {number} level how many it is within
 * @property {number} parts how many discs are within it, and within no other of these
 * @property {number} x in 1/65,535 of the box
 * @property {number} y
 * @property {number} radius as it is drawn, in units: what it covers says how many are in it
 * @property {number} spread within which nine in ten of its nodes lie
 * @property {number} nodes
 * @property {number} people
 * @property {number} row of its first node
 * @property {string | null} kind of node that half of it are, and what follows the same
 * @property {string | null} cluster
 * @property {string | null} discipline
 */

/** @typedef {Pick<Disc, "kind" | "cluster" | "discipline">} What a community is */

/**
 * @typedef {object} Overview
 * @property {Disc[]} discs each after the one that it is within
 * @property {What} what of half of the map, so that it need not be said of each
 * @property {{ from: Int32Array, to: Int32Array, ties: Uint32Array }} tied ties between the smallest, by numbers of discs
 * @property {Int32Array} homes the smallest disc of each node, or -1
 */

/** Smaller maps are shown as they are. */
export const LARGE = 10_000;
/** A number of a disc has 15 bits, where a node's looks are packed. */
const MOST_DISCS = 32_000;
/** Fewer nodes are drawn by themselves. */
const LEAST = 5;

/** Pixels across at which a disc opens, and below which it closes again. */
export const OPENS = 90;
export const CLOSES = 60;

/** @type {Overview} */
export const NO_OVERVIEW = {
  discs: [], what: { kind: null, cluster: null, discipline: null }, tied: { from: new Int32Array(0), to: new Int32Array(0), ties: new Uint32Array(0) }, homes: new Int32Array(0),
};

/**
 * @param {Pick<import("./service.js").MapHead, "levels">} head
 * @param {import("./bytes.js").MapData} data
 * @returns {Overview}
 */
export function overviewOf({ levels }, data) {
  if (data.nodes < LARGE) {
    return { ...NO_OVERVIEW, homes: new Int32Array(data.nodes).fill(-1) };
  }
  const all = data.communities;
  const at = new Int32Array(all.count).fill(-1);
  /** @type {Disc[]} */
  const discs = [];
  for (let number = 0; number < all.count && discs.length < MOST_DISCS; number++) {
    const outer = all.parent[number] ?? NO_COMMUNITY;
    const parent = outer === NO_COMMUNITY ? -1 : (at[outer] ?? -1);
    if ((all.nodes[number] ?? 0) >= LEAST && (outer === NO_COMMUNITY || parent >= 0)) {
      at[number] = discs.length;
      const above = discs[parent];
      discs.push(discOf(all, number, parent, above, levels));
      if (above) {
        above.parts++;
      }
    }
  }
  sized(discs, data.box);
  const placed = (/** @type {Uint16Array} */ numbers) => Int32Array.from(numbers, (number) => homeOf(at, all, number));
  return {
    discs, what: whatOf(discs), homes: placed(data.smallest),
    tied: { from: placed(data.tied.from), to: placed(data.tied.to), ties: data.tied.ties },
  };
}

/**
 * @param {import("./bytes.js").Communities} all
 * @param {number} number
 * @param {number} parent
 * @param {Disc | undefined} above
 * @param {import("./service.js").MapHead["levels"]} levels
 * @returns {Disc}
 */
function discOf(all, number, parent, above, { clusters, disciplines }) {
  const of = (/** @type {ArrayLike<number>} */ column) => column[number] ?? 0;
  return {
    parent, level: above ? above.level + 1 : 0, parts: 0, x: of(all.x), y: of(all.y), radius: of(all.radius), spread: of(all.radius),
    nodes: of(all.nodes), people: of(all.people), row: of(all.row), kind: NODE_KINDS[of(all.kind)] ?? null,
    cluster: textAt(clusters, all.place[number]), discipline: textAt(disciplines, all.craft[number]),
  };
}

/** How many are in a disc: people, or nodes where there are none. @param {Pick<Disc, "people" | "nodes">} disc */
export const sizeOf = ({ people, nodes }) => people || nodes;

/**
 * What is said of as many as half of all.
 *
 * @param {Disc[]} discs
 * @returns {What}
 */
function whatOf(discs) {
  const whole = discs.filter(({ level }) => level === 0);
  const all = whole.reduce((sum, disc) => sum + sizeOf(disc), 0);
  const most = (/** @type {keyof What} */ name) => whole.map((disc) => disc[name]).find((said) => said !== null
    && 2 * whole.reduce((sum, disc) => sum + (disc[name] === said ? sizeOf(disc) : 0), 0) >= all) ?? null;
  return { kind: most("kind"), cluster: most("cluster"), discipline: most("discipline") };
}

/** Of the places of all, that discs cover: what lies between them is seen. */
const COVERED = 0.3;

/**
 * Discs cover as much as there are in them, whichever level they are on. Of communities that lie in each other the places are
 * more than the map: then it is the map that they cover so much of.
 *
 * @param {Disc[]} discs
 * @param {readonly [number, number, number, number]} box
 */
function sized(discs, [left, top, right, bottom]) {
  const side = Math.max(right - left, bottom - top) || 1;
  const map = (65_535 / 2) ** 2 * ((right - left) / side) * ((bottom - top) / side);
  let area = 0;
  let people = 0;
  for (const disc of discs) {
    area += disc.level === 0 ? disc.spread ** 2 : 0;
    people += disc.level === 0 ? sizeOf(disc) : 0;
  }
  for (const disc of discs) {
    disc.radius = Math.sqrt((COVERED * Math.min(area, map || area) * sizeOf(disc)) / Math.max(people, 1));
  }
}

/**
 * The disc of a community, or the smallest that it is within and that has one; -1 if there is none.
 *
 * @param {Int32Array} at
 * @param {import("./bytes.js").Communities} all
 * @param {number} number
 */
function homeOf(at, all, number) {
  let one = number;
  while (one < all.count && (at[one] ?? -1) < 0) {
    one = all.parent[one] ?? NO_COMMUNITY;
  }
  return one < all.count ? (at[one] ?? -1) : -1;
}
