// Codes for people's own pages, and ties that people contest.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { empty, problemBox } from "../ui/problem.js";
import { under } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Contestation} Contestation */
/** @typedef {import("./view.js").Actions} Actions */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function codeView({ slip, making, codeFailure }, actions) {
  return html`<h2 id="code-title">${t("code.title")}</h2>
    <p class="quiet">${t("code.lead")}</p>
    <p class="buttons"><button type="button" id="make-code" aria-disabled=${String(making)} @click=${actions.makeCode}>${t("code.make")}</button></p>
    <div id="code-problem">${codeFailure ? problemBox(codeFailure) : nothing}</div>
    <div id="code-slip" class="sheet receipt" tabindex="-1" ?hidden=${slip === null}>${slip ? slipView(slip) : nothing}</div>`;
}

/**
 * Both languages at once: the steward does not know which one the person reads.
 *
 * @param {import("./state.js").Code} slip
 */
function slipView(slip) {
  return html`<h3>${t("code.slip")}</h3>
    <dl class="pairs">
      <dt>${t("code.address")}</dt><dd><code>${slip.address}</code></dd>
      <dt>${t("code.code")}</dt><dd><code id="code-text">${slip.code}</code></dd>
      <dt>${t("code.until")}</dt><dd>${slip.lastDay}</dd>
    </dl>
    <p lang="zh">持有此代码的人能看到保存的您的信息，并可更正、反对、撤回或删除。只能使用一次，请勿交给他人。代码中没有字母 I、L、O、U。</p>
    <p lang="en">Anybody who has this code sees what is held of you, and can correct it, object, withdraw or erase it. It works once; keep it to yourself. It has no letter I, L, O or U.</p>
    <p class="buttons"><button type="button" @click=${() => print()}>${t("code.print")}</button></p>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function contestedView({ contested, contestedFailure }, actions) {
  if (contestedFailure) {
    return problemBox(contestedFailure);
  }
  return contested.length === 0
    ? empty(t("contested.none"))
    : html`<ul class="kept">${contested.map((one) => contestation(one, actions))}</ul>`;
}

/**
 * @param {Contestation} one
 * @param {Actions} actions
 */
function contestation(one, actions) {
  const other = one.thing ?? (one.other ? label(one.other) : one.source ? t("label.group") : "–");
  const parts = { person: label(one.person), kind: word("tie", one.kind), other, reason: word("reason", one.reason), on: one.on };
  return html`<li data-contestation=${one.id}>
    <span>${t("contested.row", parts)}${under(one.source ?? t("contested.gone"))}</span>
    <button type="button" @click=${() => actions.settle(one, "tie_removed")}>${t("contested.remove")}</button>
    <button type="button" @click=${() => actions.settle(one, "tie_kept")}>${t("contested.keep")}</button>
  </li>`;
}

/** @param {Contestation["person"]} person */
function label(person) {
  if ("id" in person) {
    const name = person.name ?? person.id;
    return person.detail ? `${name} (${told(person.detail)})` : name;
  }
  return "pseudonym" in person ? person.pseudonym : t("label.outside");
}
