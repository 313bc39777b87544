// A tour of the map's page: at which step it is, where its box stands, and how it is left.
import { focusOn, update } from "../../ui/update.js";

/** @typedef {"search" | "map" | "card" | "time" | "list"} Step */
/** @typedef {{ left: number, top: number }} Spot */
/** @typedef {Pick<DOMRect, "left" | "top" | "right" | "bottom">} Edges */
/** @typedef {{ width: number, height: number }} Size */

/** What each step points at. @type {Record<Step, string[]>} */
export const TARGETS = {
  search: ["#map-search"],
  map: ["#map"],
  card: [".map-aside"],
  time: [".map-time"],
  list: [".map-sides", ".map-taking"],
};

const KEY = "shicheng.tour";
const GAP = 12; // pixels
const MARK = "data-toured";

/** Whether this browser was offered the tour; one that keeps nothing is offered none. */
export function wasOffered() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

function remember() {
  try {
    localStorage.setItem(KEY, "offered");
  } catch {
    // a browser that keeps nothing was not offered it either
  }
}

/**
 * Where a box stands beside what it points at, or else at the foot of the screen.
 *
 * @param {Edges} target
 * @param {Size} box
 * @param {Size} screen
 * @returns {Spot}
 */
export function beside(target, box, screen) {
  const inside = (/** @type {number} */ at, /** @type {number} */ size, /** @type {number} */ all) => Math.max(GAP, Math.min(at, all - size - GAP));
  const top = inside(target.top, box.height, screen.height);
  const left = inside(target.left, box.width, screen.width);
  const room = { right: screen.width - target.right, left: target.left, below: screen.height - target.bottom, above: target.top };
  const [wide, high] = [box.width + 2 * GAP, box.height + 2 * GAP];
  if (room.right >= wide) {
    return { left: target.right + GAP, top };
  }
  if (room.left >= wide) {
    return { left: target.left - GAP - box.width, top };
  }
  if (room.below >= high) {
    return { left, top: target.bottom + GAP };
  }
  return room.above >= high ? { left, top: target.top - GAP - box.height }
    : { left: inside((screen.width - box.width) / 2, box.width, screen.width), top: Math.max(GAP, screen.height - box.height - GAP) };
}

/**
 * What can be seen of what a step points at.
 *
 * @param {Step} step
 * @returns {HTMLElement[]}
 */
function targetsOf(step) {
  return TARGETS[step].flatMap((css) => {
    const one = document.querySelector(css);
    return one instanceof HTMLElement && one.checkVisibility() ? [one] : [];
  });
}

export class Tour {
  /** Steps to what is there. @type {Step[]} */
  steps = [];
  at = -1;
  /** @type {Spot} */
  spot = { left: GAP, top: GAP };
  offered = false;
  /** Where the keyboard was. */
  #from = "map";

  /** @returns {Step | null} null while there is no tour */
  get step() {
    return this.steps[this.at] ?? null;
  }

  /** Offers it, on the first visit alone. */
  offer() {
    if (!wasOffered()) {
      remember();
      this.offered = true;
    }
  }

  decline = () => {
    this.offered = false;
    focusOn("map");
  };

  /** @param {string} from id of what has the keyboard again afterwards */
  begin = (from) => {
    this.#from = from;
    this.offered = false;
    remember();
    this.steps = /** @type {Step[]} */ (Object.keys(TARGETS)).filter((step) => targetsOf(step).length > 0);
    document.addEventListener("keydown", this.#key, true);
    window.addEventListener("resize", this.#place);
    window.addEventListener("scroll", this.#place);
    return this.#go(0);
  };

  next = () => (this.at + 1 < this.steps.length ? this.#go(this.at + 1) : this.leave());

  before = () => this.#go(Math.max(0, this.at - 1));

  leave = () => {
    this.#mark(null);
    this.at = -1;
    document.removeEventListener("keydown", this.#key, true);
    window.removeEventListener("resize", this.#place);
    window.removeEventListener("scroll", this.#place);
    return focusOn(document.getElementById(this.#from)?.checkVisibility() ? this.#from : "map");
  };

  /** Wherever the keyboard is. @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
    }
  };

  /** @param {number} at */
  async #go(at) {
    this.at = at;
    const { step } = this;
    this.#mark(step);
    // at once: nothing moves by itself
    (step && targetsOf(step)[0])?.scrollIntoView({ block: "center", behavior: "instant" });
    await focusOn("map-tour-next");
    this.#place();
  }

  #place = () => {
    const box = document.getElementById("map-tour");
    const target = this.step && targetsOf(this.step)[0];
    if (box && target) {
      const { width, height } = box.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      this.spot = beside(target.getBoundingClientRect(), { width, height }, { width: clientWidth, height: clientHeight });
      update();
    }
  };

  /** @param {Step | null} step */
  #mark(step) {
    document.querySelectorAll(`[${MARK}]`).forEach((one) => one.removeAttribute(MARK));
    (step ? targetsOf(step) : []).forEach((one) => one.setAttribute(MARK, ""));
  }
}
