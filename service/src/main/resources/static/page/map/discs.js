// Discs of communities among the numbers that a scene gives to the graphics card.

/** @typedef {import("./scene.js").Scene} Scene */

/** From this bit on a node's looks are the number of its smallest disc, and a disc's that of the one seen in its place; from 1. */
export const HOME = 9;

/**
 * Says of each disc which one is seen in its place, and what ties those that are seen.
 *
 * @param {Scene} scene
 * @param {import("./front.js").Front} front
 */
export function approached(scene, front) {
  const { data, nodes, ties } = scene;
  front.shown.forEach((seen, at) => {
    const place = 4 * (data.nodes + at) + 3;
    nodes[place] = ((nodes[place] ?? 0) & ((1 << HOME) - 1)) | ((seen + 1) << HOME);
  });
  const links = front.links();
  scene.links = links.length;
  links.forEach(({ from, to, weight }, at) => {
    // as wide as the logarithm of what is between them, in quarters of a pixel
    const width = Math.min(31, Math.max(2, Math.round(2 * Math.log2(1 + weight))));
    ties.set([data.nodes + from, data.nodes + to, width << 7, 0], 4 * (data.ties + at));
  });
}

/**
 * The disc that is seen in place of a node in a closed community, from 1.
 *
 * @param {Scene} scene
 * @param {number} row
 */
export function homeOf({ nodes, data }, row) {
  const smallest = (nodes[4 * row + 3] ?? 0) >> HOME;
  return smallest === 0 ? 0 : (nodes[4 * (data.nodes + smallest - 1) + 3] ?? 0) >> HOME;
}
