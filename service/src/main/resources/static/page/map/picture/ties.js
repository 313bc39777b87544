// Ties as lines of a picture: those that the graphics card draws, by the same numbers, with dash, bow and arrow.
import { isWithin } from "../between.js";
import { homeOf } from "../discs.js";
import { DIMMED, FOLDED, HIDDEN, SELECTED } from "../scene.js";
import { radiusOf } from "./nodes.js";

/** @typedef {import("./marks.js").Path} Path */
/** @typedef {[number, number]} Spot on the screen */

/**
 * @typedef {object} Shot what was seen when the picture was taken
 * @property {import("../scene.js").Scene} scene
 * @property {Uint8Array} states
 * @property {import("../camera.js").Camera} camera
 * @property {import("../camera.js").Size} size
 * @property {number} whole scale at which all is seen
 * @property {[number, number]} years
 * @property {boolean} known whether all is shown that began by the last of them
 * @property {number} kinds bits of those shown
 * @property {boolean} narrowed
 * @property {{ nodes: boolean, ties: boolean }} folded
 * @property {import("../palette.js").Stroke[]} strokes by number of the kind
 * @property {{ paper: string, ink: string, accent: string, colours: string[] }} theme
 * @property {(row: number) => Spot} spot
 */

/** @param {number} value */
const short = (value) => Math.round(value * 10) / 10;
/** @param {Spot} spot */
const at = ([x, y]) => `${short(x)} ${short(y)}`;
/** @param {Spot} from @param {Spot} to @param {number} part @returns {Spot} */
const on = ([x, y], [toX, toY], part) => [x + (toX - x) * part, y + (toY - y) * part];
/** @param {Spot} spot @param {Spot} way @param {number} along @param {number} aside @returns {Spot} */
const beside = ([x, y], [dx, dy], along, aside) => [x + dx * along - dy * aside, y + dy * along + dx * aside];

/** @param {Spot} from @param {Spot} to @returns {Spot} the way, one long */
function ahead([x, y], [toX, toY]) {
  const length = Math.hypot(toX - x, toY - y);
  return length > 0 ? [(toX - x) / length, (toY - y) / length] : [1, 0];
}

/**
 * The ends of a tie, or of the discs of closed communities in which they are; null where it is not to be seen.
 *
 * @param {Shot} shot
 * @param {number} tie
 */
function endsOf({ scene, states, years, known, kinds, narrowed }, tie) {
  const [from = 0, to = 0, packed = 0, lasted = 0] = scene.ties.subarray(4 * tie, 4 * tie + 4);
  const [a, b] = [states[from] ?? HIDDEN, states[to] ?? HIDDEN];
  const until = (lasted >>> 16) - 32768;
  const bridge = packed >> 7; // of all ties between two discs: its width
  const shown = bridge > 0 ? !narrowed
    : ((kinds >> (packed & 15)) & 1) !== 0 && (lasted & 0xffff) - 32768 <= years[1] && (known || until >= years[0]);
  const home = (/** @type {number} */ row) => homeOf(scene, row);
  const within = (a & b & FOLDED) !== 0 && !(narrowed && home(from) !== home(to));
  if (!shown || within || ((a | b) & HIDDEN) !== 0) {
    return null;
  }
  const end = (/** @type {number} */ row, /** @type {number} */ state) =>
    ((state & FOLDED) === 0 ? row : scene.data.nodes + home(row) - 1);
  return {
    from: end(from, a), to: end(to, b), kind: packed & 15, bend: (packed >> 4) & 7, bridge,
    strength: (((a | b) & DIMMED) !== 0 || isWithin(a | b) ? 0.06 : ((a | b) & SELECTED) !== 0 ? 1.9 : 1)
      * (known && bridge === 0 && until < years[1] ? 0.4 : 1),
  };
}

/**
 * @param {Shot} shot
 * @param {number} first
 * @param {number} last the one after the last
 * @param {number} opacity
 * @returns {Path[]} lines, and above them their arrows
 */
export function tiesOf(shot, first, last, opacity) {
  const { size, spot, theme, strokes } = shot;
  /** @type {Path[]} */
  const lines = [];
  /** @type {Path[]} */
  const arrows = [];
  for (let tie = first; tie < last; tie++) {
    const ends = endsOf(shot, tie);
    if (!ends) {
      continue;
    }
    const [from, to] = [spot(ends.from), spot(ends.to)];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const side = Math.ceil(ends.bend / 2) * (ends.bend % 2 === 0 ? -1 : 1);
    const bow = ends.bend > 0 ? beside(on(from, to, 0.5), ahead(from, to), 0, 0.16 * side * length) : null;
    if (isBeyond([from, to, bow ?? to], size)) {
      continue;
    }
    const bridge = ends.bridge > 0;
    const pen = strokes[ends.kind];
    const arrow = !bridge && pen?.arrow === true;
    const room = bridge ? 0 : radiusOf(shot, ends.to);
    const part = arrow ? Math.max(0, 1 - (room + 4) / Math.max(length, 0.001)) : 1;
    const strong = Math.min(1, opacity * ends.strength);
    const look = {
      stroke: theme.ink, opacity: strong, width: bridge ? ends.bridge / 4 : pen?.double ? 1 : pen?.width ?? 1,
      dash: bridge || !pen || pen.dash[1] === 0 ? undefined : pen.dash,
    };
    for (const aside of pen?.double && !bridge ? [-1.3, 1.3] : [0]) {
      lines.push({ d: lineOf(from, to, bow, part, aside), ...look });
    }
    if (arrow && length > room + 12) {
      const way = ahead(bow ?? from, to);
      const tip = beside(to, way, -(room + 1), 0);
      const back = beside(tip, way, -7, 0);
      arrows.push({
        d: `M${at(beside(back, way, 0, -3.2))}L${at(tip)}L${at(beside(back, way, 0, 3.2))}z`,
        fill: theme.ink, opacity: Math.min(1, 1.6 * strong),
      });
    }
  }
  return [...lines, ...arrows];
}

/**
 * @param {Spot} from
 * @param {Spot} to
 * @param {Spot | null} bow through which it bends
 * @param {number} part of it that is drawn: an arrow takes the rest
 * @param {number} aside pixels
 */
function lineOf(from, to, bow, part, aside) {
  const way = ahead(from, to);
  const shifted = (/** @type {Spot} */ spot) => at(beside(spot, way, 0, aside));
  if (!bow) {
    return `M${shifted(from)}L${shifted(on(from, to, part))}`;
  }
  const middle = on(from, bow, part);
  return `M${shifted(from)}Q${shifted(middle)} ${shifted(on(middle, on(bow, to, part), part))}`;
}

/**
 * @param {Spot[]} spots
 * @param {import("../camera.js").Size} size
 */
function isBeyond(spots, { width, height }) {
  const all = (/** @type {(spot: Spot) => boolean} */ is) => spots.every(is);
  return all(([x]) => x < 0) || all(([x]) => x > width) || all(([, y]) => y < 0) || all(([, y]) => y > height);
}
