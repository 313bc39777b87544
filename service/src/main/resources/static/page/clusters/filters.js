// Which ties the overview counts, and of which year.
import { t } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { codes, word } from "../vocabulary/words.js";

/**
 * @typedef {object} Actions
 * @property {(asked: { ties: string[], at: string }) => void} ask
 */

/**
 * @param {import("./state.js").State} state
 * @param {Actions} actions
 */
export function filtersView(state, actions) {
  return html`<form id="overview-form" class="controls" @submit=${(/** @type {Event} */ event) => submitted(event, actions)}>
    <label class="short"><span>${t("overview.at")}</span><input name="at" type="number" inputmode="numeric" min="-3000" max="3000"
      step="1" placeholder=${t("overview.at.any")} .value=${state.at}></label>
    <details class="ties"><summary><span>${t("overview.ties")}</span> <span class="quiet">${chosen(state.ties)}</span></summary>
      <div class="ties-list">${codes("tie").map((code) => html`<label class="check"><input type="checkbox" name="ties" value=${code}
        .checked=${state.ties.includes(code)}><span>${word("tie", code)}</span></label>`)}</div></details>
    <button type="submit" class="main-button">${t("overview.show")}</button>
  </form>`;
}

/**
 * @param {Event} event
 * @param {Actions} actions
 */
function submitted(event, actions) {
  event.preventDefault();
  const fields = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  actions.ask({ ties: fields.getAll("ties").map(String), at: String(fields.get("at") ?? "").trim() });
}

/** @param {string[]} ties */
function chosen(ties) {
  return ties.length === 0 ? t("overview.ties.all") : ties.map((code) => word("tie", code)).join(t("comma"));
}
