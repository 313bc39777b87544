// One map as it is shown: its scene, who is near whom, what is hidden, dimmed, closed, and which names are wanted.
import { NODE_KINDS, NO_START, OPEN_END } from "./bytes.js";
import { approached } from "./discs.js";
import { Front } from "./front.js";
import { gridOf } from "./grid.js";
import { blurOf, colourBy, radiusBy } from "./looks.js";
import { overviewOf } from "./overview.js";
import { DIMMED, FOLDED, HIDDEN, look, neighboursOf, POINTED, sceneOf, SELECTED } from "./scene.js";
import { wantedOf } from "./wanted.js";

/** @typedef {import("./bytes.js").MapData} MapData */
/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./camera.js").Size} Size */
/** @typedef {import("./seen.js").Seen} Seen */
/** @typedef {import("./service.js").MapHead} MapHead */

/** @type {ReadonlyMap<number, number>} */
const NO_SIDES = new Map();

export class Model {
  /**
   * @param {MapHead} head
   * @param {MapData} data
   * @param {Seen} seen
   * @param {Size} size of the screen
   */
  constructor(head, data, seen, size) {
    this.head = head;
    this.data = data;
    this.overview = overviewOf(head, data);
    this.front = new Front(this.overview);
    const colours = colourBy(data, seen.colour);
    this.legend = colours.legend;
    this.scene = sceneOf(data, this.#looks(seen, size, colours.colour), this.overview);
    this.neighbours = neighboursOf(data);
    approached(this.scene, this.front);
    const { homes } = this.overview;
    /** Whether each node has a disc, and whether each tie leads from one disc to another or stays in one. */
    this.nodesAtHome = !homes.includes(-1);
    this.tiesAtHome = data.from.every((from, tie) => (homes[from] ?? -1) >= 0 && (homes[data.to[tie] ?? 0] ?? -1) >= 0);
    this.grid = gridOf(this.scene.x, this.scene.y, this.scene.box);
    /** Rows whose names come first: what is selected, pointed at, or lit. @type {number[]} */
    this.first = [];
    /** Who began later is not there. */
    this.last = OPEN_END;
    /** States of nodes and discs, as they are drawn. */
    this.states = new Uint8Array(this.scene.x.length);
    if (Object.keys(seen.pins).length > 0) {
      this.pin(seen.pins);
    }
  }

  /**
   * @param {Seen} seen
   * @param {Size} size
   * @param {(row: number) => number} colour
   */
  #looks(seen, size, colour) {
    return { radius: radiusBy(this.data, seen.size, size), colour, blur: blurOf(this.data, NODE_KINDS.indexOf("people")) };
  }

  /**
   * Gives nodes the looks that are chosen.
   *
   * @param {Seen} seen
   * @param {Size} size
   */
  dress(seen, size) {
    const { colour, legend } = colourBy(this.data, seen.colour);
    this.legend = legend;
    look(this.scene, this.#looks(seen, size, colour), this.overview);
  }

  /**
   * Puts nodes where they were dragged to, and all others where the map has them.
   *
   * @param {Seen["pins"]} pins
   */
  pin(pins) {
    const { data, scene } = this;
    const [, , right, bottom] = scene.box;
    for (let row = 0; row < data.nodes; row++) {
      const at = pins[row];
      scene.x[row] = at?.[0] ?? ((data.x[row] ?? 0) * right) / 65_535;
      scene.y[row] = at?.[1] ?? ((data.y[row] ?? 0) * bottom) / 65_535;
      scene.nodes[4 * row] = scene.x[row] ?? 0;
      scene.nodes[4 * row + 1] = scene.y[row] ?? 0;
    }
    this.grid = gridOf(scene.x, scene.y, scene.box);
  }

  /**
   * Moves one node while it is dragged.
   *
   * @param {number} row
   * @param {[number, number]} at
   */
  drag(row, [x, y]) {
    const { scene } = this;
    scene.x[row] = scene.nodes[4 * row] = x;
    scene.y[row] = scene.nodes[4 * row + 1] = y;
  }

  /**
   * Communities open and close, by where it is looked at from.
   *
   * @param {Camera} camera
   * @param {Size} size
   * @param {number} whole scale at which all is seen
   * @returns {boolean} whether any did
   */
  approach(camera, size, whole) {
    const { scene, data } = this;
    const changed = this.front.approach(scene.x.subarray(data.nodes), scene.y.subarray(data.nodes), camera, size, whole);
    if (changed) {
      approached(scene, this.front);
    }
    return changed;
  }

  /** Whether neither nodes nor ties, or no ties, are drawn by themselves. */
  get folded() {
    const closed = this.overview.discs.length > 0 && !this.front.isOpen;
    return { nodes: closed && this.nodesAtHome, ties: closed && this.tiesAtHome };
  }

  /**
   * Says anew how each node is drawn.
   *
   * @param {Seen} seen
   * @param {number} pointed row under the pointer or the keyboard, or -1
   * @param {ReadonlySet<number> | null} lit rows that are not dimmed; null for all
   * @param {ReadonlyMap<number, number>} [sides] bits of those between whom only ties to the other side are lit
   */
  restate({ hidden, selected }, pointed, lit, sides = NO_SIDES) {
    const { data, states, overview: { homes }, front: { shown } } = this;
    const kinds = NODE_KINDS.map((kind) => (hidden.includes(kind) ? HIDDEN : 0));
    for (let row = 0; row < data.nodes; row++) {
      const folded = (shown[homes[row] ?? -1] ?? -1) >= 0 ? FOLDED : 0;
      states[row] = (kinds[data.kind[row] ?? 0] ?? 0) | folded | (lit === null || lit.has(row) ? 0 : DIMMED);
    }
    sides.forEach((side, row) => (states[row] = (states[row] ?? 0) | side));
    const litDiscs = lit === null ? null : new Set([...lit].map((row) => shown[homes[row] ?? -1]));
    shown.forEach((seen, disc) => {
      states[data.nodes + disc] = (seen < 0 ? HIDDEN : seen === disc ? 0 : FOLDED) | (litDiscs === null || litDiscs.has(disc) ? 0 : DIMMED);
    });
    const marked = [...selected.map((row) => this.#mark(row, SELECTED)), this.#mark(pointed, POINTED)];
    this.first = [...new Set([...marked, ...(lit ?? [])])].filter((row) => row >= 0);
  }

  /**
   * A mark of somebody in a closed community is on its disc.
   *
   * @param {number} row
   * @param {number} bit
   * @returns {number} the row that is marked
   */
  #mark(row, bit) {
    const state = this.states[row];
    if (row < 0 || state === undefined) {
      return -1;
    }
    const shown = this.seenFor(row);
    this.states[shown] = (this.states[shown] ?? 0) | bit;
    return shown;
  }

  /** The row that is seen in place of one in a closed community, or itself. @param {number} row */
  seenFor(row) {
    const { data, overview: { homes }, front: { shown } } = this;
    const disc = shown[row < data.nodes ? (homes[row] ?? -1) : row - data.nodes] ?? -1;
    return disc < 0 ? row : data.nodes + disc;
  }

  /** @param {number} row of a node or disc */
  isSeen(row) {
    const state = this.states[row] ?? HIDDEN;
    const begun = (this.data.since[row] ?? NO_START) <= this.last || (state & (SELECTED | POINTED)) !== 0;
    return begun && (state & (HIDDEN | FOLDED)) === 0;
  }

  /** @param {number} row */
  discOf = (row) => this.overview.discs[row - this.data.nodes] ?? null;

  /**
   * The names wanted on the screen, see wanted.js.
   *
   * @param {Camera} camera
   * @param {Size} size
   * @param {(row: number) => string | null} nameOf
   * @param {[number, number] | null} [years] that are looked at; who did not live then is dim
   */
  labels(camera, size, nameOf, years = null) {
    return wantedOf(this, camera, size, nameOf, years);
  }
}
