// What the steward's page shows: a person who was looked up, what waits, and ties that are contested.

/** @typedef {import("../api/types.js").Consents} Consents */
/** @typedef {import("../api/types.js").ConsentsRow} ConsentsRow */
/** @typedef {import("../api/types.js").ConsentsErasureReceipt} Receipt */
/** @typedef {import("../api/types.js").Pending} Pending */
/** @typedef {import("../api/types.js").PendingRow} PendingRow */
/** @typedef {import("../api/types.js").Contestation} Contestation */
/** @typedef {import("../api/types.js").Code} Code */
/** @typedef {import("../api/client.js").Failure} Failure */
/** @typedef {{ person: string, namespace: string }} Asked */
/** @typedef {{ key: string, values: Record<string, string> } | null} Told */

/**
 * @typedef {object} State
 * @property {Asked | null} asked about whom
 * @property {boolean} reading
 * @property {Consents | null} answer
 * @property {Told} told what was done of them
 * @property {Receipt | null} receipt of an erasure
 * @property {Failure | null} failure
 * @property {string | null} given key of what became of the consent that was entered
 * @property {Failure | null} givenFailure
 * @property {Code | null} slip the code that was made for them
 * @property {boolean} making whether a code is being made
 * @property {Failure | null} codeFailure
 * @property {Pending[]} pending
 * @property {string | null} pendingTold
 * @property {Failure | null} pendingFailure
 * @property {Contestation[]} contested
 * @property {Failure | null} contestedFailure
 */

/** @returns {State} */
export function begun() {
  return {
    asked: null, reading: false, answer: null, told: null, receipt: null, failure: null,
    given: null, givenFailure: null, slip: null, making: false, codeFailure: null,
    pending: [], pendingTold: null, pendingFailure: null, contested: [], contestedFailure: null,
  };
}

/**
 * Somebody else is looked up: nothing that was told of the one before is theirs.
 *
 * @param {State} state
 * @param {Asked} asked
 */
export function turnTo(state, asked) {
  Object.assign(state, {
    asked, told: null, receipt: null, failure: null, given: null, givenFailure: null, slip: null, codeFailure: null,
  });
}

/**
 * The next rows of an entry with many.
 *
 * @param {State} state
 * @param {Pending} entry
 * @param {PendingRow[]} rows
 * @param {number} count
 */
export function continued(state, entry, rows, count) {
  const longer = { ...entry, rows: [...entry.rows, ...rows], count: rows.length === 0 ? entry.rows.length : count };
  state.pending = state.pending.map((one) => (one.id === entry.id ? longer : one));
  if (state.answer) {
    state.answer.pending = state.answer.pending.map((one) => (one.id === entry.id ? longer : one));
  }
}
