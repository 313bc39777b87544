// What one person agreed to and what they take back, what waits for a second steward, and ties that are contested.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, submitting } from "../ui/form.js";
import { empty, problemBox, verdict } from "../ui/problem.js";
import { codes, word } from "../vocabulary/words.js";
import { codeView, contestedView } from "./codes.js";
import { pendingList } from "./pending.js";
import { personCard, receiptCard } from "./person.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Pending} Pending */

/**
 * @typedef {object} Actions
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} lookUp
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} give
 * @property {(consent: import("./state.js").ConsentsRow) => void} withdraw
 * @property {() => void} withdrawAll
 * @property {() => void} object
 * @property {() => void} lift
 * @property {() => void} erase
 * @property {() => void} makeCode
 * @property {(entry: Pending) => void} confirm
 * @property {(entry: Pending) => void} decline
 * @property {(entry: Pending) => void} more
 * @property {(one: import("./state.js").Contestation, outcome: string) => void} settle
 */

/**
 * @param {State} state
 * @param {string} today
 * @param {Actions} actions
 */
export function consentsView(state, today, actions) {
  return html`<section aria-labelledby="person-title">
      <h2 id="person-title">${t("person.title")}</h2>
      <form id="person-form" class="controls" @submit=${submitting(actions.lookUp)}>
        <label><span>${t("person.id")}</span><input name="person" id="person" required maxlength="200" autocomplete="off" spellcheck="false"></label>
        <label><span>${t("person.namespace")}</span><input name="namespace" id="namespace" maxlength="100" autocomplete="off" spellcheck="false"></label>
        <button type="submit" class="main-button" id="look-up">${t("person.find")}</button>
      </form>
      <div id="person-result" aria-live="polite" aria-busy=${String(state.reading)} tabindex="-1">${personResult(state, actions)}</div>
    </section>
    <section aria-labelledby="give-title" id="give" ?hidden=${state.answer === null}>
      <h2 id="give-title">${t("give.title")}</h2>
      <p class="quiet">${t("give.lead")}</p>
      ${giveForm(today, actions)}
      <div id="give-result" aria-live="polite">${state.givenFailure ? problemBox(state.givenFailure) : state.given ? verdict(t(state.given)) : nothing}</div>
      ${codeView(state, actions)}
    </section>
    <section aria-labelledby="pending-title">
      <h2 id="pending-title" tabindex="-1">${t("pending.title")}</h2>
      <p class="quiet">${t("pending.lead")}</p>
      <div id="pending" aria-live="polite">${pendingView(state, actions)}</div>
    </section>
    <section aria-labelledby="contested-title">
      <h2 id="contested-title" tabindex="-1">${t("contested.title")}</h2>
      <p class="quiet">${t("contested.lead")}</p>
      <div id="contested">${contestedView(state, actions)}</div>
    </section>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function personResult({ asked, answer, told, receipt, failure }, actions) {
  if (failure) {
    return problemBox(failure);
  }
  return html`${receipt ? receiptCard(receipt) : nothing}${told ? verdict(t(told.key, told.values)) : nothing}${
    asked && answer ? personCard(asked.person, answer, actions) : nothing}`;
}

/**
 * @param {string} today
 * @param {Actions} actions
 */
function giveForm(today, actions) {
  const scopes = ["named", "contact", "published"].map((value) => ({ value, text: word("scope_to", value) }));
  return html`<form id="give-form" class="fields" @submit=${submitting(actions.give)}>
    <label class="field"><span>${t("consent.scope")}</span><select name="scope" id="scope" required>${options(scopes)}</select></label>
    <label class="field"><span>${t("consent.purpose")}</span><input name="purpose" id="purpose" required maxlength="64" autocomplete="off"></label>
    <label class="field"><span>${t("consent.receiver")}</span><input name="receiver" id="receiver" required maxlength="64" autocomplete="off"></label>
    <label class="field"><span>${t("consent.given_on")}</span><input name="given_on" id="given_on" type="date" max=${today} required></label>
    <label class="field"><span>${t("consent.expires_on")}</span><input name="expires_on" id="expires_on" type="date"></label>
    <label class="field"><span>${t("consent.how")}</span><input name="how" id="how" required maxlength="64" list="how-known" autocomplete="off"><datalist id="how-known">${
      codes("how").map((code) => html`<option value=${code}>${word("how", code)}</option>`)}</datalist></label>
    <label class="field wide"><span>${t("consent.evidence")}</span><input name="evidence" id="evidence" required maxlength="300" autocomplete="off"></label>
    <label class="field"><span>${t("consent.text_version")}</span><input name="text_version" id="text_version" maxlength="64" autocomplete="off"></label>
    <p class="buttons"><button type="submit" class="main-button" id="record">${t("give.record")}</button></p>
  </form>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function pendingView({ pending, pendingTold, pendingFailure }, actions) {
  if (pendingFailure) {
    return problemBox(pendingFailure);
  }
  return html`${pendingTold ? verdict(t(pendingTold)) : nothing}${
    pending.length === 0 ? empty(t("pending.none")) : pendingList(pending, actions)}`;
}
