// Questions to begin with, until the first step; afterwards behind a button.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { firstPeople } from "../answering.js";

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
 * @param {{ visits: boolean, tour: boolean }} more whether who looks makes lists of people to visit, and the tour is offered nowhere else
 * @param {Actions} actions
 */
export function questionsView(open, { visits, tour }, actions) {
  return html`<div class="map-questions">
    <button type="button" id="map-questions" aria-expanded=${String(open)} aria-controls="map-asked" title=${t("map.questions")}
      aria-label=${t("map.questions")} @click=${() => actions.show(!open)}>?</button>
    <ul id="map-asked" aria-label=${t("map.questions")} ?hidden=${!open}>${Object.keys(QUESTIONS).map((one) => html`<li><button type="button"
      data-question=${one} @click=${() => actions.ask(/** @type {Question} */ (one))}>${t(`map.question.${one}`)}</button></li>`)}${
      visits ? html`<li><a href="/plans">${t("map.question.visit")}</a></li>` : nothing}
      ${tour ? html`<li><button type="button" id="map-tour-begin" @click=${actions.tour}>${t("map.tour.begin")}</button></li>` : nothing}</ul>
  </div>`;
}

/** As many at most are named of those who answer a question. */
const NAMED = 3;

/**
 * What a question to begin with has for an answer, in a sentence, as long as the map is the one that it asked for: those of
 * the first band, who cannot be told apart.
 *
 * @param {import("../board.js").Board} board
 * @param {Pick<Actions, "ask">} actions
 */
export function answerView(board, { ask }) {
  const { state: { answering, model }, seen: { filters } } = board;
  if (!answering || !model || JSON.stringify(filters) !== JSON.stringify(QUESTIONS[answering])) {
    return nothing;
  }
  const asked = html`<strong>${t(`map.question.${answering}`)}</strong>`;
  const people = firstPeople(model);
  if (people.length === 0) {
    return html`<div id="map-answer" class="note" role="status">${asked} ${t("map.answer.nobody")}
      ${answering === "acquainted" ? nothing : html`<button type="button" id="map-ask-other" @click=${() => ask("acquainted")}>${
        t("map.question.acquainted")}</button>`}</div>`;
  }
  const named = people.slice(0, NAMED).map((row) => board.nameOf(row));
  const names = named.join(t("comma"));
  return named.includes(null) ? nothing : html`<p id="map-answer" class="note" role="status">${asked} ${
    people.length > NAMED ? t("map.answer.more", { names, count: number(people.length - NAMED) }) : t("map.answer", { names })}</p>`;
}
