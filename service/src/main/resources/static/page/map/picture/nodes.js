// Nodes as shapes of a picture: those that the graphics card draws, by the same numbers.
import { growthOf } from "../gl/growth.js";
import { DIMMED, FOLDED, HIDDEN, SELECTED } from "../scene.js";

/** @typedef {import("./marks.js").Path} Path */

const PEOPLE = 5;
const DISC = 6;
const LARGEST = 40;

/** @param {number} value */
const short = (value) => Math.round(value * 10) / 10;

/**
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
export function circle(x, y, r) {
  const [left, radius, across] = [short(x - r), short(r), short(2 * r)];
  return `M${left} ${short(y)}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0z`;
}

/**
 * The outline of a kind of node.
 *
 * @param {number} shape its number, see bytes.js
 * @param {number} x of its middle
 * @param {number} y
 * @param {number} r
 */
export function outline(shape, x, y, r) {
  const corners = {
    1: [[-0.89, -0.89], [0.89, -0.89], [0.89, 0.89], [-0.89, 0.89]],
    2: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
    3: [[-0.55, -0.95], [0.55, -0.95], [1.1, 0], [0.55, 0.95], [-0.55, 0.95], [-1.1, 0]],
    4: [[0, -1.24], [1.07, 0.62], [-1.07, 0.62]],
  }[shape];
  return corners
    ? `M${corners.map(([dx = 0, dy = 0]) => `${short(x + dx * r)} ${short(y + dy * r)}`).join("L")}z`
    : circle(x, y, r);
}

/**
 * One node.
 *
 * @param {number} shape
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {string} fill
 * @param {string} paper
 * @param {number | undefined} opacity
 * @returns {Path[]}
 */
export function signOf(shape, x, y, r, fill, paper, opacity) {
  if (shape === DISC) { // a closed community: pale, with a rim
    return [{ d: circle(x, y, r), fill, opacity: 0.16 * (opacity ?? 1) }, { d: circle(x, y, r - 1), stroke: fill, width: 1.6, opacity }];
  }
  if (shape === PEOPLE) { // several in one: a ring around a core, with a soft rim, since little is known of where they stand
    return [
      { d: circle(x, y, 0.95 * r), fill, opacity: 0.4 * (opacity ?? 1) },
      { d: circle(x, y, 0.85 * r), fill, opacity },
      { d: circle(x, y, 0.66 * r), stroke: paper, width: short(0.12 * r + 0.6), opacity },
    ];
  }
  return [{ d: outline(shape, x, y, r), fill, opacity }];
}

/**
 * Radius of a node on the screen.
 *
 * @param {import("./ties.js").Shot} shot
 * @param {number} row
 */
export function radiusOf({ scene, camera, whole }, row) {
  const radius = scene.radius[row] ?? 0;
  return row >= scene.data.nodes ? Math.max(radius * camera.scale, 3)
    : Math.min(LARGEST, Math.max(1.2, radius * growthOf(camera, whole)));
}

/**
 * @param {import("./ties.js").Shot} shot
 * @param {number} first row
 * @param {number} last the one after the last
 * @returns {Path[]}
 */
export function nodesOf(shot, first, last) {
  const { scene, states, theme, years, known, spot, size } = shot;
  /** @type {Path[]} */
  const marks = [];
  for (let row = first; row < last; row++) {
    const state = states[row] ?? 0;
    const [x, y] = spot(row);
    const r = radiusOf(shot, row);
    const beyond = x + r < -4 || y + r < -4 || x - r > size.width + 4 || y - r > size.height + 4;
    const life = scene.lives[row] ?? 0;
    const begun = (life & 0xffff) - 32768 <= years[1];
    if (beyond || (state & (HIDDEN | FOLDED)) !== 0 || (known && !begun && (state & SELECTED) === 0)) {
      continue;
    }
    const packed = scene.nodes[4 * row + 3] ?? 0;
    const lived = begun && (life >>> 16) - 32768 >= years[known ? 1 : 0];
    const opacity = (state & DIMMED) !== 0 ? 0.16 : lived || (state & SELECTED) !== 0 ? undefined : known ? 0.6 : 0.3;
    marks.push(...signOf(packed & 7, x, y, r, theme.colours[(packed >> 3) & 15] ?? theme.ink, theme.paper, opacity));
    if ((state & SELECTED) !== 0) {
      marks.push({ d: outline(packed & 7, x, y, r + 2.2), stroke: theme.accent, width: 2 });
    }
  }
  return marks;
}
