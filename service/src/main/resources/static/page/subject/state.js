// What a person's own page shows.

/** @typedef {import("../api/types.js").Subject} Subject */
/** @typedef {import("../api/types.js").Choices} Choices */
/** @typedef {import("../api/types.js").Use} Use */
/** @typedef {import("../api/types.js").Place} Place */
/** @typedef {import("../api/types.js").Measure} Measure */
/** @typedef {import("../api/types.js").SubjectSession} SubjectSession */
/** @typedef {import("../api/types.js").ConsentsErasureReceipt} Receipt */

/**
 * All that is held, what can be chosen, and who saw it.
 *
 * @typedef {{ held: Subject, choices: Choices, uses: Use[] }} Record
 */

/**
 * @typedef {object} State
 * @property {SubjectSession | null} session null until it is known whether there is one
 * @property {Record | null} record
 * @property {Measure[]} measures that can be put in words
 * @property {Place[]} places that were asked for
 * @property {number} offer that would be agreed to
 * @property {string} years for how long
 * @property {Receipt | null} receipt of an erasure
 * @property {{ key: string, values: { [name: string]: string | number } } | null} told
 * @property {import("../api/client.js").Failure | null} failure
 */

/** @returns {State} */
export function begun() {
  return {
    session: null, record: null, measures: [], places: [], offer: 0, years: "2", receipt: null, told: null, failure: null,
  };
}

/**
 * Nothing of the person stays on the page.
 *
 * @param {State} state
 */
export function cleared(state) {
  state.session = { open: false };
  state.record = null;
  state.places = [];
}

/**
 * What is held in a field that can be corrected.
 *
 * @param {Subject} held
 * @param {string} field
 */
export function valueOf({ record, contacts }, field) {
  if (field === "name" || field === "discipline") {
    return record[field] ?? "";
  }
  return (field === "cluster" ? record.clusterId : contacts.find((one) => one.channel === field)?.value) ?? "";
}

/**
 * The fields that were changed, with what they are to be.
 *
 * @param {Subject} held
 * @param {Iterable<[string, FormDataEntryValue]>} fields
 */
export function corrections(held, fields) {
  return Object.fromEntries(
    [...fields].map(([field, value]) => [field, String(value).trim()]).filter(([field, value]) => value !== valueOf(held, field ?? "")),
  );
}
