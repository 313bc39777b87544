// Consents to be shown to everybody that wait for a second steward.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { repeat } from "../lib/lit-html/directives/repeat.js";
import { under } from "../ui/table.js";
import { word } from "../vocabulary/words.js";

/** @typedef {import("./state.js").Pending} Pending */
/** @typedef {import("./view.js").Actions} Actions */

/**
 * @param {Pending[]} some
 * @param {Actions} actions
 */
export function pendingList(some, actions) {
  return html`<ul class="kept pending">${repeat(some, (one) => one.id, (one) => entry(one, actions))}</ul>`;
}

/**
 * @param {Pending} one
 * @param {Actions} actions
 */
function entry(one, actions) {
  const entered = { account: one.enteredBy ?? "–", on: one.enteredAt.slice(0, 10), until: one.lastDay };
  const more = one.rows.length > 0 && one.rows.length < one.count;
  return html`<li data-pending=${one.id}>
    <div>
      ${one.importId ? html`<span>${t("pending.import", { count: number(one.count), import: one.importId })}</span>` : nothing}
      <ul class="consents-of-entry">${one.rows.map(consent)}</ul>
      ${more ? html`<button type="button" class="more-of-entry" @click=${() => actions.more(one)}>${t("pending.more")}</button>` : nothing}
      ${under(t(came(one), entered))}
      ${one.confirmable ? nothing : under(t("pending.yours"))}
    </div>
    ${one.confirmable ? html`<button type="button" class="confirm-consent" @click=${() => actions.confirm(one)}>${t("pending.confirm", { count: number(one.count) })}</button>` : nothing}
    <button type="button" class="take-back" @click=${() => actions.decline(one)}>${t("pending.remove")}</button>
  </li>`;
}

/**
 * How it came to be here.
 *
 * @param {Pending} one
 */
function came(one) {
  if (one.behindCode) {
    return one.enteredBy ? "pending.code.account" : "pending.code.command";
  }
  return one.enteredBy ? "pending.by.account" : "pending.by.command";
}

/** @param {import("./state.js").PendingRow} one */
function consent(one) {
  const parts = {
    person: one.person?.name ?? one.person?.id ?? t("pending.nameless"), purpose: word("purpose", one.purpose),
    receiver: word("receiver", one.receiver), on: one.givenOn, how: word("how", one.how),
  };
  return html`<li>${t("pending.row", parts)}${under(one.evidence)}</li>`;
}
