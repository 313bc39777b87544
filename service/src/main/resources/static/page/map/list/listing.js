// The list beside the map: the ranking that the same question asks for, and where those on it stand on the map.
import { asFailure, get } from "../../api/client.js";
import { Awaited } from "../../ui/progress.js";
import { update } from "../../ui/update.js";
import { askingIn } from "../../why/asking.js";
import { bandText, isRanked, keyOf, textOf } from "../labels.js";
import { rowsOfNodes } from "../service.js";
import { isWide, onWidthChange } from "../theme.js";
import { byAnother, questionOf, rankedOf, sidesOf } from "./shown.js";

/** @typedef {import("../board.js").Board} Board */
/** @typedef {import("../../api/types.js").Ranking} Ranking */
/** @typedef {import("../../api/client.js").Failure} Failure */

/** One ranking that is asked for, and the question that it answers. */
class Asked {
  question = "";
  /** @type {Ranking | null} */
  ranking = null;
  /** @type {Failure | null} */
  failure = null;

  /**
   * @param {string} place
   * @param {() => void} [left] called when what was answered is not shown any more
   */
  constructor(place, left = () => {}) {
    this.left = left;
    this.awaited = new Awaited(place);
  }

  /**
   * Asks, unless that was asked.
   *
   * @param {string} map of which it is to be the list
   * @param {Record<string, string>} question
   * @param {(ranking: Ranking) => void} arrived
   */
  async ask(map, question, arrived) {
    const key = JSON.stringify([map, question]);
    if (key === this.question) {
      return;
    }
    this.forget();
    this.question = key;
    try {
      const ranking = await this.awaited.answer((wait) => get("/rankings", question, wait));
      if (ranking !== null && this.question === key) {
        this.ranking = ranking;
        arrived(ranking);
      }
    } catch (thrown) {
      this.failure = this.question === key ? asFailure(thrown) : null;
    }
    update();
  }

  /** An answer is not shown under another question. */
  forget() {
    this.left();
    this.question = "";
    this.ranking = null;
    this.failure = null;
  }
}

export class Listing {
  list = new Asked("map-list", () => this.why.asking.forget());
  /** Why those on the list are where they are. */
  why = askingIn("map-list-why", () => this.list.ranking);
  other = new Asked("map-list-other");
  /** Whether ranks by a measure could be read, of those of which an answer said so; null where it is not for the living. */
  readable = /** @type {Map<string, boolean | null>} */ (new Map());
  /** Rows on the map of those on the list. @type {Map<string, number>} */
  #rows = new Map();
  #last = -1;

  /**
   * @param {Board} board
   * @param {(row: number) => void} find
   */
  constructor(board, find) {
    this.board = board;
    this.find = find;
    onWidthChange(update);
  }

  get sides() {
    const { seen, state } = this.board;
    return sidesOf(seen.list.sides, isWide(), state.graphics !== "none");
  }

  /** Asks for what is seen, and shows who is selected, each once. */
  follow() {
    const { seen, state, map } = this.board;
    const head = state.model?.head;
    if (!head) {
      this.list.forget();
      this.other.forget();
    }
    if (!head || this.sides === "map") {
      return;
    }
    const question = questionOf(seen.filters, head.measure, seen.list);
    this.list.ask(map, question, (ranking) => this.#arrived(map, ranking));
    if (seen.list.against) {
      this.other.ask(map, byAnother(question, seen.list.against), (ranking) => this.#note(ranking));
    }
    const last = seen.selected.at(-1) ?? -1;
    if (last !== this.#last) {
      this.#last = last;
      requestAnimationFrame(() => this.#scroll());
    }
  }

  /**
   * @param {string} map
   * @param {Ranking} ranking
   */
  async #arrived(map, ranking) {
    this.#note(ranking);
    this.#rows = new Map();
    try {
      const found = await rowsOfNodes(map, ranking.rows.map(({ id }) => id));
      if (this.list.ranking === ranking) {
        this.#rows = new Map(found.map(({ id, row }) => [id, row]));
        await update();
        this.#scroll();
      }
    } catch (thrown) {
      this.board.failed(thrown);
    }
  }

  /** @param {Ranking} ranking */
  #note(ranking) {
    ranking.readable_measures.forEach((code) => this.readable.set(code, true));
    this.readable.set(ranking.measure, ranking.readable ?? null);
  }

  /** Brings into view who was selected last, without moving the map out of it. */
  #scroll() {
    const marked = document.querySelector("#map-list tr[data-last]");
    const box = marked?.closest(".scroll");
    if (!(marked instanceof HTMLElement) || !(box instanceof HTMLElement)) {
      return;
    }
    if (this.sides === "list") {
      marked.scrollIntoView({ block: "nearest" });
      return;
    }
    const [row, frame] = [marked.getBoundingClientRect(), box.getBoundingClientRect()];
    const above = row.top - frame.top - box.clientHeight / 4;
    if (row.top < frame.top || row.bottom > frame.top + box.clientHeight) {
      box.scrollTop += above;
    }
  }

  /** How people of the list are chosen, and which of them are. @type {import("../../ranking/lists.js").Pick} */
  pick = {
    can: (id) => this.#rows.has(id),
    is: (id) => this.board.seen.selected.includes(this.#rows.get(id) ?? -1),
    isLast: (id) => this.#rows.has(id) && this.board.seen.selected.at(-1) === this.#rows.get(id),
    choose: (id) => {
      const row = this.#rows.get(id);
      if (row !== undefined) {
        this.find(row);
      }
    },
  };

  /**
   * Who was selected last and is not on this page of the list, and where in it they are.
   *
   * @returns {{ name: string, band: string, page: number | null } | null}
   */
  elsewhere() {
    const { seen, state } = this.board;
    const card = state.card?.card;
    const key = card ? keyOf(card.label) : null;
    if (!card || !this.list.ranking || card.label.row !== seen.selected.at(-1)
      || this.list.ranking.rows.some(({ id }) => id === key)) {
      return null;
    }
    const bands = state.model?.head.bands ?? [];
    const first = (bands[card.band - 1] ?? 0) + 1;
    const ranked = card.label.kind === "person" && isRanked(bands, card.band) && first <= rankedOf(this.list.ranking);
    const page = Math.ceil(first / seen.list.size);
    return {
      name: textOf(card.label), band: ranked ? bandText(bands, card.band) : "",
      page: ranked && page !== seen.list.page ? page : null,
    };
  }
}
