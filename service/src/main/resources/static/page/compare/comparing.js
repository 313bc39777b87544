// What stands beside a ranking: what was asked last, and what came of it.
import { asFailure, get } from "../api/client.js";
import { idOf } from "../api/places.js";
import { Awaited } from "../ui/progress.js";
import { update } from "../ui/update.js";

/** @typedef {import("../api/types.js").Ranking} Ranking */
/** @typedef {import("../api/types.js").Comparison} Comparison */

export const ASPECTS = ["nominations", "degree", "interviews", "statements"];

class Comparing {
  /** Of which ranking it was asked. @type {Ranking | null} */
  of = null;
  aspect = "";
  /** @type {Comparison | null} */
  comparison = null;
  /** @type {import("../api/client.js").Failure | null} */
  failure = null;
  /** For what staff may ask people; nothing for everybody else. @type {import("../api/types.js").ContactListsPurpose[] | null} */
  purposes = null;
  /** Historical people if it is empty. */
  purpose = "";
  /** Ids of those who have told all of their ties. @type {string[]} */
  interviewed = [];

  constructor() {
    this.awaited = new Awaited("compare");
  }

  /** @param {Ranking} ranking that is shown */
  at(ranking) {
    if (this.of !== ranking) {
      if (this.awaited.busy) {
        this.awaited.cancel();
      }
      Object.assign(this, { of: ranking, aspect: "", comparison: null, failure: null, interviewed: [] });
    }
    return this;
  }

  /** @param {string} aspect */
  async choose(aspect) {
    this.aspect = aspect;
    this.comparison = null;
    if (aspect === "interviews" && this.purposes === null) {
      this.purposes = await get("/purposes").catch(() => []); // who is no staff looks at historical people
    }
    await this.ask();
  }

  /** @param {string} purpose */
  async choosePurpose(purpose) {
    this.purpose = purpose;
    this.interviewed = [];
    await this.ask();
  }

  /** @param {string[]} interviewed */
  async told(interviewed) {
    this.interviewed = interviewed;
    await this.ask();
  }

  async ask() {
    const ranking = this.of;
    if (ranking === null) {
      return;
    }
    const interviews = this.aspect === "interviews";
    const asked = {
      aspect: this.aspect,
      purpose: interviews ? this.purpose : "",
      interviewed: interviews ? this.interviewed.join(",") : "",
    };
    this.failure = null;
    try {
      const comparison = await this.awaited.answer((wait) => get(`/rankings/${idOf(ranking)}/compared`, asked, wait));
      this.comparison = this.of === ranking ? comparison : this.comparison;
    } catch (thrown) {
      this.failure = this.of === ranking ? asFailure(thrown) : null;
    }
    update();
  }
}

export const comparing = new Comparing();
