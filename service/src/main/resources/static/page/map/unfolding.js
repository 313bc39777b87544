// What can be done beside the map with what stands on it: communities as a list, and what happened.
import { update } from "../ui/update.js";

/** @typedef {import("./board.js").Board} Board */

/**
 * @param {Board} board
 * @param {Pick<import("./view/levels.js").Actions, "open" | "close">} points
 * @returns {import("./view/levels.js").Actions}
 */
export function unfoldingOf({ state }, { open, close }) {
  return {
    open, close,
    more() {
      state.levels.most *= 4;
      update();
    },
    fold(event) {
      state.levels.unfolded = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
      update();
    },
  };
}

/**
 * Puts away what happened to the map by itself.
 *
 * @param {Board} board
 */
export function dismissing({ state }) {
  return () => {
    state.notice = null;
    document.getElementById("map")?.focus();
    update();
  };
}
