// Walking over the map with the keyboard: to what lies that way, and along ties.

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {"left" | "right" | "up" | "down"} Way */

/** @type {Record<Way, [number, number]>} */
const WAYS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/**
 * The nearest that lies within 45 degrees of a direction; what is off to the side counts as farther away.
 *
 * @param {Pick<Scene, "x" | "y">} scene
 * @param {number} from its row
 * @param {Way} way
 * @param {(row: number) => boolean} seen
 * @returns {number} its row, or -1
 */
export function towards({ x, y }, from, way, seen) {
  const [dx, dy] = WAYS[way];
  const fromX = x[from] ?? 0;
  const fromY = y[from] ?? 0;
  let best = -1;
  let least = Infinity;
  for (let row = 0; row < x.length; row++) {
    const right = (x[row] ?? 0) - fromX;
    const down = (y[row] ?? 0) - fromY;
    const along = right * dx + down * dy;
    const aside = Math.abs(right * dy) + Math.abs(down * dx);
    const far = along + 2 * aside;
    if (row !== from && along > 0 && aside <= along && far < least && seen(row)) {
      least = far;
      best = row;
    }
  }
  return best;
}

/**
 * The next of some rows after one of them, in a circle.
 *
 * @param {ArrayLike<number>} rows
 * @param {number} now a row; the first comes after one that is none of them
 * @param {1 | -1} step
 * @returns {number} a row, or -1 if there are none
 */
export function beside(rows, now, step) {
  if (rows.length === 0) {
    return -1;
  }
  const at = Array.prototype.indexOf.call(rows, now);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  return rows[next] ?? -1;
}

/**
 * Where somebody begins who has pointed at nothing yet: the one nearest to the middle of the screen.
 *
 * @param {Pick<Scene, "x" | "y">} scene
 * @param {import("./camera.js").Camera} camera
 * @param {(row: number) => boolean} seen
 */
export function middle({ x, y }, camera, seen) {
  let best = -1;
  let least = Infinity;
  for (let row = 0; row < x.length; row++) {
    const square = ((x[row] ?? 0) - camera.x) ** 2 + ((y[row] ?? 0) - camera.y) ** 2;
    if (square < least && seen(row)) {
      least = square;
      best = row;
    }
  }
  return best;
}
