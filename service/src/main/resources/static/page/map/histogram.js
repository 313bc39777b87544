// The window of years that is looked at.

/** @typedef {[number, number]} Years first and last */

/**
 * A window with one end moved; the other is pushed where they meet.
 *
 * @param {Years} window
 * @param {"first" | "last"} end
 * @param {number} year
 * @returns {Years}
 */
export function moved([first, last], end, year) {
  return end === "first" ? [year, Math.max(year, last)] : [Math.min(year, first), year];
}

/**
 * The window one step later, as wide as before; from the beginning again where it has come to the end.
 *
 * @param {Years} window
 * @param {Years} all
 * @param {number} step years
 * @returns {Years}
 */
export function later([first, last], all, step) {
  const width = last - first;
  if (last >= all[1]) {
    return [all[0], Math.min(all[1], all[0] + width)];
  }
  const end = Math.min(all[1], last + step);
  return [end - width, end];
}

/**
 * How far play goes at once: the whole in some 120 steps.
 *
 * @param {Years} all
 */
export function stride([first, last]) {
  return Math.max(1, Math.round((last - first) / 120));
}

/**
 * The window that play begins with: the one chosen, or a tenth where all is shown.
 *
 * @param {Years | null} window
 * @param {Years} all
 * @returns {Years}
 */
export function playable(window, all) {
  if (window && (window[0] > all[0] || window[1] < all[1])) {
    return window;
  }
  return [all[0], all[0] + Math.max(1, Math.round((all[1] - all[0]) / 10))];
}
