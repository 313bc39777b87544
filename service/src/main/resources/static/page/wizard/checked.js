// What an import would keep, whose consent is missing, the forms for it; and what came of storing it.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { reportView } from "../imports/report.js";
import { options, submitting } from "../ui/form.js";
import { written } from "../ui/markdown.js";
import { problemBox } from "../ui/problem.js";
import { codes, word } from "../vocabulary/words.js";
import { mentionsView } from "./mentions.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./view.js").Actions} Actions */

const SCOPES = ["named", "contact", "published"];

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function checkedView(state, actions) {
  const { found, checked } = state;
  return html`<section aria-labelledby="check-title">
    <h2 id="check-title">${t("wizard.check")}</h2>
    <p class="quiet">${t("wizard.check.lead")}</p>
    ${found?.empty ? html`<p class="note">${t("wizard.empty")}</p>` : nothing}
    <p class="buttons">
      <button type="button" id="check" class=${checked ? "" : "main-button"} ?disabled=${found?.empty || state.stop !== null || state.looking}
        @click=${actions.check}>${t(checked ? "wizard.checkAgain" : "wizard.checkNow")}</button>
      <button type="button" id="keep-mapping" ?disabled=${found?.empty} @click=${actions.keep}>${t("wizard.keep")}</button>
    </p>
    ${checked ? html`${namesView(state, actions)}${mentionsView(state, actions)}${reportView(checked)}
      <p class="buttons"><button type="button" id="save-report" @click=${actions.report}>${t("wizard.report")}</button>
        <button type="button" id="save-marked" @click=${actions.marked}>${t("wizard.marked.file")}</button></p>
      ${checked.state === "checked" ? storeForm(state, actions) : nothing}` : nothing}
  </section>`;
}

/**
 * First of all: whose names are kept, and whose are not.
 *
 * @param {State} state
 * @param {Actions} actions
 */
function namesView(state, actions) {
  const names = state.checked?.names;
  if (!names) {
    return html`<p id="names" tabindex="-1"></p>`;
  }
  return html`<div id="names" class="verdict names" tabindex="-1">
    <p class="large">${t("wizard.names", { kept: number(names.kept), named: number(names.named) })}</p>
    <p>${t("wizard.names.why", { historical: number(names.historical), consenting: number(names.consenting) })}</p>
    ${names.missing === 0 ? nothing : html`<p>${t("wizard.names.missing", { count: number(names.missing) })}</p>
      <p class="buttons"><button type="button" id="missing-ids" @click=${actions.ids}>${t("wizard.ids")}</button></p>`}
  </div>
  ${names.missing === 0 ? nothing : formView(state, actions)}`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function formView({ form, unformed }, actions) {
  return html`<details id="forms" ?open=${form !== null}><summary>${t("wizard.form")}</summary>
    <form id="paper-form" class="fields" @submit=${submitting(actions.form)}>
      <label class="field"><span>${t("wizard.scope")}</span><select name="scope">${
        options(SCOPES.map((scope) => ({ value: scope, text: word("scope_to", scope) })))}</select></label>
      ${wordField("purpose")}${wordField("receiver")}
      <p class="buttons"><button type="submit" id="make-form">${t("wizard.makeForm")}</button></p>
    </form>
    <div id="paper" tabindex="-1">${unformed ? problemBox(unformed) : nothing}${form === null ? nothing
      : html`<p class="buttons no-paper"><button type="button" id="print-form" @click=${actions.print}>${t("wizard.print")}</button></p>
        <div class="paper prose">${form.split(/\n---\n/).map((page) => html`<article class="sheet-of-paper">${written(page)}</article>`)}</div>`}</div>
  </details>`;
}

/** @param {"purpose" | "receiver"} list */
function wordField(list) {
  return html`<label class="field"><span>${t(`wizard.${list}`)}</span>
    <input name=${list} id="paper-${list}" list="known-${list}" required maxlength="60" autocomplete="off"></label>
    <datalist id="known-${list}">${codes(list).map((code) => html`<option value=${code}>${word(list, code)}</option>`)}</datalist>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function storeForm(state, actions) {
  return html`<form id="store-form" @submit=${submitting(actions.store)}>
    <p class="options"><label class="day"><span>${t("import.keep")}</span><input type="date" name="keepUntil" aria-describedby="keep-help"></label></p>
    <p id="keep-help" class="quiet">${t("import.keep.help")}</p>
    <p class="buttons"><button type="submit" class="main-button" id="store" ?disabled=${state.stop !== null || state.looking || state.renamed}>${t("wizard.store")}</button></p>
  </form>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function endedView({ ended, found }, actions) {
  return html`<div id="ended" tabindex="-1">${ended === null ? nothing : html`<h2>${t("wizard.ended")}</h2>
    ${reportView(ended)}
    <p class="buttons">
      ${found?.mapping ? html`<button type="button" id="keep-mapping-after" @click=${actions.keep}>${t("wizard.keep")}</button>` : nothing}
      <a class="button" href="/rankings">${t("wizard.toRanking")}</a>
      <a class="button" href="/reconciliation">${t("wizard.toDoubles")}</a>
      <button type="button" id="another" @click=${actions.giveUp}>${t("wizard.another")}</button>
    </p>`}</div>`;
}
