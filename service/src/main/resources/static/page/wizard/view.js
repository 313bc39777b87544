// The steps of an import on one page: files, what was found, where they come from, what would be kept, and storing it.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { progressView } from "../imports/view.js";
import { submitting } from "../ui/form.js";
import { note, problemBox } from "../ui/problem.js";
import { checkedView, endedView } from "./checked.js";
import { chooseView } from "./files.js";
import { sheetView } from "./sheet.js";
import { labelOf } from "./state.js";

/** @typedef {import("./state.js").State} State */

/**
 * @typedef {object} Actions
 * @property {() => Promise<void>} look
 * @property {() => Promise<void>} giveUp
 * @property {() => void} cancel
 * @property {(files: File[]) => void} add
 * @property {(file: File) => void} drop
 * @property {Record<"dragenter" | "dragover" | "dragleave" | "drop", (event: DragEvent) => void>} drag
 * @property {(file: string, left: boolean) => void} leave
 * @property {(file: string, rows: number[]) => void} head
 * @property {(file: string, letters: string, role: string) => void} hold
 * @property {(file: string, letters: string[]) => void} identify
 * @property {(fields: Record<string, string>) => void} known
 * @property {() => Promise<void>} check
 * @property {(mention: string, person: string) => void} name
 * @property {() => Promise<void>} checkNames
 * @property {(fields: Record<string, string>) => Promise<void>} store
 * @property {(fields: Record<string, string>) => Promise<void>} form
 * @property {() => void} keep
 * @property {() => Promise<void>} ids
 * @property {() => Promise<void>} report
 * @property {() => Promise<void>} marked
 * @property {(table: string) => Promise<void>} template
 * @property {() => void} print
 */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function wizardView(state, actions) {
  const open = state.found !== null && state.ended === null;
  return html`<div class="wizard">
    ${open ? nothing : chooseView(state, actions)}
    <div id="progress" class="run" ?hidden=${state.progress === null}>${progressView(state.progress)}
      <p class="buttons"><button type="button" id="cancel" @click=${actions.cancel}>${t("import.cancel")}</button></p></div>
    <div id="wizard-news" tabindex="-1">${state.failure ? problemBox(state.failure) : nothing}</div>
    ${open ? foundView(state, actions) : nothing}
    ${open ? knownView(state, actions) : nothing}
    ${open ? checkedView(state, actions) : nothing}
    ${endedView(state, actions)}
  </div>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function foundView(state, actions) {
  const files = state.found?.files ?? [];
  return html`<section aria-labelledby="found">
    <h2 id="found" tabindex="-1">${t("wizard.found")}</h2>
    <p class="quiet">${t("wizard.found.lead")} <span role="status">${state.looking ? t("wizard.looking") : ""}</span></p>
    ${files.map((file) => html`<article class="found-file">
      <h3>${file.file}</h3>
      ${file.problem ? note(`${file.problem} ${file.remedy ?? ""}`) : html`<p class="quiet">${file.encoding
        ? t("wizard.text", { encoding: file.encoding })
        : t("wizard.workbook", { count: String(file.sheets.length) })}</p>`}
      ${file.doubtful ? note(t("wizard.doubtful")) : nothing}
      ${file.sheets.map((sheet, at) => sheetView(state, labelOf(file, sheet), sheet, actions, `${files.indexOf(file)}-${at}`))}
    </article>`)}
    <p class="buttons"><button type="button" id="give-up" @click=${actions.giveUp}>${t("wizard.giveUp")}</button></p>
  </section>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function knownView(state, actions) {
  return html`<section aria-labelledby="known">
    <h2 id="known">${t("wizard.known")}</h2>
    <form id="known-form" class="fields" @submit=${submitting(async (fields) => actions.known(fields))}>
      <label class="field"><span>${t("wizard.source")}</span>
        <input id="source" name="source" .value=${state.source} maxlength="40" autocomplete="off" aria-describedby="source-help"></label>
      <label class="field"><span>${t("wizard.citation")}</span>
        <input id="citation" name="citation" .value=${state.citation} maxlength="300" autocomplete="off" aria-describedby="citation-help"></label>
      <p class="buttons"><button type="submit" id="take-known">${t("wizard.take")}</button></p>
    </form>
    <p id="source-help" class="quiet">${t("wizard.source.help")}</p>
    <p id="citation-help" class="quiet">${t("wizard.citation.help")}</p>
  </section>`;
}
