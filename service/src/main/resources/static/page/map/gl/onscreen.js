// Which nodes and ties are on the screen: software renderers take as long for the corners of those that are not.
import { homeOf } from "../discs.js";
import { FOLDED, HIDDEN } from "../scene.js";

const CORNERS = [0, 1, 2, 0, 2, 3];
/** Where more of them are on the screen, all are drawn: the list would cost more than it spares. */
const MOST = 0.6;
/** As far as a sign reaches from its middle, in pixels of the screen. */
const REACH = 60;
/** As far as the widest bow leads from its straight way, in parts of that. */
const BOW = 0.64;

/** @typedef {import("../scene.js").Scene} Scene */

/** A list of shapes, each of so many corners, of which some are drawn. */
class Chosen {
  /**
   * @param {WebGL2RenderingContext} gl
   * @param {number} mode lines or triangles
   * @param {number[]} corners of a shape, by the order in which they are drawn
   * @param {number} each how many corners there are of a shape
   * @param {number} [steps] shapes of one of the list
   */
  constructor(gl, mode, corners, each, steps = 1) {
    this.gl = gl;
    this.mode = mode;
    this.corners = corners;
    this.each = each;
    this.steps = steps;
    this.array = gl.createVertexArray();
    this.buffer = gl.createBuffer();
    /** Null where all are drawn. @type {number | null} */
    this.count = null;
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.buffer);
    gl.bindVertexArray(null);
  }

  /**
   * @param {Uint32Array} list
   * @param {number} length of it that is filled
   * @param {number} all how many there are
   */
  choose(list, length, all) {
    if (length > MOST * all) {
      this.count = null;
      return;
    }
    const { gl, corners, each, steps } = this;
    const numbers = new Uint32Array(length * steps * corners.length);
    let at = 0;
    for (let one = 0; one < length; one++) {
      for (let step = 0; step < steps; step++) {
        const first = each * ((list[one] ?? 0) * steps + step);
        for (const corner of corners) {
          numbers[at++] = first + corner;
        }
      }
    }
    this.count = numbers.length;
    gl.bindVertexArray(this.array);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, numbers, gl.STREAM_DRAW);
  }

  /**
   * Draws what is chosen by the program in use.
   *
   * @param {(name: string) => WebGLUniformLocation | null} at
   * @returns {boolean} false where all are to be drawn, which is left to others
   */
  draw(at) {
    const { gl, mode, count } = this;
    if (count === null) {
      return false;
    }
    if (count > 0) {
      gl.uniform1i(at("skipped"), 0);
      gl.bindVertexArray(this.array);
      gl.drawElements(mode, count, gl.UNSIGNED_INT, 0);
    }
    return true;
  }
}

/**
 * @param {WebGL2RenderingContext} gl
 * @param {number} ratio pixels of the device to one of the screen
 * @param {Scene} scene
 * @param {Uint8Array} states of its nodes
 * @param {Uint32Array} arrowed which ties have an arrow
 * @param {number} steps of a bow
 */
export function onScreenOf(gl, ratio, scene, states, arrowed, steps) {
  const { data, nodes: table, ties: tied } = scene;
  const nodes = new Chosen(gl, gl.TRIANGLES, CORNERS, 4);
  const ties = new Chosen(gl, gl.TRIANGLES, CORNERS, 4);
  const bows = new Chosen(gl, gl.TRIANGLES, CORNERS, 4, steps);
  const arrows = new Chosen(gl, gl.TRIANGLES, [0, 1, 2], 3);
  const lines = new Chosen(gl, gl.LINES, [0, 1], 2);
  const list = new Uint32Array(Math.max(data.nodes, data.ties, 1));
  const there = new Uint8Array(data.ties);
  let seen = "";

  /** Where a node is drawn: in its disc, while that is closed. @param {number} row */
  const placeOf = (row) => (((states[row] ?? 0) & FOLDED) === 0 ? row : data.nodes + homeOf(scene, row) - 1);

  /** @param {import("./renderer.js").Picture} picture */
  function choose({ camera, narrowed, moving, budget }) {
    const most = moving ? { nodes: Math.min(budget.nodes, data.nodes), ties: Math.min(budget.ties, data.ties) } : data;
    const [wide, high] = [gl.drawingBufferWidth / ratio / 2 + REACH, gl.drawingBufferHeight / ratio / 2 + REACH];
    const { x, y, scale } = camera;
    let length = 0;
    for (let row = 0; row < most.nodes; row++) {
      const across = Math.abs(((table[4 * row] ?? 0) - x) * scale);
      const down = Math.abs(((table[4 * row + 1] ?? 0) - y) * scale);
      if (across <= wide && down <= high && ((states[row] ?? 0) & (HIDDEN | FOLDED)) === 0) {
        list[length++] = row;
      }
    }
    nodes.choose(list, length, most.nodes);
    length = 0;
    for (let tie = 0; tie < most.ties; tie++) {
      there[tie] = isThere(tie, x, y, scale, wide, high, narrowed) ? 1 : 0;
      list[length] = tie;
      length += there[tie] ?? 0;
    }
    (moving ? lines : ties).choose(list, length, most.ties);
    if (moving) {
      return;
    }
    bows.choose(list, filled(scene.bows, scene.bowCount), scene.bowCount);
    arrows.choose(list, filled(arrowed, arrowed.length), arrowed.length);
  }

  /**
   * Whether the box around a tie and its bow meets the screen.
   *
   * @type {(tie: number, x: number, y: number, scale: number, wide: number, high: number, narrowed: boolean) => boolean}
   */
  function isThere(tie, x, y, scale, wide, high, narrowed) {
    const a = tied[4 * tie] ?? 0;
    const b = tied[4 * tie + 1] ?? 0;
    const [of, to] = [states[a] ?? 0, states[b] ?? 0];
    if (((of | to) & HIDDEN) !== 0 || ((of & to & FOLDED) !== 0 && !narrowed)) {
      return false;
    }
    const first = 4 * placeOf(a);
    const last = 4 * placeOf(b);
    const x1 = ((table[first] ?? 0) - x) * scale;
    const y1 = ((table[first + 1] ?? 0) - y) * scale;
    const x2 = ((table[last] ?? 0) - x) * scale;
    const y2 = ((table[last + 1] ?? 0) - y) * scale;
    const beside = ((tied[4 * tie + 2] ?? 0) & 0x70) === 0 ? 0 : BOW * (Math.abs(x1 - x2) + Math.abs(y1 - y2));
    return Math.min(x1, x2) - beside <= wide && Math.max(x1, x2) + beside >= -wide
      && Math.min(y1, y2) - beside <= high && Math.max(y1, y2) + beside >= -high;
  }

  /**
   * Puts into the list which of some ties are there.
   *
   * @param {Uint32Array} some
   * @param {number} count
   */
  function filled(some, count) {
    let length = 0;
    for (let at = 0; at < count; at++) {
      list[length] = at;
      length += there[some[at] ?? 0] ?? 0;
    }
    return length;
  }

  return {
    nodes, ties, bows, arrows, lines,
    /**
     * Chooses anew where another part of the map is looked at.
     *
     * @param {import("./renderer.js").Picture} picture
     */
    look(picture) {
      const { camera, narrowed, moving } = picture;
      const now = [camera.x, camera.y, camera.scale, narrowed, moving, gl.drawingBufferWidth, gl.drawingBufferHeight].join();
      if (now !== seen) {
        seen = now;
        choose(picture);
      }
    },
    /** Says that nodes have other states or places. */
    changed: () => void (seen = ""),
  };
}
