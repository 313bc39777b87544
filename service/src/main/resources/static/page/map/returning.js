// Whoever comes back to an open map sees what may be seen now: a name that was taken back meanwhile goes at once.
import { asFailure } from "../api/client.js";
import { isGone, rowsOfNodes } from "./service.js";

/**
 * Looks whether there still is such a map, which shows nobody and so is no reading, each time somebody comes back to it.
 * An open map asks for nothing by itself, since a session that nobody uses has to end.
 *
 * @param {import("./board.js").Board} board
 */
export function whenSomebodyReturns(board) {
  let looking = false;
  async function look() {
    if (looking || document.visibilityState !== "visible" || !board.state.model) {
      return;
    }
    looking = true;
    try {
      await rowsOfNodes(board.map, []);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (isGone(failure)) {
        board.onGone(failure);
      }
    } finally {
      looking = false;
    }
  }
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
}
