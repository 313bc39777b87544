// Which names are wanted on the screen: those that are selected or pointed at first, then the best ranks.
import { toScreen } from "./camera.js";
import { DIMMED, POINTED, SELECTED } from "./scene.js";

/** @typedef {import("./model.js").Model} Model */

const CANDIDATES = 400; // names that may find room

/**
 * @param {Model} model
 * @param {import("./camera.js").Camera} camera
 * @param {import("./camera.js").Size} size
 * @param {(row: number) => string | null} nameOf
 * @param {[number, number] | null} years that are looked at; who did not live then is dim
 * @returns {import("./gl/placing.js").Wanted[]}
 */
export function wantedOf(model, camera, size, nameOf, years) {
  const { scene, states, data } = model;
  const halfWidth = size.width / 2 / camera.scale;
  const halfHeight = size.height / 2 / camera.scale;
  const onScreen = (/** @type {number} */ row) =>
    Math.abs((scene.x[row] ?? 0) - camera.x) < halfWidth &&
    Math.abs((scene.y[row] ?? 0) - camera.y) < halfHeight &&
    model.isSeen(row);
  const rows = model.first.filter(onScreen).slice(0, CANDIDATES);
  const taken = new Set(rows);
  const discs = states.length - data.nodes;
  for (let at = 0; at < states.length && rows.length < CANDIDATES; at++) {
    const row = at < discs ? data.nodes + at : at - discs;
    if (!taken.has(row) && onScreen(row)) {
      rows.push(row);
    }
  }
  const lived = (/** @type {number} */ row) => years === null || row >= data.nodes
    || ((data.since[row] ?? 0) <= years[1] && (data.until[row] ?? 0) >= years[0]);
  return rows.flatMap((row) => {
    const text = nameOf(row);
    const [x, y] = toScreen(camera, size, scene.x[row] ?? 0, scene.y[row] ?? 0);
    const state = states[row] ?? 0;
    const apart = (state & DIMMED) !== 0 || !lived(row);
    const dim = apart && (state & (SELECTED | POINTED)) === 0;
    return text ? [{ row, text, x, y, dim, centred: row >= data.nodes }] : [];
  });
}
