// Which discs are open where the map is looked at, which one is seen in place of each that is not, and what ties these.
import { CLOSES, OPENS } from "./overview.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./camera.js").Size} Size */
/** @typedef {{ from: number, to: number, weight: number }} Link of two discs, by their numbers */

/** So many times as near as where all is seen, nothing is closed; and from farther away than this nothing is open. */
const NEAR = 40;
export const FAR = 1.25;
const FARTHER = 1.1;
/** Parts of the screen beyond its edge within which discs open, and beyond which they close. */
const BESIDE = 0.25;
const BEYOND = 1;
export const MOST_LINKS = 6_000;
/** Of each disc the strongest links are drawn: of all of them together nothing could be read. */
const STRONGEST = 3;

export class Front {
  /** @param {import("./overview.js").Overview} overview */
  constructor(overview) {
    this.overview = overview;
    const { length } = overview.discs;
    /** One for each disc. */
    this.open = new Uint8Array(length);
    /** The disc that is seen in place of each: itself, or the outermost closed one around it; -1 if it is open. */
    this.shown = new Int32Array(length);
    this.#show();
  }

  /** Whether any is open. */
  get isOpen() {
    return this.open.includes(1);
  }

  /**
   * Opens and closes discs by how large they are on the screen, and whether they are on it. What is between the bounds stays as
   * it is; within a closed one nothing is open.
   *
   * @param {ArrayLike<number>} x of each disc, in units
   * @param {ArrayLike<number>} y
   * @param {Camera} camera
   * @param {Size} size
   * @param {number} whole scale at which all is seen
   * @returns {boolean} whether any changed
   */
  approach(x, y, camera, size, whole) {
    const { open, overview: { discs } } = this;
    const least = OPENS / (2 * NEAR * whole);
    const isFar = camera.scale < FAR * whole;
    const isFarther = camera.scale < FARTHER * whole;
    let changed = false;
    discs.forEach((disc, at) => {
      const across = 2 * Math.max(disc.radius, least) * camera.scale;
      const beyond = (/** @type {number} */ part) =>
        Math.abs((x[at] ?? 0) - camera.x) - disc.spread > ((0.5 + part) * size.width) / camera.scale
        || Math.abs((y[at] ?? 0) - camera.y) - disc.spread > ((0.5 + part) * size.height) / camera.scale;
      const within = disc.parent >= 0 && open[disc.parent] === 0;
      const closes = within || isFarther || across < CLOSES || beyond(BEYOND);
      const now = closes ? 0 : across >= OPENS && !isFar && !beyond(BESIDE) ? 1 : open[at];
      if (now !== open[at]) {
        open[at] = now ?? 0;
        changed = true;
      }
    });
    if (changed) {
      this.#show();
    }
    return changed;
  }

  /** The smallest open one that a disc is within, or is; -1 if there is none. @param {number} disc */
  around(disc) {
    let one = disc;
    while (one >= 0 && this.open[one] === 0) {
      one = this.overview.discs[one]?.parent ?? -1;
    }
    return one;
  }

  #show() {
    const { open, shown, overview: { discs } } = this;
    discs.forEach(({ parent }, at) => {
      const outer = parent < 0 ? -1 : (shown[parent] ?? -1);
      shown[at] = outer >= 0 ? outer : open[at] ? -1 : at;
    });
  }

  /**
   * What ties the discs that are seen, the most first: what is among the strongest links of either end.
   *
   * @returns {Link[]}
   */
  links() {
    const { shown, overview: { discs, tied } } = this;
    /** @type {Map<number, number>} */
    const weights = new Map();
    for (let pair = 0; pair < tied.ties.length; pair++) {
      const from = shown[tied.from[pair] ?? -1] ?? -1;
      const to = shown[tied.to[pair] ?? -1] ?? -1;
      if (from >= 0 && to >= 0 && from !== to) {
        const key = Math.min(from, to) * discs.length + Math.max(from, to);
        weights.set(key, (weights.get(key) ?? 0) + (tied.ties[pair] ?? 0));
      }
    }
    const drawn = new Uint8Array(discs.length);
    return [...weights]
      .map(([key, weight]) => ({ from: Math.floor(key / discs.length), to: key % discs.length, weight }))
      .sort((one, other) => other.weight - one.weight || one.from - other.from || one.to - other.to)
      .filter(({ from, to }) => {
        const strong = Math.min(drawn[from] ?? 0, drawn[to] ?? 0) < STRONGEST;
        [from, to].forEach((end) => (drawn[end] = Math.min(STRONGEST, (drawn[end] ?? 0) + 1)));
        return strong;
      })
      .slice(0, MOST_LINKS);
  }
}
