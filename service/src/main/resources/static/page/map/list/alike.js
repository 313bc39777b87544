// How alike two rankings are: who stands on both, by which ranks, and Spearman's coefficient of these.

/** @typedef {import("../../api/types.js").RankingRow} RankingRow */

/**
 * Somebody who has an exact rank in both.
 *
 * @typedef {object} Both
 * @property {string} id
 * @property {string} name
 * @property {number} first
 * @property {number} second
 */

/**
 * In the order of the first.
 *
 * @param {RankingRow[]} one
 * @param {RankingRow[]} other
 * @returns {Both[]}
 */
export function joined(one, other) {
  const exact = (/** @type {RankingRow} */ row) => row.rank_from === row.rank_to;
  const second = new Map(other.filter(exact).map((row) => [row.id, row.rank_from]));
  return one.filter((row) => exact(row) && second.has(row.id)).map((row) => ({
    id: row.id, name: row.name ?? row.id, first: row.rank_from, second: second.get(row.id) ?? 0,
  }));
}

/** Fewer people say nothing. */
const FEWEST = 3;

/**
 * Spearman's rank correlation: Pearson's of the ranks among those given, where equal ones share the middle of theirs.
 *
 * @param {Both[]} both
 * @returns {number | null} from −1 to 1; null of too few, or where all are equal
 */
export function spearman(both) {
  if (both.length < FEWEST) {
    return null;
  }
  const x = amongThem(both.map(({ first }) => first));
  const y = amongThem(both.map(({ second }) => second));
  const middle = (both.length + 1) / 2; // the mean of ranks, however many are equal
  const sum = (/** @type {(at: number) => number} */ of) => x.reduce((all, _, at) => all + of(at), 0);
  const dx = (/** @type {number} */ at) => (x[at] ?? 0) - middle;
  const dy = (/** @type {number} */ at) => (y[at] ?? 0) - middle;
  const spread = Math.sqrt(sum((at) => dx(at) ** 2) * sum((at) => dy(at) ** 2));
  return spread === 0 ? null : sum((at) => dx(at) * dy(at)) / spread;
}

/** @param {number[]} values */
function amongThem(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/**
 * What a coefficient is called; the borders are customary, not law.
 *
 * @param {number} coefficient
 */
export function likeness(coefficient) {
  const size = Math.abs(coefficient);
  return size < 0.2 ? "none" : `${size < 0.5 ? "some" : size < 0.8 ? "much" : "most"}${coefficient < 0 ? ".opposite" : ""}`;
}

/**
 * A scale of ranks: by their logarithm where the last is ten times the first or more, since the first places are those
 * that people want to tell apart.
 *
 * @typedef {object} Axis
 * @property {(rank: number) => number} part of its length, from 0 to 1
 * @property {number[]} ticks
 * @property {boolean} logarithmic
 */

/**
 * @param {number[]} ranks
 * @returns {Axis}
 */
export function axisOf(ranks) {
  const least = Math.min(...ranks);
  const most = Math.max(least + 1, ...ranks);
  const logarithmic = most >= 10 * least;
  const on = logarithmic ? Math.log : (/** @type {number} */ rank) => rank;
  const part = (/** @type {number} */ rank) => (on(rank) - on(least)) / (on(most) - on(least));
  return { part, ticks: logarithmic ? byFactors(least, most) : bySteps(least, most), logarithmic };
}

/**
 * 1, 2, 5, 10 and so on; without 2 and 5 where that would be too many.
 *
 * @param {number} least
 * @param {number} most
 */
function byFactors(least, most) {
  const ticks = [];
  for (let ten = 1; ten <= most; ten *= 10) {
    ticks.push(...(most / least < 1000 ? [ten, 2 * ten, 5 * ten] : [ten]));
  }
  return ticks.filter((tick) => tick >= least && tick <= most);
}

/**
 * Some five round numbers.
 *
 * @param {number} least
 * @param {number} most
 */
function bySteps(least, most) {
  const ten = 10 ** Math.floor(Math.log10((most - least) / 4 || 1));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * ten).find((one) => (most - least) / one <= 5) ?? 1);
  const ticks = [];
  for (let tick = Math.ceil(least / step) * step; tick <= most; tick += step) {
    ticks.push(tick);
  }
  return ticks;
}
