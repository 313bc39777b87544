// What went wrong, as the service tells it.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";

/**
 * A box for what went wrong: what, why, and what to do.
 *
 * @param {import("../api/client.js").Failure} failure
 */
export function problemBox(failure) {
  return html`<div class="problem" role="alert" data-code=${failure.code}>
    <p><b>${failure.title ?? t("problem.title")}</b></p>
    <p>${failure.detail ?? ""}</p>
    ${failure.remedy ? html`<p class="remedy"><b>${t("problem.remedy")}</b> ${failure.remedy}</p>` : nothing}
  </div>`;
}

/**
 * What was done, to be read out.
 *
 * @param {string} text
 */
export function verdict(text) {
  return html`<p class="verdict" role="status">${text}</p>`;
}

/** @param {string} text */
export function note(text) {
  return html`<p class="note" role="status">${text}</p>`;
}

/** @param {string} text */
export function empty(text) {
  return html`<p class="empty">${text}</p>`;
}
