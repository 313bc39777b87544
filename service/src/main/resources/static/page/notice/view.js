// What people in the network are told; and for those who answer for it, the impact assessment.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { written } from "../ui/markdown.js";
import { problemBox } from "../ui/problem.js";

/** Where somebody has to say something that a program cannot know. */
const OPEN = "☐";

/**
 * @typedef {object} State
 * @property {string | null} notice as Markdown, in the language shown
 * @property {boolean} assessed whether the viewer is offered the assessment
 * @property {import("../api/client.js").Failure | null} unread why it could not be read
 * @property {import("../api/client.js").Failure | null} unsaved why a file could not be saved
 */

/**
 * @param {State} state
 * @param {(path: string, name: string) => void} save
 */
export function noticeView(state, save) {
  return html`<article id="notice" class="prose" aria-live="polite" aria-busy=${String(!state.notice && !state.unread)}>${
      state.unread ? problemBox(state.unread) : written(state.notice ?? "")}</article>
    ${state.assessed && state.notice?.includes(OPEN) ? html`<p class="quiet" id="notice-open">${t("notice.open")}</p>` : nothing}
    <p class="buttons"><button type="button" id="save-notice" @click=${() => save("/notice", "notice.md")}>${t("notice.save")}</button></p>
    <section id="assessment" aria-labelledby="assessment-title" ?hidden=${!state.assessed}>
      <h2 id="assessment-title">${t("assessment.title")}</h2>
      <p class="quiet">${t("assessment.lead")}</p>
      <p class="buttons"><button type="button" id="save-assessment" @click=${() => save("/assessment", "assessment.md")}>${t("assessment.save")}</button></p>
    </section>
    <div id="answer" aria-live="polite">${state.unsaved ? problemBox(state.unsaved) : nothing}</div>`;
}
