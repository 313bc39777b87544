// What receivers, purposes, projects, places and terms are called, as the service says; a code stands for itself until then.
import { get } from "./api.js";
import { language } from "./i18n.js";

let lists = {};
/**
 * To be awaited before words are shown first: nothing is drawn anew when they come, so that what has the focus keeps it. A page
 * without names is a page with codes, not one that fails.
 */
export const ready = get("/vocabulary").then(
  (answer) => {
    lists = Object.fromEntries(Object.entries(answer).map(([list, all]) => [list, new Map(all.map((one) => [one.code, one]))]));
  },
  () => {},
);

/** The name of a code in the language shown, else in the other one, else the code. */
export function word(list, code) {
  const name = lists[list]?.get(code);
  return (language() === "zh" ? name?.zh || name?.en : name?.en || name?.zh) || code;
}

/** All codes of a list that have a name. */
export function codes(list) {
  return [...(lists[list]?.keys() ?? [])];
}

/** A role as accounts and the audit log have it, such as staff:association. */
export function roleWord(text, role) {
  const [kind, ...of] = text.split(":");
  const list = { staff: "receiver", researcher: "project" }[kind];
  return of.length > 0 && list ? `${role(kind)}: ${word(list, of.join(":"))}` : role(kind);
}
