// A table that scrolls by itself on a wide screen and becomes cards on a narrow one: each cell carries the name of its
// column for the style sheet, and its role, which a table laid out as blocks loses in some browsers.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { ifDefined } from "../lib/lit-html/directives/if-defined.js";

/** @typedef {"ascending" | "descending" | "none"} Sorted */
/** @typedef {{ text: string, look?: string, below?: unknown, sort?: { now: Sorted, turn: () => void } }} Column can be sorted by, if it says how */
/** @typedef {{ content: unknown, look?: string, head?: boolean }} Cell */

/**
 * @param {object} parts
 * @param {string} parts.title what a screen reader says of the part that scrolls
 * @param {string} [parts.look] class of the table
 * @param {string} [parts.list] which of several lists of a page it is
 * @param {string} [parts.caption]
 * @param {string} [parts.label] of the table, where it has no caption
 * @param {Column[]} parts.columns
 * @param {unknown} parts.rows made by {@link row}
 */
export function table({ title, look, list, caption, label, columns, rows }) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t("table.label", { title })}>
    <table class=${ifDefined(look)} role="table" data-list=${ifDefined(list)} aria-label=${ifDefined(label)}>
      ${caption ? html`<caption>${caption}</caption>` : nothing}
      <thead role="rowgroup">
        <tr role="row">${columns.map(heading)}</tr>
      </thead>
      <tbody role="rowgroup">${rows}</tbody>
    </table>
  </div>`;
}

const ARROWS = { ascending: " ▲", descending: " ▼", none: " ↕" };

/** @param {Column} column */
function heading({ text, look, below, sort }) {
  return text === ""
    ? html`<td role="cell"></td>`
    : html`<th role="columnheader" scope="col" class=${ifDefined(look)} aria-sort=${ifDefined(sort?.now)}>${
      sort ? html`<button type="button" class="plain sort" @click=${sort.turn}>${text}<span aria-hidden="true">${ARROWS[sort.now]}</span></button>` : text}${below ?? nothing}</th>`;
}

/**
 * The cells of a row, below the columns of its table; what is no cell by itself is the content of one.
 *
 * @param {Column[]} columns
 * @param {(Cell | string)[]} cells
 */
export function row(columns, cells) {
  return cells.map((each, at) => {
    const { content, look, head } = typeof each === "string" ? cell(each) : each;
    const label = columns[at]?.text ?? "";
    return head
      ? html`<th role="rowheader" scope="row" class=${ifDefined(look)} data-label=${label}>${content}</th>`
      : html`<td role="cell" class=${ifDefined(look)} data-label=${label}>${content}</td>`;
  });
}

/**
 * @param {unknown} content
 * @param {string} [look]
 * @returns {Cell}
 */
export function cell(content, look) {
  return { content, look };
}

/**
 * The cell that says what a row is of.
 *
 * @param {unknown} content
 * @param {string} [look]
 * @returns {Cell}
 */
export function head(content, look) {
  return { content, look, head: true };
}

/**
 * A second line in a cell, smaller.
 *
 * @param {unknown} text
 */
export function under(text) {
  return text ? html`<span class="under">${text}</span>` : nothing;
}
