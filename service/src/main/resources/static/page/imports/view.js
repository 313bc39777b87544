// Taking files in: choosing and following them.
import { known, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { note, problemBox } from "../ui/problem.js";
import { reportView } from "./report.js";
import { shareOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Progress} Progress */

/**
 * @typedef {object} Actions
 * @property {(fields: Record<string, string>) => Promise<void>} start
 * @property {() => void} cancel
 * @property {(files: File[]) => void} add
 * @property {(file: File) => void} drop
 * @property {Record<"dragenter" | "dragover" | "dragleave" | "drop", (event: DragEvent) => void>} drag
 */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function importsView(state, actions) {
  return html`<section id="import-section" aria-labelledby="import-title">
    <div class="heading"><h2 id="import-title">${t("import.title")}</h2><p>${t("import.lead")}</p></div>
    <form id="import-form" @submit=${submitting(actions.start)}>
      ${dropArea(actions)}
      <ul id="chosen" class="chosen">${[...state.files, ...(state.mapping ? [state.mapping] : [])].map((file) => chosen(file, file === state.mapping, actions))}</ul>
      <p class="options">
        <label class="check"><input type="checkbox" id="dry-run" name="dryRun"><span>${t("import.dry")}</span></label>
        <label class="check"><input type="checkbox" id="skip-bad-rows" name="skipBadRows"><span>${t("import.skip")}</span></label>
        <label class="day"><span>${t("import.keep")}</span><input type="date" id="keep-until" name="keepUntil" aria-describedby="keep-help"></label>
      </p>
      <p id="keep-help" class="quiet">${t("import.keep.help")}</p>
      <p class="buttons">
        <button type="submit" class="main-button" id="start" ?disabled=${state.files.length === 0 || state.stop !== null}>${t("import.start")}</button>
        <button type="button" id="cancel" ?hidden=${state.stop === null} @click=${actions.cancel}>${t("import.cancel")}</button>
      </p>
    </form>
    <div id="progress" class="run" ?hidden=${state.progress === null}>${progressView(state.progress)}</div>
    <div id="report" tabindex="-1">${resultView(state)}</div>
  </section>`;
}

/** @param {Actions} actions */
function dropArea({ add, drag }) {
  const picked = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.currentTarget);
    add([...(input.files ?? [])]);
    input.value = "";
  };
  const pick = (/** @type {string} */ id) => () => document.getElementById(id)?.click();
  return html`<div id="drop" class="drop" @dragenter=${drag.dragenter} @dragover=${drag.dragover} @dragleave=${drag.dragleave} @drop=${drag.drop}>
    <p><b>${t("import.drop")}</b></p>
    <p class="buttons">
      <button type="button" id="choose-files" @click=${pick("files")}>${t("import.files")}</button>
      <button type="button" id="choose-folder" @click=${pick("folder")}>${t("import.folder")}</button>
      <button type="button" id="choose-mapping" @click=${pick("mapping")}>${t("import.mapping")}</button>
    </p>
    <p class="quiet">${t("import.kinds")}</p>
    <input type="file" id="files" multiple hidden accept=".csv,.xlsx,.graphml,.gexf,.net,.paj,.gz" @change=${picked}>
    <input type="file" id="folder" multiple hidden webkitdirectory @change=${picked}>
    <input type="file" id="mapping" hidden accept=".yaml,.yml" @change=${picked}>
  </div>`;
}

/**
 * @param {File} file
 * @param {boolean} isMapping
 * @param {Actions} actions
 */
function chosen(file, isMapping, { drop }) {
  const size = file.size < 1e6 ? `${number(Math.ceil(file.size / 1e3))} kB` : `${number(file.size / 1e6, 1)} MB`;
  return html`<li>
    <span>${file.name}</span>
    <span class="quiet">${isMapping ? t("import.is.mapping") : size}</span>
    <button type="button" class="plain" aria-label=${t("import.remove", { file: file.name })} @click=${() => drop(file)}>×</button>
  </li>`;
}

/** @param {Progress | null} progress */
export function progressView(progress) {
  const share = progress && shareOf(progress);
  return html`<p><span id="progress-phase" role="status">${progress ? phaseOf(progress) : ""}</span> <span id="progress-count" class="quiet">${progress ? countsOf(progress, share) : ""}</span></p>
    ${share === null
      ? html`<progress id="progress-bar" aria-labelledby="progress-phase" max="100"></progress>`
      : html`<progress id="progress-bar" aria-labelledby="progress-phase" max="100" value=${100 * share}></progress>`}`;
}

/** @param {Progress} progress */
function phaseOf({ phase }) {
  return known(`phase.${phase}`) ? t(`phase.${phase}`) : t("phase.other");
}

/**
 * @param {Progress} progress
 * @param {number | null} share
 */
function countsOf({ done, total, secondsLeft }, share) {
  return [
    share === null ? null : `${number(100 * share)} %`,
    total ? t("progress.count", { done: number(done ?? 0), total: number(total) }) : null,
    secondsLeft == null ? null : t("progress.left", { seconds: number(secondsLeft) }),
  ].filter(Boolean).join(" · ");
}

/** @param {State} state */
function resultView({ result }) {
  if (result?.failure) {
    return problemBox(result.failure);
  }
  if (result?.passedOver) {
    return note(t("import.passed", { names: result.passedOver.join(t("comma")) }));
  }
  return result?.run ? reportView(result.run) : nothing;
}
