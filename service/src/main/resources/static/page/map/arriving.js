// Where something is on the map, and whom an address of another page asks for.
import { scaleToOpen } from "./opening.js";
import { rowsOfNodes } from "./service.js";

/** @typedef {import("./board.js").Board} Board */

const NEAREST = 64; // times as near as what shows all

/**
 * Where to look from so that a node is in the middle, and its community open; no farther away than now.
 *
 * @param {Board} board
 * @param {number} row
 * @returns {import("./seen.js").Sight | null} null without a map
 */
export function sightOn({ state: { model }, stage }, row) {
  if (!model || !stage) {
    return null;
  }
  const { scene, data } = model;
  const [, , right, bottom] = scene.box;
  const home = model.overview.homes[row] ?? -1;
  // what it is within is larger, and opens before
  const opens = home < 0 ? 0 : scaleToOpen(scene.radius[data.nodes + home] ?? 1) / stage.whole;
  const zoom = Math.min(NEAREST, Math.max(stage.camera.scale / stage.whole, 3, opens));
  return { x: (scene.x[row] ?? 0) / right, y: (scene.y[row] ?? 0) / bottom, zoom };
}

/**
 * Selects whom the address asked for, where the map begins; Back then leads to the page that asked.
 *
 * @param {Board} board
 */
export async function arrive(board) {
  const { state, steps } = board;
  const id = state.wanted;
  if (id === null || !state.model) {
    return;
  }
  state.wanted = null;
  const [found] = await rowsOfNodes(board.map, [id]).catch(() => []);
  if (!found) {
    state.notice = "map.lost.wanted";
    return;
  }
  steps.amend({ selected: [found.row], lit: null, sight: sightOn(board, found.row) });
  board.shown = board.seen;
  board.stage?.look(board.cameraOf(board.seen.sight));
  board.restate();
}
