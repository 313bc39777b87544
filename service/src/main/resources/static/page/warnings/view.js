// What an admin has to do something about: what is wrong with the store, and what is over.
import { language, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { problemBox } from "../ui/problem.js";

/** @typedef {import("../api/types.js").StandingWarning} StandingWarning */

/**
 * @typedef {object} State
 * @property {StandingWarning[]} warnings
 * @property {{ code: string, failure: import("../api/client.js").Failure } | null} refused what could not be done, and of which
 */

/**
 * @param {State} state
 * @param {(path: string, wish: object, code: string) => Promise<void>} act
 */
export function warningsView({ warnings, refused }, act) {
  return html`<div id="warnings" role="alert" ?hidden=${warnings.length === 0}>${warnings.map(
    (one) => html`<div class="problem" data-warning=${one.code}>
      <p>${language() === "zh" ? one.zh : one.en}</p>
      ${whatToDo(one, act)}${refused?.code === one.code ? problemBox(refused.failure) : nothing}</div>`,
  )}</div>`;
}

/**
 * A date in doubt is confirmed here, by an admin who reads it off a calendar.
 *
 * @param {StandingWarning} warning
 * @param {(path: string, wish: object, code: string) => Promise<void>} act
 */
function whatToDo({ code, place, over }, act) {
  if (code === "date_in_doubt") {
    return html`<form class="controls" @submit=${submitting(({ date }) => act("/warnings/date", { date }, code))}>
      <label><span>${t("warning.date")}</span><input type="date" name="date" required></label>
      <button type="submit">${t("warning.confirm")}</button>
    </form>`;
  }
  return over
    ? html`<div><button type="button" @click=${() => act("/warnings/acknowledged", { code, place }, code)}>${t("warning.acknowledge")}</button></div>`
    : nothing;
}
