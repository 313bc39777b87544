// Where the map is looked at from: a point of the map in the middle of the screen, and how large things are.

/**
 * @typedef {object} Camera
 * @property {number} x of the map, in the middle of the screen
 * @property {number} y
 * @property {number} scale pixels of the screen to a unit of the map
 */

/** @typedef {{ width: number, height: number }} Size of the screen, in CSS pixels */

const MOST = 64; // times as near as what shows everything
const MARGIN = 24;

/**
 * What shows the whole box.
 *
 * @param {[number, number, number, number]} box
 * @param {Size} size
 * @returns {Camera}
 */
export function fitted([left, top, right, bottom], { width, height }) {
  const across = Math.max(right - left, Number.MIN_VALUE);
  const down = Math.max(bottom - top, Number.MIN_VALUE);
  const scale = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, Number.MIN_VALUE) };
}

/**
 * @param {Camera} camera
 * @param {Size} size
 * @param {number} x on the screen
 * @param {number} y
 * @returns {[number, number]} the point of the map there
 */
export function toMap(camera, size, x, y) {
  return [camera.x + (x - size.width / 2) / camera.scale, camera.y + (y - size.height / 2) / camera.scale];
}

/**
 * @param {Camera} camera
 * @param {Size} size
 * @param {number} x of the map
 * @param {number} y
 * @returns {[number, number]} where it is on the screen
 */
export function toScreen(camera, size, x, y) {
  return [(x - camera.x) * camera.scale + size.width / 2, (y - camera.y) * camera.scale + size.height / 2];
}

/**
 * @param {Camera} camera
 * @param {number} dx pixels to the right that the map is pushed
 * @param {number} dy down
 * @returns {Camera}
 */
export function pushed(camera, dx, dy) {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/**
 * Nearer or farther, with the point under the pointer staying where it is.
 *
 * @param {Camera} camera
 * @param {Size} size
 * @param {number} factor above 1 is nearer
 * @param {number} x of the pointer on the screen
 * @param {number} y
 * @param {number} whole scale at which everything is seen
 * @returns {Camera}
 */
export function zoomed(camera, size, factor, x, y, whole) {
  const scale = Math.min(Math.max(camera.scale * factor, whole / 2), whole * MOST);
  const [mapX, mapY] = toMap(camera, size, x, y);
  return { x: mapX - (x - size.width / 2) / scale, y: mapY - (y - size.height / 2) / scale, scale };
}

/**
 * On the way from one to another: sizes change evenly to the eye.
 *
 * @param {Camera} from
 * @param {Camera} to
 * @param {number} part 0 to 1
 * @returns {Camera}
 */
export function between(from, to, part) {
  const eased = part * part * (3 - 2 * part);
  const scale = from.scale * Math.pow(to.scale / from.scale, eased);
  // what lies on the way moves with the scale, so that the end does not run away
  const share = Math.abs(to.scale - from.scale) < 1e-9 * to.scale
    ? eased
    : ((scale - from.scale) * to.scale) / ((to.scale - from.scale) * scale);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, scale };
}
