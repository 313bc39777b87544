// Asking for a lineage, and moving about in it.
import { asFailure } from "../../api/client.js";
import { number, t } from "../../i18n/index.js";
import { late } from "../../ui/late.js";
import { Awaited } from "../../ui/progress.js";
import { focusOn, update } from "../../ui/update.js";
import { selectedWith } from "../seen.js";
import { isGone, lineage } from "../service.js";
import { indexOf, isFolded, led, treeOf, turned } from "./tree.js";

/** @typedef {import("./tree.js").Way} Way */

/** @type {Record<string, Way>} */
const WAYS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down", Home: "first", End: "last" };

/** @param {import("../board.js").Board} board */
export function climbing(board) {
  const { state } = board;
  const awaited = new Awaited("map-branches");
  const view = late(() => import("../view/lineage.js"));

  // what nobody answers is told by the question for the lineage, which follows
  const drawn = () => view.soon().catch(() => {});
  const has = (/** @type {string} */ id) => document.getElementById(id)?.contains(document.activeElement) ?? false;
  const here = () => state.lineage?.tree?.all[state.lineage.at];

  /** Shows what the step says: the tree, or the map again. */
  async function ask() {
    const { lineage: branch } = board.seen;
    if (!branch || !state.model) {
      const left = has("map-lineage");
      state.lineage = null;
      await (left ? focusOn("map") : update());
      return;
    }
    await drawn();
    if (board.seen.lineage !== branch) {
      return;
    }
    const came = has("map");
    const row = here()?.entry.row ?? branch.row;
    const same = state.lineage?.tree?.lineage.entries[0]?.row === branch.row;
    state.lineage = { tree: (same && state.lineage?.tree) || null, failure: null, at: same ? (state.lineage?.at ?? 0) : 0 };
    await (came ? focusOn("map-lineage") : update());
    try {
      const answer = await awaited.answer((wait) => lineage(board.map, branch, wait));
      if (answer === null || board.seen.lineage !== branch) {
        return;
      }
      const tree = treeOf(answer);
      state.lineage = { tree, failure: null, at: Math.max(0, indexOf(tree, row)) };
      await say(tree);
    } catch (thrown) {
      const failure = asFailure(thrown);
      state.lineage = { tree: null, failure, at: 0 };
      if (isGone(failure)) {
        board.onGone(failure);
      }
    }
    await (document.activeElement?.id === "map-lineage" ? focusOn("map-tree") : update());
    reveal(same ? "nearest" : "center");
  }

  /** @param {import("./tree.js").Tree} tree */
  async function say({ lineage: { entries, descendants } }) {
    const row = entries[0]?.row ?? 0;
    await update();
    await board.names.soon(row);
    const name = board.names.of(row) || t("map.unnamed");
    state.said = t(descendants === 0 ? "map.said.lineage.none" : "map.said.lineage", { name, count: number(descendants) });
  }

  /**
   * Brings whom the keyboard is at onto the screen.
   *
   * @param {ScrollLogicalPosition} [block] where to
   */
  function reveal(block = "nearest") {
    document.getElementById(`map-branch-${state.lineage?.at}`)?.scrollIntoView?.({ block, inline: "nearest" });
  }

  /**
   * Shows the lineage of somebody: of who is selected, or pointed at, if nobody is given.
   *
   * @param {number} [of] row
   * @param {number[]} [open] rows
   */
  async function show(of, open = []) {
    const row = of ?? board.seen.selected.at(-1) ?? state.pointed;
    if (row < 0 || !state.model || state.model.data.kind[row] !== 0) {
      state.said = t("map.said.select.person");
      update();
      return;
    }
    const selected = board.seen.selected.includes(row) ? board.seen.selected : [row];
    board.step({ lineage: { row, open }, selected, lit: null });
    await drawn();
    await focusOn("map-lineage");
  }

  /** Shows it of a master of who is at the root, with who that is. @param {number} row */
  const climb = (row) => show(row, board.seen.lineage ? [board.seen.lineage.row] : []);

  /** From whom it begins, with nothing opened by hand. */
  function whole() {
    const { lineage: branch } = board.seen;
    if (branch && state.lineage) {
      state.lineage.at = 0;
      if (branch.open.length > 0) {
        board.step({ lineage: { ...branch, open: [] } });
      }
      move(0);
    }
  }

  const hide = () => board.step({ lineage: null });

  /** @param {number} at */
  async function move(at) {
    if (state.lineage) {
      state.lineage.at = at;
      await update();
      reveal();
    }
  }

  /** Opens a branch that is folded, or folds one that was opened. @param {number} at */
  function turn(at) {
    const { lineage: branch } = board.seen;
    if (branch && state.lineage?.tree) {
      state.lineage.at = at;
      board.step({ lineage: { ...branch, open: turned(state.lineage.tree, branch.open, at) } });
    }
  }

  /**
   * Selects somebody; of those who are not shown one by one, their master.
   *
   * @param {number} at
   * @param {boolean} [more]
   */
  function select(at, more = false) {
    const all = state.lineage?.tree?.all;
    const row = all?.[at]?.entry.row ?? all?.[all[at]?.entry.parent ?? -1]?.entry.row;
    if (state.lineage && row != null) {
      state.lineage.at = at;
      board.step({ selected: selectedWith(board.seen.selected, row, more), lit: null });
    }
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const act = event.altKey ? undefined : acts(event);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  /**
   * What a key does; undefined for those of the browser.
   *
   * @param {KeyboardEvent} event
   */
  function acts({ key: pressed, shiftKey, ctrlKey, metaKey }) {
    const name = pressed.length === 1 ? pressed.toLowerCase() : pressed;
    if (ctrlKey || metaKey) {
      return name === "y" || (name === "z" && shiftKey) ? () => board.steps.redo() : name === "z" ? () => board.steps.undo() : undefined;
    }
    if (name === "Escape") {
      return hide;
    }
    const { lineage: now } = state;
    const way = WAYS[name];
    const one = here();
    if (!now?.tree || !one) {
      return undefined;
    }
    const { tree, at } = now;
    const opened = one.entry.row != null && (board.seen.lineage?.open.includes(one.entry.row) ?? false);
    if (way) {
      return way === "right" && isFolded(one) ? () => turn(at) : () => move(led(tree, at, way));
    }
    switch (name) {
      case "Enter": return isFolded(one) || opened ? () => turn(at) : () => select(at, shiftKey);
      case "f": return whole;
      case " ": return () => select(at, shiftKey);
      case "l": return one.entry.row != null && at > 0 ? () => show(one.entry.row ?? 0) : undefined;
      default: return undefined;
    }
  }

  return { awaited, view, ask, show, climb, hide, whole, turn, select, key };
}
