// What the page of accounts shows.

/** @typedef {import("../api/types.js").Account} Account */
/** @typedef {import("../api/types.js").ApiToken} ApiToken */
/** @typedef {import("../api/types.js").Session} Session */

/**
 * What is told above the page: a secret that is shown once, something done, or what went wrong.
 *
 * @typedef {{ key: string, values: Record<string, string>, secret?: string, copied?: boolean } | null} Told
 */

/**
 * @typedef {object} State
 * @property {boolean} admin
 * @property {Account[]} accounts
 * @property {Session[]} sessions
 * @property {ApiToken[]} tokens
 * @property {string} role chosen for a new account
 * @property {Told} told
 * @property {import("../api/client.js").Failure | null} failure
 */

/**
 * @param {boolean} admin
 * @returns {State}
 */
export function begun(admin) {
  return { admin, accounts: [], sessions: [], tokens: [], role: "researcher", told: null, failure: null };
}

/**
 * Whether a role is of something, such as a project.
 *
 * @param {string} role
 */
export function isOf(role) {
  return role === "researcher" || role === "staff";
}

/**
 * What to say of an account: one without a way in waits for its holder.
 *
 * @param {Account} account
 */
export function standing(account) {
  return account.state === "active" && !account.hasPassword && !account.providerName ? "waiting" : account.state;
}
