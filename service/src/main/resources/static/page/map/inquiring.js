// What is asked of one map: cards, ego networks, paths, and who has a name.
import { asFailure } from "../api/client.js";
import { t } from "../i18n/index.js";
import { focusOn, update } from "../ui/update.js";
import { betweenOf, communitiesOf } from "./between.js";
import { litText } from "./labels.js";
import { card, found, isGone, part } from "./service.js";

/** @typedef {import("./board.js").Board} Board */
/** @typedef {import("./seen.js").Lit} Lit */

const TYPED = 200; // milliseconds after the last letter
const MOST_HOPS = 3;
/** How many of those between two are listed at first, and how many more each time. */
const LISTED = 12;
const MORE = 50;

/** @param {Board} board */
export function inquiring(board) {
  const { state } = board;
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;

  /** Shows the card of what was selected last. */
  async function showCard() {
    const row = board.seen.selected.at(-1);
    const mine = ++turn;
    if (row === undefined || !state.model) {
      state.card = null;
      update();
      return;
    }
    state.card = { row, card: null, failure: null };
    update();
    try {
      const answer = await card(board.map, row);
      if (mine === turn) {
        state.card = { row, card: answer, failure: null };
      }
    } catch (thrown) {
      if (mine === turn) {
        const failure = asFailure(thrown);
        state.card = { row, card: null, failure };
        if (isGone(failure)) {
          board.onGone(failure);
        }
      }
    }
    update();
  }

  /** Lights what the step says. */
  async function light() {
    const { lit } = board.seen;
    if (!lit || !state.model) {
      state.lit = null;
      board.restate();
      return;
    }
    if (lit.of === "common" || lit.of === "bridge") {
      const between = betweenOf(state.model, lit);
      state.lit = { rows: between.rows, length: null, between, listed: LISTED };
      state.said = litText(lit, state.lit);
      board.restate();
      update();
      return;
    }
    try {
      const answer = await board.parts.answer((wait) => part(board.map, lit, wait));
      if (answer === null || board.seen.lit !== lit) {
        return;
      }
      state.lit = { rows: new Set(answer.rows), length: ("length" in answer ? answer.length : null) ?? null };
      state.said = litText(lit, state.lit);
    } catch (thrown) {
      board.failed(thrown);
    }
    board.restate();
    update();
  }

  /** One step farther around the one that is selected; after the third, all again. @param {number} [hops] */
  function ego(hops) {
    const row = board.seen.selected.at(-1) ?? state.pointed;
    if (row < 0 || !state.model || row >= state.model.data.nodes) {
      state.said = t("map.said.select");
      update();
      return;
    }
    const { lit } = board.seen;
    const next = hops ?? (lit?.of === "ego" && lit.row === row ? lit.hops + 1 : 1);
    board.step({ selected: [row], lit: next > MOST_HOPS ? null : { of: "ego", row, hops: next } });
  }

  /** What is between the two that were selected last. @param {import("./seen.js").Pair} of */
  function pair(of) {
    const [from, to] = board.seen.selected.slice(-2);
    const two = from !== undefined && to !== undefined;
    if (of === "path" && from !== undefined && !two) {
      ways(from);
      return;
    }
    if (!two || (of === "bridge" && state.model && !communitiesOf(state.model.data, from, to))) {
      state.said = t(two ? "map.said.communities" : "map.said.two");
      update();
      return;
    }
    board.step({ lit: { of, from, to } });
  }

  /** Asks for the ways from somebody: to whom, is typed. @param {number} from */
  function ways(from) {
    state.search = { text: "", found: null, at: -1, open: false, from };
    focusOn("map-search");
  }

  /** Shows the ways to whom was chosen, where such were asked for. @param {number} to */
  function endsAt(to) {
    const { from } = state.search;
    state.search.from = null;
    if (from === null || from === to) {
      return false;
    }
    board.step({ selected: [from, to], lit: { of: "path", from, to }, sight: null });
    return true;
  }

  /** Lists more of those who are between two. */
  function more() {
    if (state.lit) {
      state.lit = { ...state.lit, listed: (state.lit.listed ?? 0) + MORE };
      update();
    }
  }

  /** @param {string} text */
  function type(text) {
    state.search = { ...state.search, text, open: text.trim() !== "", at: -1 };
    clearTimeout(typing);
    if (text.trim() === "") {
      state.search.found = null;
    } else {
      typing = setTimeout(() => search(text), TYPED);
    }
    update();
  }

  /** @param {string} text */
  async function search(text) {
    if (!state.model) {
      return;
    }
    try {
      const answer = await found(board.map, text.trim());
      if (state.search.text === text) {
        state.search = { ...state.search, found: answer, at: answer.length > 0 ? 0 : -1 };
      }
    } catch (thrown) {
      board.failed(thrown);
    }
    update();
  }

  return { showCard, light, ego, pair, ways, endsAt, more, type };
}
