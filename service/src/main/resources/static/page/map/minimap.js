// The whole map, small, with a frame around what is seen.
import { OTHERS, palette } from "./palette.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./camera.js").Size} Size */

/**
 * Draws a point for each node.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Model} model
 * @param {boolean} dark
 */
export function paint(canvas, { scene, data }, dark) {
  const [, , right, bottom] = scene.box;
  const { width, height } = sizeFor(scene.box);
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  const pen = canvas.getContext("2d");
  if (!pen) {
    return;
  }
  pen.globalAlpha = 0.7;
  const colours = palette(dark);
  // of few people each must be seen, of many they make the picture together
  const size = Math.max(2, Math.min(6, Math.round(50 / Math.sqrt(data.nodes))));
  for (let row = data.nodes - 1; row >= 0; row--) {
    // as it is packed for the graphics card
    pen.fillStyle = colours[((scene.nodes[4 * row + 3] ?? 0) >> 3) & 15] ?? colours[OTHERS] ?? "";
    pen.fillRect(((scene.x[row] ?? 0) / right) * canvas.width - size / 2, ((scene.y[row] ?? 0) / bottom) * canvas.height - size / 2, size, size);
  }
}

/**
 * @param {[number, number, number, number]} box
 * @returns {Size} at most 150 wide and 110 high
 */
export function sizeFor([, , right, bottom]) {
  const scale = Math.min(150 / (right || 1), 110 / (bottom || 1));
  return { width: Math.max(1, Math.round(right * scale)), height: Math.max(1, Math.round(bottom * scale)) };
}

/**
 * The frame around what is seen, in percent of the minimap.
 *
 * @param {Camera} camera
 * @param {Size} size of the screen
 * @param {[number, number, number, number]} box
 * @returns {{ left: number, top: number, width: number, height: number }}
 */
export function frame(camera, size, [, , right, bottom]) {
  const within = (/** @type {number} */ part) => Math.min(100, Math.max(0, 100 * part));
  const halfWidth = size.width / camera.scale / 2;
  const halfHeight = size.height / camera.scale / 2;
  const left = within((camera.x - halfWidth) / right);
  const top = within((camera.y - halfHeight) / bottom);
  return {
    left, top,
    width: within((camera.x + halfWidth) / right) - left,
    height: within((camera.y + halfHeight) / bottom) - top,
  };
}
