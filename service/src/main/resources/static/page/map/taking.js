// Taking the map along: as a picture, and as an address to share.
import { asFailure } from "../api/client.js";
import { save } from "../api/files.js";
import { t } from "../i18n/index.js";
import { copied } from "../ui/copy.js";
import { late } from "../ui/late.js";
import { update } from "../ui/update.js";
import { isGone } from "./service.js";
import { citationOf, sharedAddress } from "./share.js";

const drawing = late(() => import("./picture/taken.js"));
const files = late(() => import("./picture/files.js"));

/** @typedef {"svg" | "png" | "pdf"} Kind of picture */
/** @typedef {"address" | "citation"} Copied */

/**
 * @typedef {object} Taking
 * @property {boolean} busy
 * @property {import("../api/client.js").Failure | null} failure
 * @property {string | null} said key of a text: what happened
 */

/** @param {import("./board.js").Board} board */
export function takingAlong(board) {
  /** @type {Taking} */
  const state = { busy: false, failure: null, said: null };

  /** @param {Kind} kind */
  async function picture(kind) {
    if (state.busy) {
      return;
    }
    Object.assign(state, { busy: true, failure: null, said: null });
    update();
    try {
      const [{ taken }, { pngFile, print, svgFile }] = await Promise.all([drawing.soon(), files.soon()]);
      const sheet = await taken(board, kind === "pdf");
      if (sheet && kind === "pdf") {
        print(sheet);
      } else if (sheet) {
        const file = kind === "svg" ? svgFile(sheet) : await pngFile(sheet);
        if (file) {
          save(file, `shicheng-map-${new Date().toISOString().slice(0, 10)}.${kind}`);
        }
        state.said = file ? "map.taken" : "map.taken.large";
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (isGone(failure)) {
        board.onGone(failure);
      } else {
        state.failure = failure;
      }
    } finally {
      state.busy = false;
      update();
    }
  }

  /** @param {Copied} what */
  async function copy(what) {
    const address = sharedAddress(board);
    const text = what === "address" ? address : citationOf(board, address);
    state.said = (await copied(text, `map-share-${what}`)) ? "copied" : "copied.not";
    board.state.said = t(state.said);
    update();
  }

  /** One is opened: it tells of what is seen now. */
  function turned() {
    Object.assign(state, { failure: null, said: null });
    update();
  }

  return { state, picture, copy, turned };
}
