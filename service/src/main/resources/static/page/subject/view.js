// A person's own page: coming in by a code, and what is shown then.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { problemBox } from "../ui/problem.js";
import { consents, giveForm } from "./consents.js";
import { earlierView } from "./earlier.js";
import { placesView } from "./places.js";
import { correctForm, facts, imports, moment, receiptFacts } from "./record.js";
import { ties } from "./ties.js";
import { uses } from "./uses.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Record} Record */
/** @typedef {(fields: { [name: string]: string }, form: HTMLFormElement) => Promise<void>} Send */

/**
 * @typedef {object} Actions
 * @property {Send} enter
 * @property {() => void} leave
 * @property {Send} correct
 * @property {Send} give
 * @property {(offer: number) => void} chooseOffer
 * @property {(years: string) => void} chooseYears
 * @property {(consent: string | null) => void} withdraw one consent, or all
 * @property {(tie: string, reason: string) => void} contest
 * @property {() => void} object or lift the objection
 * @property {() => void} showPlaces
 * @property {(format: "json" | "csv") => void} copy
 * @property {() => Promise<void>} erase
 */

/**
 * @param {State} state
 * @param {{ busy: boolean, waiting: unknown }} awaited
 * @param {Actions} actions
 */
export function subjectView(state, awaited, actions) {
  const { session, record, receipt, told, failure } = state;
  return html`<p id="own-status" class="status" role="status" aria-live="polite">${told ? t(told.key, told.values) : nothing}</p>
    <div id="own-problem" tabindex="-1">${failure ? problemBox(failure) : nothing}</div>
    ${session && !session.open && !receipt ? enterView(actions) : nothing}
    ${session?.open ? html`<div id="own-inside">
      <p id="own-session">${t("own.session", { until: moment(session.until) })}</p>
      <p class="buttons"><button type="button" id="own-leave" @click=${actions.leave}>${t("own.leave")}</button></p>
      ${record ? inside(state, record, awaited, actions) : nothing}</div>` : nothing}
    ${receipt ? html`<section id="own-receipt" class="sheet receipt" aria-labelledby="own-receipt-title">
      <h2 id="own-receipt-title" tabindex="-1">${t("own.receipt.title")}</h2>
      <p>${t("own.receipt.lead")}</p>
      ${receiptFacts(receipt)}
    </section>` : nothing}`;
}

/** @param {Actions} actions */
function enterView({ enter }) {
  return html`<section id="own-enter" aria-labelledby="own-enter-title">
    <h2 id="own-enter-title">${t("own.enter.title")}</h2>
    <p id="own-enter-lead">${t("own.enter.lead")}</p>
    <form id="own-enter-form" class="controls" @submit=${submitting(enter)}>
      <label><span>${t("own.code")}</span> <input type="text" id="own-code" name="code" required maxlength="80" autocomplete="off" autocapitalize="characters"
        spellcheck="false" aria-describedby="own-enter-lead" placeholder="····-····-····-····-····"></label>
      <button type="submit" class="main-button">${t("own.enter")}</button>
    </form>
  </section>`;
}

/**
 * @param {State} state
 * @param {Record} record
 * @param {{ busy: boolean, waiting: unknown }} awaited
 * @param {Actions} actions
 */
function inside(state, record, awaited, actions) {
  const { held, choices } = record;
  return html`<nav aria-labelledby="own-nav-title">
      <h2 id="own-nav-title" class="small">${t("own.nav")}</h2>
      <ul class="own-nav">${["record", "consents", "ties", "places", "uses", "copy", "erase"].map((part) => html`<li><a href="#own-${part}-title">${t(`own.${part}.title`)}</a></li>`)}</ul>
    </nav>
    ${section("record", html`<div id="own-record">${facts(held)}</div>
      <h3>${t("own.imports.title")}</h3>
      <p class="quiet">${t("own.imports.lead")}</p>
      <div id="own-imports">${imports(held)}</div>
      ${earlierView(held)}
      <h3>${t("own.correct.title")}</h3>
      <p class="quiet">${t("own.correct.lead")}</p>
      ${correctForm(record, actions.correct)}
      <p class="quiet">${t("own.retention")}</p>`)}
    ${section("consents", html`<div id="own-consents">${consents(held.consents, actions)}</div>
      <h3>${t("own.give.title")}</h3>
      ${giveForm(state, choices, actions)}`)}
    ${section("ties", html`<div id="own-ties">${ties(record, actions)}</div>`)}
    ${section("places", html`<p id="own-objection">${t(held.objectedSince == null ? "own.object.lead" : "own.object.stands", { on: held.objectedSince })}</p>
      <p class="buttons">
        <button type="button" id="own-object" @click=${actions.object}>${t(held.objectedSince == null ? "own.object.do" : "own.object.lift")}</button>
        <button type="button" id="own-show-places" @click=${actions.showPlaces}>${t("own.places.show")}</button>
      </p>
      <div id="own-places" aria-busy="false">${placesView(state.places, state.measures, held)}</div>
      <div id="own-place-awaited" aria-busy=${String(awaited.busy)}>${awaited.waiting}</div>`)}
    ${section("uses", html`<div id="own-uses">${uses(record.uses)}</div>`)}
    ${section("copy", html`<p class="buttons">
      <button type="button" id="own-copy-json" @click=${() => actions.copy("json")}>${t("own.copy.json")}</button>
      <button type="button" id="own-copy-csv" @click=${() => actions.copy("csv")}>${t("own.copy.csv")}</button>
    </p>`)}
    ${section("erase", html`<form id="own-erase" class="fields" @submit=${submitting(actions.erase)}>
      <label class="check wide"><input type="checkbox" id="own-erase-sure" required><span>${t("own.erase.sure")}</span></label>
      <p class="buttons"><button type="submit" class="main-button danger">${t("own.erase.do")}</button></p>
    </form>`)}`;
}

/**
 * @param {string} part
 * @param {unknown} content
 */
function section(part, content) {
  return html`<section aria-labelledby="own-${part}-title">
    <h2 id="own-${part}-title" tabindex="-1">${t(`own.${part}.title`)}</h2>
    <p class="quiet">${t(`own.${part}.lead`)}</p>
    ${content}
  </section>`;
}
