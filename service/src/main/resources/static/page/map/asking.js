// Asking for a map, and taking what was chosen over to the next one.
import { asFailure } from "../api/client.js";
import { number, t } from "../i18n/index.js";
import { update } from "../ui/update.js";
import { arrive } from "./arriving.js";
import { carried, rowsOf } from "./seen.js";
import { keyOf } from "./labels.js";
import { columns, labels, map, rowsOfNodes } from "./service.js";

/** @typedef {import("./board.js").Board} Board */

const AT_ONCE = 500;
/** Rows whose names the map asks for in any case when all of it is seen. */
const AMONG = 1500;
const ANEW = 5000; // milliseconds within which data that changed again are a failure

/**
 * @param {Board} board
 * @param {() => void} shown there is another map
 */
export function askingFor(board, shown) {
  const { state, awaited, steps, names } = board;
  let lastGone = -ANEW;

  /** @param {string | null} [after] id of a map on which nodes stay where they are */
  async function ask(after = null) {
    const keys = chosenKeys();
    state.model = null;
    state.failure = null;
    state.lit = null;
    state.card = null;
    state.lineage = null;
    state.pointed = -1;
    state.tip = null;
    try {
      const answer = await awaited.answer(async (wait) => {
        const head = await map(board.seen.filters, after, wait);
        return { head, data: await columns(head, wait) };
      });
      if (answer === null) {
        return;
      }
      const { head, data } = answer;
      if (head.id !== board.map) {
        names.clear();
        board.map = head.id;
      }
      if (head.id !== steps.map) {
        await carry(head, keys);
      }
      board.show(head, data);
      await arrive(board);
      state.said = t("map.said.map", { nodes: number(head.nodes), ties: number(head.ties) });
      shown();
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    update();
  }

  /** Who is chosen, as far as that is known, since rows are of one map only. */
  function chosenKeys() {
    const told = steps.shared?.who.map(decoded) ?? [];
    const keyHere = (/** @type {number} */ row) => (steps.map === board.map ? keyOf(names.label(row)) : null);
    return new Map(rowsOf(board.seen).map((row, at) => [row, keyHere(row) ?? (told[at] || null)]));
  }

  /**
   * Finds in another map those who were chosen in the one before: by name, and classes if they are among its first.
   *
   * @param {import("./service.js").MapHead} head
   * @param {Map<number, string | null>} keys
   */
  async function carry({ id, nodes }, keys) {
    /** @type {Map<string, number>} */
    const there = new Map();
    const wanted = [...keys.values()].filter((key) => key !== null);
    for (const found of wanted.length > 0 ? await rowsOfNodes(id, wanted).catch(() => []) : []) {
      there.set(found.id, found.row);
    }
    const missing = () => [...keys.values()].some((key) => key !== null && !there.has(key));
    for (let first = 0; first < Math.min(nodes, AMONG) && missing(); first += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, nodes - first) }, (_, at) => first + at);
      for (const label of await labels(id, rows).catch(() => [])) {
        names.put(label);
        there.set(keyOf(label) ?? "", label.row);
      }
    }
    const rows = new Map([...keys].map(([row, key]) => [row, there.get(key ?? "-") ?? -1]));
    const lost = [...rows.values()].includes(-1);
    steps.map = id;
    steps.known(); // those of the address are found, or not there
    steps.amend(carried(board.seen, (row) => rows.get(row) ?? -1));
    board.shown = board.seen;
    const changed = state.notice === "map.changed";
    state.notice = !lost ? state.notice : changed ? "map.changed.lost" : "map.lost.selection";
  }

  /**
   * The data changed: there is another map now. Where that one is gone at once as well, nobody asks for ever.
   *
   * @param {import("../api/client.js").Failure} failure
   */
  function again(failure) {
    const now = performance.now();
    if (now - lastGone < ANEW) {
      state.failure = failure;
      state.model = null;
      update();
      return;
    }
    lastGone = now;
    state.notice = "map.changed";
    ask(steps.map);
  }

  return { ask: () => ask(), again };
}

/** @param {string} text of an address, which somebody may have made up */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
