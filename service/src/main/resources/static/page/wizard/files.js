// Choosing files that people keep by hand; and forms to be filled in by who has none yet.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { note } from "../ui/problem.js";

const TABLES = ["people", "organisations", "works", "ties", "consents", "contacts", "clusters"];

/**
 * @param {import("./state.js").State} state
 * @param {import("./view.js").Actions} actions
 */
export function chooseView(state, actions) {
  const { drag } = actions;
  const picked = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.currentTarget);
    actions.add([...(input.files ?? [])]);
    input.value = "";
  };
  return html`<section aria-labelledby="wizard-files">
    <h2 id="wizard-files" tabindex="-1">${t("wizard.files")}</h2>
    <div id="drop" class="drop" @dragenter=${drag.dragenter} @dragover=${drag.dragover} @dragleave=${drag.dragleave} @drop=${drag.drop}>
      <p><b>${t("wizard.drop")}</b></p>
      <p class="buttons"><button type="button" id="choose-files" @click=${() => document.getElementById("files")?.click()}>${t("import.files")}</button></p>
      <p class="quiet">${t("wizard.kinds")}</p>
      <input type="file" id="files" multiple hidden accept=".csv,.tsv,.txt,.xlsx,.xlsm" @change=${picked}>
    </div>
    ${state.passedOver.length === 0 ? nothing : note(t("import.passed", { names: state.passedOver.join(t("comma")) }))}
    <ul id="chosen" class="chosen">${state.files.map((file) => html`<li>
      <span>${file.name}</span><span class="quiet">${number(Math.ceil(file.size / 1e3))} kB</span>
      <button type="button" class="plain" aria-label=${t("import.remove", { file: file.name })} @click=${() => actions.drop(file)}>×</button>
    </li>`)}</ul>
    <p class="buttons"><button type="button" class="main-button" id="look" ?disabled=${state.files.length === 0 || state.stop !== null}
      @click=${actions.look}>${t("wizard.look")}</button></p>
    <p class="quiet">${t("wizard.promise")}</p>
    <details class="templates"><summary>${t("wizard.templates")}</summary>
      <p class="quiet">${t("wizard.templates.lead")}</p>
      <p class="buttons">${TABLES.map((table) => html`<button type="button" data-template=${table}
        @click=${() => actions.template(table)}>${t(`table.${table}`)}</button>`)}</p>
    </details>
  </section>`;
}
