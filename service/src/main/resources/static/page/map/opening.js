// Opening a closed community by going there, and closing the one around something by going as far from it as that takes.
import { number, t } from "../i18n/index.js";
import { FAR } from "./front.js";
import { CLOSES, OPENS } from "./overview.js";

/** A disc is open with so much room to spare, and closed as well. */
const AMPLE = 1.2;
const SMALL = 0.9;

/**
 * The scale at which a disc is open.
 *
 * @param {number} radius in units
 */
export function scaleToOpen(radius) {
  return (AMPLE * OPENS) / (2 * Math.max(radius, Number.MIN_VALUE));
}

/**
 * The scale at which a disc is closed.
 *
 * @param {number} radius in units
 */
export function scaleToClose(radius) {
  return (SMALL * CLOSES) / (2 * Math.max(radius, Number.MIN_VALUE));
}

/** @param {import("./board.js").Board} board */
export function openingOf(board) {
  const { state } = board;

  /**
   * @param {number} row of a disc, in the middle
   * @param {number} scale
   */
  function lookAt(row, scale) {
    const { scene } = /** @type {import("./model.js").Model} */ (state.model);
    const [, , right, bottom] = scene.box;
    const { whole } = /** @type {import("./stage.js").Stage} */ (board.stage);
    board.step({ sight: { x: (scene.x[row] ?? 0) / right, y: (scene.y[row] ?? 0) / bottom, zoom: scale / whole } });
  }

  /** @param {number} row of a disc */
  function open(row) {
    const disc = state.model?.discOf(row);
    if (!disc || !board.stage) {
      return;
    }
    const { size, camera, whole } = board.stage;
    const fill = Math.min(size.width, size.height) / (4 * Math.max(disc.spread, 1)); // half of the screen
    const name = board.nameOf(row) ?? t("map.unnamed");
    state.said = t(disc.parts > 0 ? "map.said.opened.parts" : "map.said.opened", { name, nodes: number(disc.nodes), parts: number(disc.parts) });
    lookAt(row, Math.max(camera.scale, scaleToOpen(disc.radius), fill, FAR * whole));
  }

  /**
   * @param {number} row of a node or disc
   * @returns {number} the row of the disc that is closed, or -1 if none is open around it
   */
  function close(row) {
    const { model } = state;
    if (!model || !board.stage || row < 0) {
      return -1;
    }
    const { data, overview, front } = model;
    const around = front.around(model.discOf(row) ? row - data.nodes : (overview.homes[row] ?? -1));
    const disc = overview.discs[around];
    if (!disc) {
      return -1;
    }
    lookAt(data.nodes + around, Math.max(board.stage.whole, scaleToClose(disc.radius)));
    return data.nodes + around;
  }

  return { open, close };
}
