// How large nodes are drawn.
import { UNITS } from "../scene.js";

/** Pixels that all of a map takes at least where its nodes are as large as they are meant to be. */
const ROOM = 500;

/**
 * How much larger nodes are than where all is seen: less than what lies between them. On a telephone they are smaller.
 *
 * @param {import("../camera.js").Camera} camera
 * @param {number} whole scale at which all is seen
 */
export function growthOf(camera, whole) {
  const room = Math.min(1, Math.sqrt((whole * UNITS) / ROOM));
  return room * Math.sqrt(Math.max(camera.scale / whole, 0.25));
}
