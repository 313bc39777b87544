// What the ties of a map say of two of its nodes: whom both are tied to, and who bridges their communities.
import { NO_COMMUNITY } from "./bytes.js";

/** @typedef {import("./bytes.js").MapData} MapData */
/** @typedef {import("./model.js").Model} Model */

/** @typedef {{ row: number, ties: number }} Bridging somebody, and how many ties lead to the other side, or one to each of two */

/**
 * @typedef {object} Between
 * @property {Set<number>} rows that are not dimmed
 * @property {Map<number, number>} sides bit of the side on which each of them stands; ties within one are dimmed
 * @property {number[]} communities of the two sides, none for whom both are tied to
 * @property {Bridging[][]} lists of each side, or of whom both are tied to
 * @property {number} ties from one side to the other
 */

/** Bits of a node's state, beside those of scene.js. */
export const SIDES = /** @type {const} */ ([32, 64]);
export const ANY_SIDE = SIDES[0] | SIDES[1];

/**
 * Whether both ends of a tie stand on the same side.
 *
 * @param {number} states of its ends, together
 */
export function isWithin(states) {
  const sides = states & ANY_SIDE;
  return sides === SIDES[0] || sides === SIDES[1];
}

/**
 * @param {Pick<Model, "data" | "neighbours">} model
 * @param {Extract<import("./seen.js").Lit, { from: number }>} lit
 * @returns {Between}
 */
export function betweenOf(model, { of, from, to }) {
  return of === "bridge" ? bridging(model.data, from, to) : common(model, from, to);
}

/**
 * @param {Pick<Model, "neighbours">} model
 * @param {number} from
 * @param {number} to
 * @returns {Between}
 */
function common({ neighbours }, from, to) {
  const others = new Set(neighbours(to));
  const both = [...neighbours(from)].filter((row) => others.has(row));
  return {
    rows: new Set([from, to, ...both]), sides: new Map(), communities: [], lists: [both.map((row) => ({ row, ties: 2 }))],
    ties: 2 * both.length,
  };
}

/**
 * The communities of two nodes, if they have one each and not the same.
 *
 * @param {Pick<MapData, "community">} data
 * @param {number} from
 * @param {number} to
 * @returns {[number, number] | null}
 */
export function communitiesOf({ community }, from, to) {
  const [first = NO_COMMUNITY, last = NO_COMMUNITY] = [community[from], community[to]];
  return first === last || first === NO_COMMUNITY || last === NO_COMMUNITY ? null : [first, last];
}

/**
 * Time in the number of ties.
 *
 * @param {MapData} data
 * @param {number} from
 * @param {number} to
 * @returns {Between}
 */
function bridging(data, from, to) {
  const communities = /** @type {number[]} */ (communitiesOf(data, from, to) ?? []);
  const counts = communities.map(() => /** @type {Map<number, number>} */ (new Map()));
  const sideOf = (/** @type {number} */ row) => communities.indexOf(data.community[row] ?? NO_COMMUNITY);
  let ties = 0;
  for (let tie = 0; tie < data.ties; tie++) {
    const ends = [data.from[tie] ?? 0, data.to[tie] ?? 0];
    const [a = -1, b = -1] = ends.map(sideOf);
    if (a >= 0 && b >= 0 && a !== b) {
      ties++;
      ends.forEach((row, at) => counts[at === 0 ? a : b]?.set(row, (counts[at === 0 ? a : b]?.get(row) ?? 0) + 1));
    }
  }
  const lists = counts.map((side) => [...side].map(([row, count]) => ({ row, ties: count }))
    .sort((one, other) => other.ties - one.ties || one.row - other.row));
  const sides = new Map(lists.flatMap((list, side) => list.map(({ row }) => /** @type {const} */ ([row, SIDES[side] ?? 0]))));
  return { rows: new Set(sides.keys()), sides, communities, lists, ties };
}
