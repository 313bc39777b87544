// Who saw a person.
import { number, t, time } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { roleWord, word } from "../vocabulary/words.js";
import { moment, worded } from "./record.js";

/** @typedef {import("../api/types.js").Use} Use */

/** @param {Use[]} all */
export function uses(all) {
  const others = all.filter((one) => one.by !== "person");
  return html`<p>${t("own.uses.own", { count: number(all.length - others.length) })}</p>${
    others.length === 0 ? empty(t("own.uses.none")) : useTable(others)}`;
}

/** @param {Use[]} others */
function useTable(others) {
  const columns = ["at", "action", "who", "what", "how"].map((key) => ({ text: t(`own.col.${key}`) }));
  return table({
    title: t("own.uses.title"), label: t("own.uses.title"), columns,
    rows: byDay(others).map(({ last: one, first, count }) => html`<tr role="row">${row(columns, [
      cell(html`<time datetime=${one.at}>${moment(one.at)}</time>${
        under(count > 1 && t("own.uses.times", { count: number(count), first: time(first.at, { timeStyle: "short" }) }))}`),
      head(worded(`own.action.${one.action}`, one.action)),
      cell(html`${roleWord(one.by, (role) => worded(`role.${role}`, role))}${under(one.account && t("own.account", { id: one.account }))}`),
      purpose(one.what),
      t(one.byName ? "own.byname" : "own.bypseudonym"),
    ])}</tr>`),
  });
}

/**
 * Entries of one day that say the same stand in one row: a page that somebody looks at all day makes one a look.
 *
 * @param {Use[]} uses
 */
export function byDay(uses) {
  /** @type {Map<string, { last: Use, first: Use, count: number }>} */
  const rows = new Map();
  for (const one of uses) {
    const same = [time(one.at, { dateStyle: "short" }), one.action, one.by, one.account, one.what, one.byName].join("\n");
    const known = rows.get(same);
    if (!known) {
      rows.set(same, { last: one, first: one, count: 1 });
    } else {
      known.count++;
      known.last = known.last.at < one.at ? one : known.last;
      known.first = one.at < known.first.at ? one : known.first;
    }
  }
  return [...rows.values()];
}

/**
 * What an entry was for: its first word is of a few, the rest an id, a measure or the like.
 *
 * @param {string} what
 */
export function purpose(what) {
  const [, first, rest = ""] = /^(ranking|plan|list|graph of snapshot|import|code|contestation) (.*)$/.exec(what) ?? [];
  if (!first) {
    return what || "–";
  }
  const of = first === "ranking" ? word("measure", rest) : rest;
  return t(`own.what.${first.split(" ")[0]}`, { of: first.startsWith("graph") ? of.slice(0, 12) : of });
}
