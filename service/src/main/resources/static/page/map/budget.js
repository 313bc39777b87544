// How much is drawn while something moves: as much as the machine draws in time.

/** @typedef {{ nodes: number, ties: number }} Budget */

const TOO_LONG = 100; // milliseconds of a frame
const SHORT = 40;

/** @type {Budget} */
export const FIRST = { nodes: 5000, ties: 8000 };
/** On maps of so many nodes frames have more to do than to draw: what is on the screen is looked for among all. */
const LARGE = 50_000;
/** @type {Budget} */
const FIRST_OF_LARGE = { nodes: 4000, ties: 5000 };
const LEAST = { nodes: 500, ties: 1000 };
const MOST = { nodes: 1 << 21, ties: 1 << 22 };

/**
 * What is drawn before it is known how long a frame takes.
 *
 * @param {number} nodes of the map
 * @returns {Budget}
 */
export function firstOf(nodes) {
  return nodes > LARGE ? FIRST_OF_LARGE : FIRST;
}

/**
 * Half as much after a frame that took too long, twice as much after a short one.
 *
 * @param {Budget} budget
 * @param {number} milliseconds that the frame took
 * @returns {Budget}
 */
export function adjusted(budget, milliseconds) {
  const factor = milliseconds > TOO_LONG ? 0.5 : milliseconds < SHORT ? 2 : 1;
  const within = (/** @type {"nodes" | "ties"} */ of) => Math.min(MOST[of], Math.max(LEAST[of], budget[of] * factor));
  return { nodes: within("nodes"), ties: within("ties") };
}
