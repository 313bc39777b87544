// What receivers, purposes, projects, places, terms, measures and ties are called, as the service says.
import { get } from "../api/client.js";
import { language } from "../i18n/index.js";

/** @typedef {import("../api/types.js").VocabularyWord} Word */

/** @type {Record<string, Map<string, Word>>} */
let lists = {};

/** Fetches the names. A page without names is a page with codes, not one that fails. */
export async function loadWords() {
  await get("/vocabulary").then(take, () => {});
}

/**
 * Takes names as the service gives them.
 *
 * @param {Record<string, Word[]>} answer
 */
export function take(answer) {
  lists = Object.fromEntries(
    Object.entries(answer).map(([list, all]) => [list, new Map(all.map((one) => [one.code, one]))]),
  );
}

/**
 * The name of a code in the language shown, else in the other one, else the code.
 *
 * @param {string} list
 * @param {string} code
 */
export function word(list, code) {
  const name = lists[list]?.get(code);
  return (language() === "zh" ? name?.zh || name?.en : name?.en || name?.zh) || code;
}

/**
 * All codes of a list that have a name.
 *
 * @param {string} list
 */
export function codes(list) {
  return [...(lists[list]?.keys() ?? [])];
}

/**
 * A role as accounts and the audit log have it, such as staff:association.
 *
 * @param {string} text
 * @param {(role: string) => string} role the name of a role
 */
export function roleWord(text, role) {
  const [kind = "", ...of] = text.split(":");
  const list = kind === "staff" ? "receiver" : kind === "researcher" ? "project" : null;
  return of.length > 0 && list ? `${role(kind)}: ${word(list, of.join(":"))}` : role(kind);
}
