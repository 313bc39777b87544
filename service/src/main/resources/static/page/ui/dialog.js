// Asking before something that cannot be undone.
import { t } from "../i18n/index.js";
import { html, nothing, render } from "../lib/lit-html/lit-html.js";

/**
 * @typedef {object} Question
 * @property {string} what
 * @property {string} why
 * @property {string} yes
 * @property {string} [again] what has to be typed once more
 */

/**
 * Asks, and gives whether to go on.
 *
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
export function confirmed(question) {
  const dialog = document.createElement("dialog");
  dialog.id = "confirm";
  dialog.setAttribute("aria-labelledby", "confirm-what");
  dialog.setAttribute("aria-describedby", "confirm-why");
  let typed = "";
  const draw = () =>
    render(
      questionView(question, typed, (value) => {
        typed = value.trim();
        draw();
      }),
      dialog,
    );
  draw();
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes" && (question.again === undefined || typed === question.again));
    });
    dialog.showModal();
  });
}

/**
 * @param {Question} question
 * @param {string} typed
 * @param {(value: string) => void} type
 */
export function questionView({ what, why, yes, again }, typed, type) {
  return html`<form method="dialog">
    <h2 id="confirm-what">${what}</h2>
    <p id="confirm-why">${why}</p>
    ${again === undefined ? nothing : html`<label class="field"><span>${t("confirm.again", { word: again })}</span>
      <input id="confirm-typed" autocomplete="off" spellcheck="false"
        @input=${(/** @type {InputEvent} */ event) => type(/** @type {HTMLInputElement} */ (event.target).value)}></label>`}
    <p class="buttons">
      <button type="submit" value="no">${t("confirm.no")}</button>
      <button type="submit" value="yes" class="main-button danger" id="confirm-yes"
        ?disabled=${again !== undefined && typed !== again}>${yes}</button>
    </p>
  </form>`;
}
