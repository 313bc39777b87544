// The form for a person, what files say of them with what was put right, and all corrections.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { empty, problemBox, verdict } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { recordView } from "./record.js";
import { nameOf, right } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Correction} Correction */

/**
 * @typedef {object} Actions
 * @property {(fields: Record<string, string>) => Promise<void>} lookUp
 * @property {(what: string) => void} choose
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} correct
 * @property {(one: Correction) => Promise<void>} takeBack
 */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function correctionsView(state, actions) {
  return html`<section aria-labelledby="whose-title">
      <h2 id="whose-title">${t("whose.title")}</h2>
      <p class="quiet">${t("whose.lead")}</p>
      <form id="record-form" class="controls" @submit=${submitting(actions.lookUp)}>
        <label><span>${t("whose.id")}</span><input name="person" id="person" required maxlength="200" autocomplete="off" spellcheck="false"></label>
        <button type="submit" class="main-button" id="look-up">${t("whose.find")}</button>
      </form>
      <div id="corrected-now" tabindex="-1">${state.failure ? problemBox(state.failure) : nothing}${
        state.told ? verdict(t(state.told.key, state.told.values)) : nothing}</div>
      ${state.record ? recordView(state.record, state.chosen, actions) : nothing}
    </section>
    <section aria-labelledby="all-title">
      <h2 id="all-title">${t("all.title")}</h2>
      <p class="quiet">${t("all.lead")}</p>
      <div id="all">${allView(state.all, actions)}</div>
    </section>`;
}

/**
 * @param {Correction[]} all
 * @param {Actions} actions
 */
function allView(all, actions) {
  if (all.length === 0) {
    return empty(t("all.none"));
  }
  const columns = ["person", "what", "right", "source", "on", "undo"].map((key) => ({ text: t(`all.${key}`) }));
  return table({
    title: t("all.title"), look: "decided", label: t("all.title"), columns,
    rows: all.map((one) => html`<tr role="row" data-correction=${one.id} data-what=${one.what}>${row(columns, [
      head(html`${nameOf(one.person)}${under(one.person?.id ?? "")}`),
      cell(html`${t(`what.${one.what}`)}${under(one.kind ? `${word("tie", one.kind)} ${one.other ? nameOf(one.other) : ""}` : "")}`),
      right(one),
      one.source,
      cell(html`${one.on}${under(one.by ? t("all.account", { account: one.by }) : t("all.command"))}`),
      cell(takeBack(one, actions)),
    ])}</tr>`),
  });
}

/**
 * @param {Correction} one
 * @param {Actions} actions
 */
function takeBack(one, actions) {
  const label = t("all.undo.label", { what: t(`what.${one.what}`), person: nameOf(one.person) });
  return html`<button type="button" class="undo" aria-label=${label} @click=${() => actions.takeBack(one)}>${t("all.undo.do")}</button>`;
}
