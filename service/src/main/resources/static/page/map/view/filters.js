// What is asked of the map: the fields of a ranking's question.
import { t } from "../../i18n/index.js";
import { html } from "../../lib/lit-html/lit-html.js";
import { definition, howFields, whatFields } from "../../ranking/form.js";
import { valueOf } from "../../ui/form.js";

/** @typedef {import("../../ranking/form.js").Asking} Actions */

/**
 * Each change asks anew; a year when it is typed to its end.
 *
 * @param {import("../../ranking/state.js").State} form
 * @param {Actions} actions
 */
export function filtersView(form, actions) {
  return html`<form id="map-form" class="controls" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${whatFields(form, actions)}
      <label class="short"><span>${t("ranking.at")}</span><input name="at" id="at" type="number" inputmode="numeric" min="-3000"
        max="3000" step="1" placeholder=${t("ranking.at.any")} .value=${form.at}
        @change=${(/** @type {Event} */ event) => actions.fill("at", valueOf(event))}></label>
      ${howFields(form, actions)}
    </form>
    <p id="definition" class="quiet">${definition(form)}</p>`;
}
