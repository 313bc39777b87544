// Where ranks lie: the bar of a row, and how many digits scores have.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";

/** @typedef {{ rank_from: number, rank_to: number, interval_best?: number | null, interval_worst?: number | null }} Ranked */

/**
 * Ranks are laid out by their logarithm: the first places are the ones that people want to tell apart.
 *
 * @param {number} population
 * @returns {(rank: number) => number} in percent
 */
export function scaleOf(population) {
  const worst = Math.max(2, population);
  return (rank) => Math.min(100, (100 * Math.log(rank)) / Math.log(worst + 1));
}

/**
 * @param {Ranked} row
 * @param {number} population
 */
export function bar(row, population) {
  const scale = scaleOf(population);
  const exact = row.rank_from === row.rank_to;
  const words = t(exact ? "ranking.place.exact" : "ranking.place.band", {
    from: number(row.rank_from), to: number(Math.min(row.rank_to, population)), population: number(population),
  });
  const { interval_best: best, interval_worst: worst } = row;
  return html`<span class="track" role="img" title=${words} aria-label=${words}>${
    best != null && worst != null ? html`<span class="whisker" .style=${laid(best, worst, scale)}></span>` : nothing
  }<span class=${exact ? "place" : "place band"} .style=${laid(row.rank_from, row.rank_to, scale)}></span></span>`;
}

/**
 * @param {number} from
 * @param {number} to
 * @param {(rank: number) => number} scale
 */
function laid(from, to, scale) {
  return `left: ${scale(from)}%; width: ${scale(to + 1) - scale(from)}%`;
}

/**
 * Six significant digits of the largest, and as many after the point in all, so that the points stand below each other.
 *
 * @param {number[]} scores
 */
export function decimals(scores) {
  const largest = Math.max(0, ...scores.map(Math.abs));
  const before = largest === 0 ? 1 : Math.floor(Math.log10(largest)) + 1;
  const most = Math.min(10, Math.max(0, 6 - before));
  const needed = scores.map((score) => (Math.abs(score).toFixed(most).split(".")[1] ?? "").replace(/0+$/, "").length);
  return Math.max(0, ...needed);
}

/**
 * @param {number} from
 * @param {number} to
 */
export function span(from, to) {
  return from === to ? number(from) : `${number(from)}–${number(to)}`;
}

/** @param {Ranked} row */
export function range({ interval_best: best, interval_worst: worst }) {
  return best == null || worst == null ? "–" : span(best, worst);
}
