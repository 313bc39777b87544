// Why somebody is ranked where they are: what was asked last, and what came of it.
import { asFailure, get } from "../api/client.js";
import { idOf } from "../api/places.js";
import { Awaited } from "../ui/progress.js";
import { focusOn, update } from "../ui/update.js";

/** @typedef {import("../api/types.js").Ranking} Ranking */
/** @typedef {import("../api/types.js").Reasons} Reasons */

/** What an address holds as it is. */
const PLAIN = /^[\w:-][\w.:-]*$/;

export class Asking {
  /** Id of the button by which it was asked for; null where nothing is. @type {string | null} */
  by = null;
  /** @type {Reasons | null} */
  reasons = null;
  /** @type {import("../api/client.js").Failure | null} */
  failure = null;

  /** Whether all who carry a part are shown, however many. */
  all = false;

  /** @param {string} place id of the part of the page that tells it */
  constructor(place) {
    this.place = place;
    this.awaited = new Awaited(place);
  }

  /**
   * Asks, or closes what was asked for by the same button.
   *
   * @param {string} by id of the button
   * @param {string} row id of somebody as the ranking has it
   * @param {(wait: import("../api/client.js").Wait) => Promise<Ranking>} ranking
   */
  async ask(by, row, ranking) {
    if (this.by === by) {
      this.close();
      return;
    }
    this.by = by;
    this.reasons = null;
    this.failure = null;
    this.all = false;
    focusOn(this.place);
    try {
      const reasons = await this.awaited.answer(async (wait) => {
        const id = idOf(await ranking(wait));
        return get(`/rankings/${id}/rows/${keyOf(row)}/why`, {}, wait);
      });
      this.reasons = this.by === by ? reasons : this.reasons;
    } catch (thrown) {
      this.failure = this.by === by ? asFailure(thrown) : this.failure;
    }
    update();
  }

  showAll() {
    this.all = true;
    update();
  }

  /** The keyboard goes back to where it came from. */
  close() {
    const from = this.by;
    this.forget();
    if (from) {
      focusOn(from);
    }
  }

  /** It is about somebody who is not shown any more. */
  forget() {
    if (this.awaited.busy) {
      this.awaited.cancel();
    }
    this.by = null;
    this.reasons = null;
    this.failure = null;
  }
}

/**
 * Asks about those on a ranking that is there.
 *
 * @param {string} place id of the part of the page that tells it
 * @param {() => Ranking | null} ranking that is shown
 */
export function askingIn(place, ranking) {
  const asking = new Asking(place);
  const ask = (/** @type {string} */ by, /** @type {string} */ id) => {
    const shown = ranking();
    if (shown) {
      void asking.ask(by, id, async () => shown);
    }
  };
  return { asking, ask };
}

/**
 * The id of a row as it stands in an address.
 *
 * @param {string} id
 */
export function keyOf(id) {
  if (PLAIN.test(id)) {
    return encodeURIComponent(id);
  }
  const bytes = String.fromCharCode(...new TextEncoder().encode(id));
  return `~${btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}
