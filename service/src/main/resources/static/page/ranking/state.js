// What to rank by, and the answer.

/** @typedef {import("../api/types.js").Ranking} Ranking */
/** @typedef {import("../api/types.js").Measure} Measure */
/** @typedef {import("../api/types.js").Cluster} Cluster */
/** @typedef {import("../api/client.js").Failure} Failure */

/** The service chooses a measure that says something of the people asked for, until somebody chooses one. */
export const AUTO = "auto";

export const USUAL_ROWS = "20";

/**
 * @typedef {object} State
 * @property {Measure[]} measures
 * @property {Cluster[]} clusters
 * @property {string[]} namespaces by which people came
 * @property {string} measure that is shown as chosen
 * @property {boolean} chosen whether somebody chose it
 * @property {Record<string, string>} settings of the measure, by the names of its parameters
 * @property {string} cluster
 * @property {string} namespace
 * @property {string[]} ties none for those that suit the measure
 * @property {string} top
 * @property {string} at
 * @property {boolean} interval
 * @property {boolean} sources whether to say which source carries each rank
 * @property {string} missing the share of ties that intervals take to be missing; empty for the usual one
 * @property {Ranking | null} ranking
 * @property {Failure | null} failure
 */

/** @returns {State} */
export function begun() {
  return {
    measures: [], clusters: [], namespaces: [], measure: "", chosen: false, settings: {}, cluster: "", namespace: "",
    ties: [], top: USUAL_ROWS, at: "", interval: false, sources: false, missing: "", ranking: null, failure: null,
  };
}

/**
 * The question as the service takes it.
 *
 * @param {State} state
 * @returns {Record<string, string>}
 */
export function question(state) {
  return {
    measure: state.chosen ? state.measure : AUTO,
    cluster: state.cluster,
    namespace: state.namespace,
    ties: state.ties.join(","),
    top: state.top,
    at: state.at,
    interval: state.interval ? "true" : "",
    missing: state.interval ? state.missing : "",
    sources: state.sources ? "true" : "",
    shares: "true",
    ...(state.chosen ? told(state) : {}),
  };
}

/**
 * Fills the form with what an address or an earlier step asked.
 *
 * @param {State} state
 * @param {Record<string, string>} asked of people and ties; what is of no other name is told to the measure
 */
export function fill(state, { measure = AUTO, cluster = "", namespace = "", ties = "", at = "", ...settings }) {
  state.chosen = measure !== AUTO;
  if (state.chosen) {
    state.measure = measure;
  }
  Object.assign(state, { cluster, namespace, at, settings, ties: ties.split(",").filter(Boolean) });
}

/**
 * What the measure is told; of weights only those of ties that count.
 *
 * @param {State} state
 * @returns {Record<string, string>}
 */
function told(state) {
  const parameters = state.measures.find((one) => one.code === state.measure)?.parameters ?? [];
  return Object.fromEntries(
    Object.entries(state.settings).map(([name, value]) => [
      name,
      state.ties.length > 0 && parameters.find((one) => one.name === name)?.each
        ? joined(Object.fromEntries(Object.entries(factors(value)).filter(([code]) => state.ties.includes(code))))
        : value,
    ]),
  );
}

/**
 * Factors by what they are for, as the service takes them: `master_of:2,leads:0.5`.
 *
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function factors(text) {
  return Object.fromEntries(text.split(",").filter(Boolean).map((each) => {
    const [code = "", factor = "1"] = each.split(":");
    return [code, factor];
  }));
}

/**
 * The same with another factor for one; 1 says nothing.
 *
 * @param {string} text
 * @param {string} code
 * @param {string} factor
 */
export function withFactor(text, code, factor) {
  return joined({ ...factors(text), [code]: factor });
}

/** @param {Record<string, string>} all */
function joined(all) {
  return Object.entries(all).filter(([, factor]) => factor !== "1").map(([code, factor]) => `${code}:${factor}`).join(",");
}

/**
 * Another measure: what was set for the one before stays where it has the same parameter at the same value.
 *
 * @param {State} state
 * @param {string} code
 */
export function turnTo(state, code) {
  state.measure = code;
  const parameters = state.measures.find((one) => one.code === code)?.parameters ?? [];
  state.settings = Object.fromEntries(
    Object.entries(state.settings).filter(([name, value]) =>
      parameters.some((one) => one.name === name && one.usual !== value && (one.each || one.values.includes(value))),
    ),
  );
}

/**
 * @param {State} state
 * @param {string} code
 * @param {boolean} on
 */
export function tick(state, code, on) {
  state.ties = on ? [...state.ties, code] : state.ties.filter((one) => one !== code);
}
