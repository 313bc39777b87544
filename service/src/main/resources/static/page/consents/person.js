// One person as a steward sees them: what is recorded, and what can be done.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";
import { pendingList } from "./pending.js";

/** @typedef {import("./state.js").Consents} Consents */
/** @typedef {import("./state.js").ConsentsRow} ConsentsRow */
/** @typedef {import("./view.js").Actions} Actions */

/**
 * @param {string} asked the id by which they were looked up
 * @param {Consents} answer
 * @param {Actions} actions
 */
export function personCard(asked, answer, actions) {
  const { person, consents, pending } = answer;
  const some = pending.length > 0 || consents.some((one) => !one.withdrawnOn);
  return html`<div class="sheet">
    <h3>${person?.name ?? asked}${person?.name ? html`<span class="person-id">${person.id}</span>` : nothing}</h3>
    ${person?.detail ? html`<p class="under">${told(person.detail)}</p>` : nothing}
    <ul class="facts">${facts(answer).map((fact) => html`<li>${fact}</li>`)}</ul>
    ${consents.length > 0 ? consentTable(consents, actions) : empty(t("person.noConsent"))}
    ${pending.length > 0 ? html`<h4>${t("pending.title")}</h4>${pendingList(pending, actions)}` : nothing}
    <p class="buttons">
      ${some ? html`<button type="button" id="withdraw-all" @click=${actions.withdrawAll}>${t("withdraw.all")}</button>` : nothing}
      ${answer.objected
        ? html`<button type="button" id="lift" @click=${actions.lift}>${t("lift.do")}</button>`
        : html`<button type="button" id="object" @click=${actions.object}>${t("object.do")}</button>`}
      <button type="button" id="erase" class="danger" @click=${actions.erase}>${t("erase.do")}</button>
    </p>
  </div>`;
}

/** @param {Consents} answer */
function facts({ person, historical, objected }) {
  return [
    t(person ? (person.name ? "person.named" : "person.idOnly") : "person.nameless"),
    ...(historical ? [t("person.historical")] : []),
    ...(objected ? [t("person.objected")] : []),
  ];
}

/**
 * @param {ConsentsRow[]} consents
 * @param {Actions} actions
 */
function consentTable(consents, actions) {
  const names = ["scope", "purpose", "receiver", "given_on", "expires_on", "how", "evidence", "text_version", "state"];
  const columns = [...names.map((name) => ({ text: t(`consent.${name}`) })), { text: "" }];
  return table({
    title: t("person.consents"), look: "consents", caption: t("person.consents"), columns,
    rows: consents.map((one) => html`<tr role="row" data-consent=${one.id} class=${one.holds ? "" : "past"}>${row(columns, [
      head(word("scope_to", one.scope)),
      word("purpose", one.purpose),
      word("receiver", one.receiver),
      one.givenOn,
      one.expiresOn ?? "–",
      word("how", one.how),
      one.evidence,
      one.textVersion ?? "–",
      one.withdrawnOn ? t("consent.withdrawn", { day: one.withdrawnOn }) : t(one.holds ? "consent.holds" : "consent.over"),
      cell(one.withdrawnOn ? nothing : withdrawal(one, actions)),
    ])}</tr>`),
  });
}

/**
 * @param {ConsentsRow} one
 * @param {Actions} actions
 */
function withdrawal(one, actions) {
  const label = t("withdraw.one", {
    scope: word("scope_to", one.scope), purpose: word("purpose", one.purpose), receiver: word("receiver", one.receiver),
  });
  return html`<button type="button" class="withdraw" aria-label=${label} @click=${() => actions.withdraw(one)}>${t("withdraw.yes")}</button>`;
}

/** @param {import("./state.js").Receipt} receipt */
export function receiptCard({ id, on, removed }) {
  const facts = {
    id, on, consents: number(removed.consents), names: number(removed.names),
    contacts: number(removed.contacts), ties: number(removed.ties),
  };
  return html`<div class="sheet receipt" data-receipt=${id}>
    <h3>${t("receipt.title")}</h3>
    <p class="quiet">${t("receipt.lead")}</p>
    <dl class="pairs">${Object.entries(facts).map(([name, value]) => html`<dt>${t(`receipt.${name}`)}</dt><dd>${value}</dd>`)}</dl>
  </div>`;
}
