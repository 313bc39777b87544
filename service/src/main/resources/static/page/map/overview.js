// Communities of a large map as discs: closed from afar, open where they are approached.

/** @typedef {import("./service.js").Community} Disc */

/** @typedef {{ from: number, to: number, weight: number }} Link of two discs, by their numbers */

/**
 * @typedef {object} Overview
 * @property {Disc[]} discs
 * @property {Link[]} links
 * @property {(community: number) => number} homeOf the number of its disc, or -1
 */

/** @type {Overview} */
export const NO_OVERVIEW = { discs: [], links: [], homeOf: () => -1 };

/** Smaller maps are shown as they are. */
const LARGE = 20_000;
const MOST_DISCS = 1023;

/** Pixels across at which a disc opens, and below which it closes again. */
export const OPENS = 90;
const CLOSES = 60;

/**
 * @param {Pick<import("./service.js").MapHead, "communities" | "bridges">} head
 * @param {number} nodes of the map
 * @returns {Overview}
 */
export function overviewOf({ communities, bridges }, nodes) {
  if (nodes < LARGE) {
    return NO_OVERVIEW;
  }
  const discs = communities.slice(0, MOST_DISCS);
  const at = new Map(discs.map(({ community }, number) => [community, number]));
  const links = bridges.flatMap((bridge) => {
    const from = at.get(bridge.from);
    const to = at.get(bridge.to);
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, weight: bridge.ties }];
  });
  return { discs, links, homeOf: (community) => at.get(community) ?? -1 };
}

/**
 * Opens and closes discs by how large they are on the screen. One between the two bounds stays as it is.
 *
 * @param {Uint8Array} open one for each disc; changed
 * @param {ArrayLike<number>} radii in units
 * @param {number} scale pixels to a unit
 * @returns {boolean} whether any changed
 */
export function opened(open, radii, scale) {
  let changed = false;
  for (let disc = 0; disc < open.length; disc++) {
    const across = 2 * (radii[disc] ?? 0) * scale;
    const now = across > OPENS ? 1 : across < CLOSES ? 0 : open[disc];
    if (now !== open[disc]) {
      open[disc] = now ?? 0;
      changed = true;
    }
  }
  return changed;
}

/**
 * The scale at which a disc is open with some room to spare.
 *
 * @param {number} radius in units
 */
export function scaleToOpen(radius) {
  return (1.2 * OPENS) / (2 * Math.max(radius, Number.MIN_VALUE));
}
