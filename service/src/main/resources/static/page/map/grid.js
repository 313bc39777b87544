// Finds nodes by place: which is under the pointer, which lie in a lasso.

/**
 * @typedef {object} Grid
 * @property {(x: number, y: number, most: number, seen: (row: number) => boolean) => number} nearest row of the node
 *     nearest to a point of the map, at most so far away, or -1
 * @property {(corners: [number, number][], seen: (row: number) => boolean) => number[]} inside rows of the nodes within a
 *     polygon, in order
 */

const PER_CELL = 4;

/**
 * Time and memory linear in the nodes.
 *
 * @param {Float32Array} x of each node on the map
 * @param {Float32Array} y
 * @param {[number, number, number, number]} box in which all lie
 * @returns {Grid}
 */
export function gridOf(x, y, [left, top, right, bottom]) {
  const side = Math.max(1, Math.ceil(Math.sqrt(x.length / PER_CELL)));
  const across = (right - left || 1) / side;
  const down = (bottom - top || 1) / side;
  const column = (/** @type {number} */ at) => Math.min(side - 1, Math.max(0, Math.floor((at - left) / across)));
  const line = (/** @type {number} */ at) => Math.min(side - 1, Math.max(0, Math.floor((at - top) / down)));
  const cellOf = (/** @type {number} */ row) => line(y[row] ?? 0) * side + column(x[row] ?? 0);
  const starts = new Uint32Array(side * side + 1);
  for (let row = 0; row < x.length; row++) {
    const next = cellOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let cell = 0; cell < side * side; cell++) {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  }
  const rows = new Uint32Array(x.length);
  const fill = starts.slice();
  for (let row = 0; row < x.length; row++) {
    const cell = cellOf(row);
    const at = fill[cell] ?? 0;
    rows[at] = row;
    fill[cell] = at + 1;
  }

  /**
   * @param {number} fromColumn
   * @param {number} toColumn
   * @param {number} fromLine
   * @param {number} toLine
   * @param {(row: number) => void} each
   */
  const visit = (fromColumn, toColumn, fromLine, toLine, each) => {
    for (let l = fromLine; l <= toLine; l++) {
      const end = starts[l * side + toColumn + 1] ?? 0;
      for (let at = starts[l * side + fromColumn] ?? 0; at < end; at++) {
        each(rows[at] ?? 0);
      }
    }
  };

  return {
    nearest(px, py, most, seen) {
      let best = -1;
      let least = most * most;
      visit(column(px - most), column(px + most), line(py - most), line(py + most), (row) => {
        const dx = (x[row] ?? 0) - px;
        const dy = (y[row] ?? 0) - py;
        const square = dx * dx + dy * dy;
        // of two at one place the better rank, which is the lower row
        if ((square < least || (square === least && row < best)) && seen(row)) {
          least = square;
          best = row;
        }
      });
      return best;
    },
    inside(corners, seen) {
      if (corners.length < 3) {
        return [];
      }
      const xs = corners.map(([cx]) => cx);
      const ys = corners.map(([, cy]) => cy);
      /** @type {number[]} */
      const found = [];
      visit(column(Math.min(...xs)), column(Math.max(...xs)), line(Math.min(...ys)), line(Math.max(...ys)), (row) => {
        if (within(corners, x[row] ?? 0, y[row] ?? 0) && seen(row)) {
          found.push(row);
        }
      });
      return found.sort((a, b) => a - b);
    },
  };
}

/**
 * Whether a point lies in a polygon, by how often a ray crosses its sides.
 *
 * @param {[number, number][]} corners
 * @param {number} x
 * @param {number} y
 */
function within(corners, x, y) {
  let inside = false;
  let [beforeX, beforeY] = corners[corners.length - 1] ?? [0, 0];
  for (const [cx, cy] of corners) {
    if (cy > y !== beforeY > y && x < ((beforeX - cx) * (y - cy)) / (beforeY - cy) + cx) {
      inside = !inside;
    }
    [beforeX, beforeY] = [cx, cy];
  }
  return inside;
}
