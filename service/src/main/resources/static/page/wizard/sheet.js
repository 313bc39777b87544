// One sheet: its first rows, where the headings stand, and what each column holds.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, valueOf } from "../ui/form.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { rowsOf } from "./state.js";

/** @typedef {import("./state.js").FoundSheet} Sheet */
/** @typedef {Sheet["columns"][number]} Guess */
/** @typedef {import("./view.js").Actions} Actions */

const LONGEST = 24;

/**
 * @param {import("./state.js").State} state
 * @param {string} label
 * @param {Sheet} sheet
 * @param {Actions} actions
 * @param {string} at which of all sheets it is
 */
export function sheetView(state, label, sheet, actions, at) {
  const left = state.found?.left.includes(label) ?? false;
  const chosen = state.sheets.find((one) => one.file === label)?.left ?? false;
  return html`<div class="found-sheet" data-sheet=${label}>
    <h4>${sheet.name === "" ? t("wizard.only") : sheet.name}${sheet.hidden ? ` (${t("wizard.hidden")})` : ""}</h4>
    <label class="check"><input type="checkbox" .checked=${!left} ?disabled=${left && !chosen}
      @change=${(/** @type {Event} */ event) => actions.leave(label, !(/** @type {HTMLInputElement} */ (event.currentTarget).checked))}>
      <span>${t("wizard.wanted", { sheet: label })}</span></label>
    ${left && !chosen ? html`<p class="note">${t("wizard.nobody")}</p>` : nothing}
    ${chosen ? nothing : html`${preview(label, sheet, actions)}${headingForm(label, sheet, actions, at)}
      ${facts(sheet)}${sheet.table ? html`<p>${t("wizard.standard", { table: t(`table.${sheet.table}`) })}</p>` : columns(state, label, sheet, actions)}`}
  </div>`;
}

/**
 * @param {string} label
 * @param {Sheet} sheet
 * @param {Actions} actions
 */
function preview(label, sheet, actions) {
  const width = Math.max(0, ...sheet.preview.map((one) => one.cells.length));
  const letters = Array.from({ length: width }, (_, each) => sheet.columns[each]?.column ?? String(each + 1));
  return html`<div class="scroll preview" tabindex="0" role="region" aria-label=${t("wizard.preview", { sheet: label })}>
    <table><caption>${t("wizard.preview", { sheet: label })}</caption>
      <thead><tr><th scope="col">${t("wizard.row")}</th>${letters.map((letter) => html`<th scope="col">${letter}</th>`)}</tr></thead>
      <tbody>${sheet.preview.map((one) => html`<tr class=${sheet.headings.includes(one.number) ? "heading-row" : ""}>
        <th scope="row"><button type="button" class="plain" aria-pressed=${String(sheet.headings.includes(one.number))}
          aria-label=${t("wizard.headHere", { row: one.number })} @click=${() => actions.head(label, [one.number])}>${one.number}</button></th>
        ${letters.map((_, each) => html`<td>${short(one.cells[each] ?? "")}</td>`)}</tr>`)}</tbody>
    </table></div>`;
}

/** @param {Guess} guess */
function codeOf(guess) {
  return guess.role.toLowerCase();
}

/** @param {string} text */
function short(text) {
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}…` : text;
}

/**
 * @param {string} label
 * @param {Sheet} sheet
 * @param {Actions} actions
 * @param {string} at
 */
function headingForm(label, sheet, actions, at) {
  const rows = sheet.headings;
  const value = rows.length === 0 ? "" : rows.length === 1 ? String(rows[0]) : `${rows[0]}-${rows.at(-1)}`;
  return html`<p class="heading-rows"><label for="rows-${at}">${t("wizard.headings")}</label>
    <input id="rows-${at}" class="rows" .value=${value} inputmode="numeric" autocomplete="off" aria-describedby="rows-help-${at}"
      @change=${(/** @type {Event} */ event) => actions.head(label, rowsOf(valueOf(event)))}>
    <span id="rows-help-${at}" class="quiet">${t("wizard.headings.help")}</span></p>`;
}

/** @param {Sheet} sheet */
function facts(sheet) {
  const aside = sheet.setAside;
  return html`<ul class="facts">
    <li>${t("wizard.rows", { count: number(sheet.rows) })}</li>
    ${sheet.merged > 0 ? html`<li>${t("wizard.merged", { count: number(sheet.merged) })}</li>` : nothing}
    ${sheet.fillDown.map((heading) => html`<li>${t("wizard.fillDown", { heading })}</li>`)}
    ${sheet.spellings.map((one) => html`<li>${t(one.alike ? "wizard.alike" : "wizard.perhapsAlike", {
      heading: one.heading, values: one.values.map((each) => `${each.value} (${each.rows})`).join(t("comma")),
    })}</li>`)}
    ${sheet.fills.length > 0 ? html`<li>${t("wizard.fills", { tables: sheet.fills.map(filled).join(t("comma")) })}</li>` : nothing}
    ${aside.length === 0 ? nothing : html`<li><details class="aside"><summary>${t("wizard.aside", { count: number(aside.length) })}</summary>
      <ul>${aside.map((one) => html`<li>${t("wizard.asideRow", { row: one.row, why: one.why, text: one.text })}</li>`)}</ul></details></li>`}
  </ul>`;
}

/** @param {string} fill */
function filled(fill) {
  const [name = "", kind] = fill.split(":");
  return kind ? `${t(`table.${name}`)} (${word("tie", kind)})` : t(`table.${name}`);
}

/**
 * @param {import("./state.js").State} state
 * @param {string} label
 * @param {Sheet} sheet
 * @param {Actions} actions
 */
function columns(state, label, sheet, actions) {
  const heads = ["column", "holds", "sure", "examples", ...(sheet.identity.length > 0 ? ["identity"] : [])].map((key) => ({ text: t(`wizard.${key}`) }));
  return html`${table({
    title: t("wizard.columns", { sheet: label }), look: "guesses", caption: t("wizard.columns", { sheet: label }), columns: heads,
    rows: sheet.columns.map((guess) => html`<tr role="row" data-column=${guess.column}>${row(heads, [
      head(html`${guess.column} · ${guess.heading}`),
      cell(roleSelect(state, label, guess, actions)),
      cell(html`${guess.confidence > 0 ? `${number(100 * guess.confidence)} %` : "–"}${under(guess.reasons.join(t("semicolon")))}`),
      cell(html`${guess.examples.join(t("comma"))}${under(guess.dropped)}`),
      ...(sheet.identity.length > 0 ? [cell(identityBox(label, sheet, guess, actions))] : []),
    ])}</tr>`),
  })}${sheet.identity.length > 0 ? html`<p class="quiet">${t("wizard.identity.help")}</p>` : nothing}
  ${sheet.notApart > 0 ? html`<p class="note">${t("wizard.notApart", { count: number(sheet.notApart) })}</p>` : nothing}`;
}

/**
 * @param {import("./state.js").State} state
 * @param {string} label
 * @param {Guess} guess
 * @param {Actions} actions
 */
function roleSelect(state, label, guess, actions) {
  const roles = (state.found?.roles ?? []).map((one) => one.code);
  // what no file may have can only be dropped
  const choices = codeOf(guess) === "unwanted" ? ["unwanted"] : ["none", ...roles.filter((code) => code !== "none" && code !== "unwanted")];
  return html`<select aria-label=${t("wizard.holds.of", { heading: guess.heading })} data-role=${codeOf(guess)} ?disabled=${codeOf(guess) === "unwanted"}
    @change=${(/** @type {Event} */ event) => actions.hold(label, guess.column, valueOf(event))}>${
    options(choices.map((code) => ({ value: code, text: t(`holds.${code}`) })), codeOf(guess))}</select>`;
}

/**
 * @param {string} label
 * @param {Sheet} sheet
 * @param {Guess} guess
 * @param {Actions} actions
 */
function identityBox(label, sheet, guess, actions) {
  const letters = sheet.columns.filter((one) => sheet.identity.includes(one.heading)).map((one) => one.column);
  const now = letters.includes(guess.column);
  const other = now ? letters.filter((one) => one !== guess.column) : [...letters, guess.column];
  return html`<input type="checkbox" .checked=${now} ?disabled=${codeOf(guess) === "unwanted"} aria-label=${t("wizard.identity.of", { heading: guess.heading })}
    @change=${() => actions.identify(label, other)}>`;
}
