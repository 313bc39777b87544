// Names of nodes by their rows, asked for as they are needed: the only way in which names come to the map.

/** @typedef {import("./service.js").NodeLabel} NodeLabel */

const AT_ONCE = 500;
const WAIT = 120; // milliseconds after the last wish
const MOST = 20_000;

export class Names {
  /** Null for those that have no name. @type {Map<number, NodeLabel | null>} */
  #known = new Map();
  /** @type {Set<number>} */
  #wanted = new Set();
  /** @type {Set<number>} */
  #asked = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #round = 0;
  /** @type {(() => void)[]} */
  #waiting = [];

  /**
   * @param {(rows: number[]) => Promise<NodeLabel[]>} ask
   * @param {(label: NodeLabel) => string} textOf what it says in the language shown
   * @param {() => void} arrived
   * @param {(thrown: unknown) => void} failed
   */
  constructor(ask, textOf, arrived, failed) {
    this.ask = ask;
    this.textOf = textOf;
    this.arrived = arrived;
    this.failed = failed;
  }

  /**
   * The name of a row, or null until it is there; one that is not known is asked for soon.
   *
   * @param {number} row
   * @returns {string | null}
   */
  of(row) {
    const known = this.known(row);
    if (known !== null) {
      return known;
    }
    if (!this.#asked.has(row) && !this.#wanted.has(row)) {
      this.#wanted.add(row);
      this.#later();
    }
    return null;
  }

  /**
   * Resolves when the name of a row is there, or cannot be had.
   *
   * @param {number} row
   * @returns {Promise<void>}
   */
  async soon(row) {
    if (this.of(row) === null) {
      await new Promise((resolve) => this.#waiting.push(() => resolve(undefined)));
    }
  }

  /**
   * A name that came with something else.
   *
   * @param {NodeLabel} label
   */
  put(label) {
    this.#known.set(label.row, label);
  }

  /**
   * The name of a row, empty where it has none, or null if it was not asked for.
   *
   * @param {number} row
   */
  known(row) {
    const label = this.#known.get(row);
    return label === undefined ? null : label === null ? "" : this.textOf(label);
  }

  /** @param {number} row */
  label(row) {
    return this.#known.get(row) ?? null;
  }

  /** What is wanted no more, since the map shows other nodes now. */
  turn() {
    this.#wanted.clear();
    if (this.#known.size > MOST) {
      this.#known.clear();
    }
  }

  /** Forgets all, which is of another map. */
  clear() {
    this.#round++;
    this.#known.clear();
    this.#asked.clear();
    this.turn();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#askNow(), WAIT);
  }

  async #askNow() {
    const round = this.#round;
    const rows = [...this.#wanted].slice(0, AT_ONCE);
    if (rows.length === 0) {
      return;
    }
    rows.forEach((row) => {
      this.#wanted.delete(row);
      this.#asked.add(row);
    });
    try {
      const labels = await this.ask(rows);
      if (round !== this.#round) {
        return;
      }
      // one that has no name is not asked for again
      rows.forEach((row) => this.#known.set(row, null));
      labels.forEach((label) => this.put(label));
      this.arrived();
    } catch (thrown) {
      this.failed(thrown);
    } finally {
      if (round === this.#round) {
        rows.forEach((row) => this.#asked.delete(row));
      }
      this.#waiting.splice(0).forEach((go) => go());
    }
    if (this.#wanted.size > 0) {
      this.#later();
    }
  }
}
