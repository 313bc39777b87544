// Questions to begin with, until the first step; afterwards behind a button.
import { t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";

/** What each asks for, as an address has it. */
export const QUESTIONS = /** @type {const} */ ({
  bridges: { measure: "betweenness" },
  teachers: { measure: "students" },
  acquainted: { measure: "degree" },
});

/** @typedef {keyof typeof QUESTIONS} Question */

/**
 * @typedef {object} Actions
 * @property {(question: Question) => void} ask
 * @property {(open: boolean) => void} show
 * @property {() => void} tour
 */

/**
 * @param {boolean} open
 * @param {boolean} visits whether who looks makes lists of people to visit
 * @param {Actions} actions
 */
export function questionsView(open, visits, actions) {
  return html`<div class="map-questions">
    <button type="button" id="map-questions" aria-expanded=${String(open)} aria-controls="map-asked" title=${t("map.questions")}
      aria-label=${t("map.questions")} @click=${() => actions.show(!open)}>?</button>
    <ul id="map-asked" aria-label=${t("map.questions")} ?hidden=${!open}>${Object.keys(QUESTIONS).map((one) => html`<li><button type="button"
      data-question=${one} @click=${() => actions.ask(/** @type {Question} */ (one))}>${t(`map.question.${one}`)}</button></li>`)}${
      visits ? html`<li><a href="/plans">${t("map.question.visit")}</a></li>` : nothing}
      <li><button type="button" id="map-tour-begin" @click=${actions.tour}>${t("map.tour.begin")}</button></li></ul>
  </div>`;
}
