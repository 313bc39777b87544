// Proposals, what is confirmed of them, and who had to be taken off.
import { number, t, time } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, submitting, valueOf } from "../ui/form.js";
import { empty, problemBox } from "../ui/problem.js";
import { codes, word } from "../vocabulary/words.js";
import { aimFields } from "./aims.js";
import { called } from "./name.js";
import { planSheet } from "./sheet.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").PlanSummary} PlanSummary */

/**
 * @typedef {object} OfLists
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} propose
 * @property {(purpose: string) => void} choosePurpose
 * @property {(size: string) => void} chooseSize
 * @property {(aim: string) => void} chooseAim
 * @property {(id: string) => void} open
 */

/** @typedef {OfLists & import("./sheet.js").Actions} Actions */

/**
 * @param {State} state
 * @param {{ busy: boolean, waiting: unknown }} awaited
 * @param {Actions} actions
 */
export function plansView(state, awaited, actions) {
  return html`<section aria-labelledby="kept-title">
      <h2 id="kept-title">${t("plans.kept")}</h2>
      <div id="kept" aria-live="polite">${keptView(state, actions)}</div>
    </section>
    <section aria-labelledby="wish-title">
      <h2 id="wish-title">${t("plans.new")}</h2>
      ${wishForm(state, actions)}
    </section>
    <section aria-labelledby="plan-title" id="plan-part" ?hidden=${!state.shown}>
      <h2 id="plan-title" tabindex="-1">${t("plan.title")}</h2>
      <div id="plan" aria-live="polite" aria-busy=${String(awaited.busy)}>${awaited.waiting}${
        state.failure ? problemBox(state.failure) : nothing}${state.plan ? planSheet(state.plan, actions) : nothing}</div>
    </section>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function wishForm(state, actions) {
  const reach = state.size === "reach";
  const purposes = state.purposes.map((one) => ({
    value: one.code,
    text: t(one.people == null ? "plans.purpose.few" : "plans.purpose.many", {
      purpose: word("purpose", one.code), people: number(one.people ?? 0),
    }),
  }));
  return html`<form id="wish-form" class="fields" @submit=${submitting(actions.propose)}>
    <label class="field"><span>${t("plans.purpose")}</span><select name="purpose" id="purpose" required aria-describedby="no-purpose"
      @change=${(/** @type {Event} */ event) => actions.choosePurpose(valueOf(event))}>${options(purposes, state.purpose)}</select></label>
    <label class="field"><span>${t("plans.size")}</span><select name="size" id="size" @change=${(/** @type {Event} */ event) => actions.chooseSize(valueOf(event))}>${
      options(["contacts", "reach"].map((value) => ({ value, text: t(`plans.size.${value}`) })), state.size)}</select></label>
    <label class="field"><span>${t("plans.number")}</span><input name="number" id="number" type="number" inputmode="decimal"
      min="1" max=${reach ? "100" : "100000"} step=${reach ? "any" : "1"} value="20" required></label>
    <label class="field"><span>${t("plans.hops")}</span><input name="hops" id="hops" type="number" min="1" max="10" step="1" value="1" required></label>
    <label class="field"><span>${t("plans.floor")}</span><select name="floorBy" id="floorBy"><option value="">${t("plans.floor.none")}</option>${
      options(["cluster", "discipline"].map((value) => ({ value, text: t(`plans.floor.${value}`) })))}</select></label>
    ${aimFields(state.aim, actions.chooseAim)}
    ${["cluster", "discipline"].map((list) => html`<label class="field"><span>${t(`plans.${list}`)}</span><select name=${list} id="wish-${list}"><option value="">${t("plans.any")}</option>${
      options(codes(list).map((value) => ({ value, text: word(list, value) })))}</select></label>`)}
    <p class="quiet row" id="no-purpose" ?hidden=${!state.asked || purposes.length > 0}>${t("plans.purpose.none")}</p>
    <p class="buttons"><button type="submit" class="main-button" id="propose" ?disabled=${purposes.length === 0}>${t("plans.propose")}</button></p>
  </form>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function keptView({ kept, keptFailure }, actions) {
  if (keptFailure) {
    return problemBox(keptFailure);
  }
  return kept.length === 0
    ? empty(t("plans.none"))
    : html`<ul class="kept">${kept.map((one) => (one.status === "damaged" ? damaged(one) : sound(one, actions)))}</ul>`;
}

/**
 * Its place in the list says what is wrong with it and what to do; it cannot be opened.
 *
 * @param {PlanSummary} one
 */
function damaged(one) {
  const when = one.made ? time(one.made) : t("plans.unknownTime");
  return html`<li class="damaged" data-plan=${one.id}>
    <strong>${one.purpose ? t("plans.item", { purpose: word("purpose", one.purpose), when }) : t("plans.unknown")}</strong>
    <span class="badge damaged">${t("plan.status.damaged")}</span>
    <p class="problem">${t("plans.damaged", { id: one.id })}</p>
  </li>`;
}

/**
 * @param {PlanSummary} one
 * @param {Actions} actions
 */
function sound(one, actions) {
  const purpose = one.purpose ? word("purpose", one.purpose) : t("plans.study");
  const when = one.made ? time(one.made) : t("plans.unknownTime");
  const name = one.purpose && one.name ? called(one.purpose, one.name) : t("plans.item", { purpose, when });
  return html`<li class=${one.flagged ? "flagged" : ""} data-plan=${one.id}>
    <button type="button" @click=${() => actions.open(one.id)}>${name}</button>
    <span class="badge ${one.status}">${t(`plan.status.${one.status}`)}</span>
    <span class="quiet">${t("plans.rows", { confirmed: number(one.confirmed), rows: number(one.rows) })}</span>
    ${one.flagged ? html`<strong class="flag">${t("plan.flag", { taken: number(one.taken) })}</strong>` : nothing}
  </li>`;
}
