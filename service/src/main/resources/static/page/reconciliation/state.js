// Pairs of records that may be of one person, and what was decided of others, as plain data.

/** @typedef {import("../api/types.js").Double} Double */
/** @typedef {"same" | "different" | "later"} Verdict */
/** @typedef {{ key: string, values: Record<string, string> }} Told */

/** Probabilities from which pairs can be asked for, the service's own first. */
export const LEAST = [0.98, 0.9, 0.7, 0.5, 0.3];

/** As many as the service gives at a time. */
export const MOST = 200;

/** From which probability on which word says it, the highest first. */
const WORDS = /** @type {const} */ ([[0.98, "certain"], [0.9, "very"], [0.7, "probable"], [0.5, "rather"], [0, "possible"]]);

/**
 * @typedef {object} State
 * @property {number} least
 * @property {Double[] | null} pairs null until they are there
 * @property {Double[]} decided
 * @property {Set<string>} turned pairs of which the second record is to stay
 * @property {Told | null} told what was done
 * @property {import("../api/client.js").Failure | null} failure
 */

/** @returns {State} */
export function begun() {
  return { least: 0.98, pairs: null, decided: [], turned: new Set(), told: null, failure: null };
}

/**
 * The same for two records, whichever is named first.
 *
 * @param {Double} pair
 */
export function keyOf({ one, other }) {
  return [one?.id ?? "", other?.id ?? ""].sort().join(" ");
}

/**
 * What was decided of two records, or null.
 *
 * @param {State} state
 * @param {Double} pair
 */
export function verdictOf(state, pair) {
  const key = keyOf(pair);
  return state.decided.find((one) => keyOf(one) === key)?.verdict ?? null;
}

/**
 * Those that can be decided: the most probable first, and last of all those that were left open. An answer that was
 * asked for before a decision still has the pair that was decided.
 *
 * @param {State} state
 */
export function ordered(state) {
  const shown = (state.pairs ?? []).filter(({ one, other }) => one != null && other != null);
  const left = (/** @type {string | null} */ verdict) => shown.filter((pair) => verdictOf(state, pair) === verdict);
  return [...left(null), ...left("later")];
}

/**
 * What to send of a decision: as the first record both count.
 *
 * @param {State} state
 * @param {Double} pair
 * @param {Verdict} verdict
 */
export function decision(state, pair, verdict) {
  const ids = [pair.one?.id, pair.other?.id];
  const [one, other] = state.turned.has(keyOf(pair)) ? ids.reverse() : ids;
  return { one, other, verdict };
}

/**
 * What stands after a decision.
 *
 * @param {State} state
 * @param {Double} pair
 * @param {Verdict} verdict
 * @param {Double[]} decided
 */
export function settled(state, pair, verdict, decided) {
  state.decided = decided;
  state.failure = null;
  state.told = { key: `told.${verdict}`, values: { one: nameOf(pair.one), other: nameOf(pair.other) } };
}

/** @param {import("../api/types.js").LabelNamed | null | undefined} record */
export function nameOf(record) {
  return record?.name ?? record?.id ?? "–";
}

/** @param {number} probability */
export function inWords(probability) {
  return (WORDS.find(([from]) => probability >= from) ?? WORDS[4])[1];
}

/**
 * In percent, and never 100: nothing is certain of names.
 *
 * @param {number} probability
 */
export function percent(probability) {
  return Math.min(99.9, Math.floor(1000 * probability) / 10);
}
