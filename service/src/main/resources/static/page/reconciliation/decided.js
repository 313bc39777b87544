// What was decided of which records, when and in which account, and how to take it back.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { keyOf, nameOf } from "./state.js";

/** @typedef {import("./state.js").Double} Double */

/**
 * @param {Double[]} decided
 * @param {import("./view.js").Actions} actions
 */
export function decidedView(decided, actions) {
  if (decided.length === 0) {
    return empty(t("decided.none"));
  }
  const columns = ["one", "other", "verdict", "on", "undo"].map((key) => ({ text: t(`decided.${key}`) }));
  return html`${table({
    title: t("decided.title"), look: "decided", label: t("decided.title"), columns,
    rows: decided.map((each) => html`<tr role="row" data-decided=${keyOf(each)}>${row(columns, [
      head(record(each.one)),
      cell(record(each.other)),
      t(`decided.as.${each.verdict ?? "later"}`),
      cell(html`${each.on ?? ""}${under(each.by ? t("decided.account", { account: each.by }) : t("decided.command"))}`),
      cell(each.one && each.other ? undo(each, actions) : nothing),
    ])}</tr>`),
  })}
  <p class="buttons"><button type="button" id="undo-all" @click=${actions.undoAll}>${t("undoAll.do")}</button></p>`;
}

/** @param {import("../api/types.js").LabelNamed | null | undefined} one */
function record(one) {
  return one ? html`${nameOf(one)}${under(one.id)}` : t("decided.gone");
}

/**
 * @param {Double} pair
 * @param {import("./view.js").Actions} actions
 */
function undo(pair, actions) {
  const label = t("decided.undo.label", { one: nameOf(pair.one), other: nameOf(pair.other) });
  return html`<button type="button" class="undo" aria-label=${label} @click=${() => actions.undo(pair)}>${t("decided.undo.do")}</button>`;
}
