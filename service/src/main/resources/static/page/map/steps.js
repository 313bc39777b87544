// Steps that can be undone: those of the browser's own history, so that Back and undo are one thing.

import { sharedIn } from "./seen.js";

/** @typedef {import("./seen.js").Seen} Seen */

/**
 * @typedef {object} Held what an entry of the history holds
 * @property {number} step
 * @property {Seen} seen
 * @property {string | null} map
 */

/** Of this page's entries only: what came before it is not undone by it. */
export class Steps {
  /** @type {Seen} */
  #now;
  #step = 0;
  #last = 0;
  /** @type {string | null} */
  map = null;
  /** What an address that somebody shared says, until the first step. */
  shared = sharedIn(location.search);

  /**
   * @param {Seen} first
   * @param {string | null} map of which its rows are
   * @param {(seen: Seen, map: string | null) => string} addressOf
   * @param {(seen: Seen) => void} show what an earlier or later step showed
   */
  constructor(first, map, addressOf, show) {
    this.addressOf = addressOf;
    this.show = show;
    const held = /** @type {Held | null} */ (history.state);
    this.#now = held?.seen ?? first;
    this.#step = held?.step ?? 0;
    this.#last = this.#step;
    this.map = held?.map ?? map;
    // without it Back would lead to an entry that holds nothing
    history.replaceState(this.#held(), "", this.#address());
    window.addEventListener("popstate", (event) => this.#come(/** @type {PopStateEvent} */ (event).state));
  }

  get now() {
    return this.#now;
  }

  get canUndo() {
    return this.#step > 0;
  }

  get canRedo() {
    return this.#step < this.#last;
  }

  /**
   * A step that can be undone.
   *
   * @param {Partial<Seen>} change
   */
  take(change) {
    this.#now = { ...this.#now, ...change };
    this.shared = null;
    this.#step++;
    this.#last = this.#step;
    history.pushState(this.#held(), "", this.#address());
  }

  /**
   * What belongs to the step that was taken last, such as where it is looked at from.
   *
   * @param {Partial<Seen>} change
   */
  amend(change) {
    this.#now = { ...this.#now, ...change };
    history.replaceState(this.#held(), "", this.#address());
  }

  undo() {
    if (this.canUndo) {
      history.back();
    }
  }

  redo() {
    if (this.canRedo) {
      history.forward();
    }
  }

  /** The keys of an address that was shared are used: its rows are of another map now. */
  known() {
    this.shared = this.shared && { ...this.shared, who: [] };
  }

  #address() {
    const query = new URLSearchParams(this.addressOf(this.#now, this.map));
    const { map, snapshot, on, who } = this.shared ?? {};
    Object.entries({ map: query.get("map") ?? map, snapshot, on, who: who?.join(",") })
      .forEach(([name, value]) => value && query.set(name, value));
    const language = new URLSearchParams(location.search).get("lang");
    if (language !== null) {
      query.set("lang", language);
    }
    return `${location.pathname}${query.size > 0 ? "?" : ""}${String(query).replaceAll("%2C", ",")}`;
  }

  /** @returns {Held} */
  #held() {
    return { step: this.#step, seen: this.#now, map: this.map };
  }

  /** @param {Held | null} held null for an address that was typed, or a part of the page that was led to */
  #come(held) {
    if (held?.seen) {
      this.#now = held.seen;
      this.map = held.map;
      this.#step = held.step;
      this.#last = Math.max(this.#last, held.step);
      this.show(held.seen);
    }
  }
}
