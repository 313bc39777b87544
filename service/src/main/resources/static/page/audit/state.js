// What the page of the audit log shows.

/** @typedef {import("../api/types.js").AuditEntry} AuditEntry */
/** @typedef {import("../api/types.js").Verification} Verification */
/** @typedef {import("../api/client.js").Failure} Failure */

/**
 * @typedef {object} State
 * @property {string[]} actions codes of what entries can be of
 * @property {AuditEntry[] | null} entries the latest first; null until some are there
 * @property {number | null} next the number before which there are more
 * @property {number} asked how often entries were asked for
 * @property {boolean} reading
 * @property {Failure | null} unread why they could not be read
 * @property {Verification | null} report
 * @property {boolean} verifying
 * @property {Failure | null} unverified
 */

/** @returns {State} */
export function begun() {
  return {
    actions: [], entries: null, next: null, asked: 0, reading: false, unread: null,
    report: null, verifying: false, unverified: null,
  };
}

/**
 * Entries came: the first, or older ones below those that are there.
 *
 * @param {State} state
 * @param {import("../api/types.js").Audit} page
 * @param {boolean} first
 */
export function arrived(state, page, first) {
  state.entries = first ? page.entries : [...(state.entries ?? []), ...page.entries];
  state.next = page.next ?? null;
  state.unread = null;
  state.reading = false;
}
