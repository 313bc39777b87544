// Where a lineage is drawn, in pixels: a column for each generation, as wide as its names.

/** @typedef {import("./tree.js").Tree} Tree */

/** @typedef {{ x: number, y: number, radius: number }} Spot the middle of the sign */

/**
 * @typedef {object} Places
 * @property {Spot[]} spots by index
 * @property {number[]} columns where the signs of each generation stand
 * @property {number[]} ends where the names of each generation end
 * @property {number} width
 * @property {number} height
 */

export const ROW = 30; // from one to the next
export const TEXT = 14; // height of a character
export const BESIDE = 12; // from the sign to the name
const MARGIN = 16;
const BETWEEN = 56; // for the lines from one generation to the next
const WIDEST = 220;
const LEAST = 76; // for the heading
const SMALL = 5;
const LARGE = 11;

/** Chinese signs, and what else is as wide. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/gu;

/**
 * About how wide a text is; somewhat more rather than less.
 *
 * @param {string} text
 */
export function widthOf(text) {
  const wide = text.match(WIDE)?.length ?? 0;
  return TEXT * (wide + 0.58 * ([...text].length - wide));
}

/**
 * As much of a text as there is room for.
 *
 * @param {string} text
 */
export function fitting(text) {
  let short = text;
  while (short !== "" && widthOf(short) > WIDEST) {
    short = [...short].slice(0, -1).join("");
  }
  return short === text ? text : `${short.trimEnd()}…`;
}

/**
 * @param {Tree} tree
 * @param {(at: number) => string} textOf what stands beside a sign
 * @returns {Places}
 */
export function placesOf(tree, textOf) {
  const tops = tree.all.map(({ entry }) => entry.across);
  const top = Math.min(0, ...tops);
  const most = Math.max(1, ...tree.all.map(({ entry }) => entry.folded));
  /** @type {number[]} */
  const columns = [];
  /** @type {number[]} */
  const ends = [];
  let x = MARGIN + LARGE;
  for (const some of tree.generations) {
    const widest = Math.max(LEAST, ...some.map((at) => widthOf(textOf(at))));
    columns.push(x);
    ends.push(x + BESIDE + widest);
    x += BESIDE + widest + BETWEEN;
  }
  return {
    columns,
    ends,
    spots: tree.all.map(({ entry }) => ({
      x: columns[entry.generation] ?? 0,
      y: MARGIN + ROW / 2 + (entry.across - top) * ROW,
      radius: entry.folded === 0 ? SMALL : SMALL + 1 + (LARGE - SMALL - 1) * Math.sqrt(entry.folded / most),
    })),
    width: x - BETWEEN + MARGIN,
    height: 2 * MARGIN + ROW * (Math.max(0, ...tops) - top + 1),
  };
}

/**
 * A line from a master to a pupil: level until all names of the master's generation have ended.
 *
 * @param {Spot} from
 * @param {number} begin where the name of the master ends
 * @param {number} end where all of them do
 * @param {Spot} to
 */
export function line(from, begin, end, to) {
  const target = to.x - to.radius - 1;
  const bend = (end + target) / 2;
  const [level, down] = [round(from.y), round(to.y)];
  return `M${round(begin)} ${level}H${round(end)}C${round(bend)} ${level} ${round(bend)} ${down} ${round(target)} ${down}`;
}

/**
 * A line to a pupil from one more master, around what is between.
 *
 * @param {Spot} from
 * @param {Spot} to
 */
export function detour(from, to) {
  const aside = Math.max(30, Math.abs(to.x - from.x) / 3);
  return `M${round(from.x)} ${round(from.y + from.radius)}C${round(from.x + aside)} ${round(from.y + aside)} ${
    round(to.x - aside)} ${round(to.y - aside / 2)} ${round(to.x - to.radius)} ${round(to.y - 1)}`;
}

/** @param {number} value */
function round(value) {
  return Math.round(10 * value) / 10;
}
