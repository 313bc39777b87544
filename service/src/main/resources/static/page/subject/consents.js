// What a person agreed to, taking it back, and agreeing to more.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, submitting, valueOf } from "../ui/form.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { origin } from "./record.js";

/** @typedef {import("../api/types.js").SubjectConsent} SubjectConsent */
/** @typedef {import("./view.js").Actions} Actions */
/** @typedef {import("./state.js").State} State */

/**
 * @param {SubjectConsent[]} all
 * @param {Actions} actions
 */
export function consents(all, actions) {
  if (all.length === 0) {
    return empty(t("own.consents.none"));
  }
  const columns = ["scope", "receiver", "given", "version", "state", "do"].map((key) => ({ text: t(`own.col.${key}`) }));
  return html`${table({
    title: t("own.consents.title"), label: t("own.consents.title"), columns,
    rows: all.map((one) => html`<tr role="row" data-consent=${one.id}>${row(columns, [
      head(t(`own.agreed.${one.scope}`)),
      cell(html`${word("receiver", one.receiver)}${under(word("purpose", one.purpose))}`),
      cell(html`${one.givenOn}<span class="under">${howGiven(one)} · ${one.evidence}</span>${under(origin(one))}`),
      one.textVersion ?? "–",
      stateOf(one),
      cell(holdsOrMay(one) ? withdrawal(one, actions) : nothing),
    ])}</tr>`),
  })}${all.some(holdsOrMay)
    ? html`<p class="buttons"><button type="button" id="own-withdraw-all" @click=${() => actions.withdraw(null)}>${t("own.withdraw.all")}</button></p>`
    : nothing}`;
}

/**
 * @param {SubjectConsent} one
 * @param {Actions} actions
 */
function withdrawal(one, actions) {
  const label = t("own.withdraw.one", { scope: t(`own.agreed.${one.scope}`), receiver: one.receiver, purpose: one.purpose });
  return html`<button type="button" aria-label=${label} @click=${() => actions.withdraw(one.id)}>${t("own.withdraw")}</button>`;
}

/**
 * Only what was agreed to on this page was given here; a file may bring a consent by another online form.
 *
 * @param {SubjectConsent} consent
 */
function howGiven({ textVersion, how }) {
  return textVersion?.startsWith("own-page") ? t("own.how.here") : word("how", how);
}

/**
 * What holds, and what would if a second steward confirmed it.
 *
 * @param {SubjectConsent} consent
 */
function holdsOrMay({ state }) {
  return state === "active" || state === "pending";
}

/** @param {SubjectConsent} consent */
function stateOf({ state, withdrawnOn, expiresOn }) {
  if (state === "pending") {
    return t("own.state.pending");
  }
  const on = withdrawnOn ?? expiresOn;
  return on ? t(`own.state.${state}`, { on }) : t("own.state.open");
}

/**
 * @param {State} state
 * @param {import("./state.js").Choices} choices
 * @param {Actions} actions
 */
export function giveForm(state, { offers, mostYears, textVersion }, actions) {
  if (offers.length === 0) {
    return html`<form id="own-give" class="fields"><p class="empty all">${t("own.give.none")}</p></form>`;
  }
  const what = offers.map(({ scope, receiver, purpose }, at) => ({
    value: String(at), text: t("own.give.offer", { scope: t(`own.agreed.${scope}`), receiver, purpose }),
  }));
  const years = Array.from({ length: mostYears }, (_, at) => ({ value: String(at + 1), text: t("own.give.year", { count: at + 1 }) }));
  return html`<form id="own-give" class="fields" @submit=${submitting(actions.give)}>
    <label class="field wide"><span>${t("own.give.to")}</span><select name="offer" @change=${(/** @type {Event} */ event) => actions.chooseOffer(Number(valueOf(event)))}>${options(what, String(state.offer))}</select></label>
    <label class="field"><span>${t("own.give.years")}</span><select name="years" @change=${(/** @type {Event} */ event) => actions.chooseYears(valueOf(event))}>${options(years, state.years)}</select></label>
    <div class="all">
      <p id="own-give-text" class="text">${offers[state.offer]?.text}</p>
      <p class="quiet">${t("own.give.version", { version: textVersion })}</p>
    </div>
    <label class="check all"><input type="checkbox" name="agree" required aria-describedby="own-give-text"><span>${t("own.give.agree")}</span></label>
    <p class="buttons"><button type="submit" class="main-button">${t("own.give.do")}</button></p>
  </form>`;
}
