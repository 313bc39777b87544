// What the software will not do.
import { list, t } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";

export function limitsView() {
  return html`<h1>${t("limits.title")}</h1>
    <p>${t("limits.lead")}</p>
    <ol id="limits">${list("limits").map((text) => html`<li>${text}</li>`)}</ol>
    <p>${t("limits.end")}</p>`;
}
