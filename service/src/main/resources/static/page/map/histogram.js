// Ties by year, and the window of years that is looked at.

/** @typedef {[number, number]} Years first and last */
/** @typedef {{ from: number, to: number, ties: number }} Bar years of a bar, both included */

/** Steps a year, or of several where there are many, that make whole numbers. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Bars of equally many years, as many as there is room for.
 *
 * @param {[number, number][]} counts year and ties
 * @param {Years} years
 * @param {number} most bars
 * @returns {Bar[]}
 */
export function barsOf(counts, [first, last], most) {
  const step = STEPS.find((each) => Math.floor(last / each) - Math.floor(first / each) < most) ?? 1000;
  const start = Math.floor(first / step) * step;
  const bars = [];
  for (let from = start; from <= last; from += step) {
    bars.push({ from, to: from + step - 1, ties: 0 });
  }
  for (const [year, ties] of counts) {
    const bar = bars[Math.floor((year - start) / step)];
    if (bar) {
      bar.ties += ties;
    }
  }
  return bars;
}

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
