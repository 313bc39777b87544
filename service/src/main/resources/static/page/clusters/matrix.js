// Ties between places, and from places to crafts: a table whose cells are the darker the more ties there are.
import { t } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { empty } from "../ui/problem.js";
import { head, row, table } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { heat, tiesOf, tiesText } from "./state.js";

/** @typedef {import("./state.js").Overview["places"]} Matrix */

/**
 * @param {Matrix} matrix
 * @param {"cluster" | "discipline"} columnsAre
 * @param {string} title
 * @param {boolean} bothWays
 */
export function matrixView(matrix, columnsAre, title, bothWays) {
  const ties = tiesOf(matrix, bothWays);
  if (ties.size === 0) {
    return empty(t("overview.matrix.none"));
  }
  const most = Math.max(...[...ties.values()].map((one) => one.ties));
  const rows = used(matrix.rows, ties, 0);
  const across = used(matrix.columns, ties, 1);
  const columns = [{ text: "" }, ...across.map((at) => ({ text: name(columnsAre, matrix.columns[at]), look: "col-number" }))];
  return table({
    title, look: "heat", list: columnsAre, label: title, columns,
    rows: rows.map((at) => html`<tr role="row">${row(columns, [
      head(name("cluster", matrix.rows[at])), ...across.map((to) => shaded(ties.get(`${at},${to}`), most)),
    ])}</tr>`),
  });
}

/**
 * Rows or columns in which there is something.
 *
 * @param {string[]} names the others come after the last
 * @param {Map<string, unknown>} ties
 * @param {0 | 1} part of the keys
 */
function used(names, ties, part) {
  const there = new Set([...ties.keys()].map((key) => Number(key.split(",")[part])));
  return [...Array(names.length + 1).keys()].filter((at) => there.has(at));
}

/**
 * @param {"cluster" | "discipline"} list
 * @param {string | undefined} code
 */
function name(list, code) {
  return code == null ? t(`overview.elsewhere.${list}`) : word(list, code);
}

/**
 * @param {Matrix["cells"][number] | undefined} one
 * @param {number} most
 */
function shaded(one, most) {
  return one === undefined ? { content: "" }
    : { content: html`<span class="heat-cell" .style=${`--heat: ${heat(one.ties, most).toFixed(3)}`}>${tiesText(one)}</span>`, look: "col-number" };
}
