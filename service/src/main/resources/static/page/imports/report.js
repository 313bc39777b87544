// What an import found and did, in tables.
import { known, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { cell, head, row, table } from "../ui/table.js";

/** @typedef {import("../api/types.js").ImportRun} ImportRun */
/** @typedef {import("../api/types.js").ImportReport} ImportReport */
/** @typedef {import("../api/types.js").ImportNotice} ImportNotice */

const TABLES = ["people", "organisations", "works", "ties", "consents", "contacts", "clusters"];
const SEVERITY = ["FATAL", "ERROR", "WARNING", "INFO"];
const MOST = 50;

/** @param {Pick<ImportRun, "state" | "report">} run */
export function reportView({ state, report }) {
  return html`<p class="verdict ${state}" role="status" data-state=${state}><b>${t(`import.state.${state}`)}</b> ${t(`import.state.${state}.what`)}</p>
    ${report ? html`${counts(report)}${notices(report)}` : nothing}`;
}

/** @param {ImportReport} report */
function counts(report) {
  const names = Object.keys(report.rowsRead).sort((a, b) => TABLES.indexOf(a) - TABLES.indexOf(b));
  if (names.length === 0) {
    return nothing;
  }
  const columns = ["table", "read", report.dryRun ? "would" : "stored", "unchanged", "refused"].map((key) => ({ text: t(`report.${key}`) }));
  const each = [report.rowsRead, report.rowsStored, report.rowsUnchanged, report.rowsRefused];
  return table({
    title: t("report.counts"), look: "counts", caption: t("report.counts"), columns,
    rows: names.map((name) => html`<tr role="row">${row(columns, [
      head(known(`table.${name}`) ? t(`table.${name}`) : name), ...each.map((rows) => number(rows[name] ?? 0)),
    ])}</tr>`),
  });
}

/** @param {ImportReport} report */
function notices(report) {
  if (Object.keys(report.noticeCounts).length === 0) {
    return html`<p class="note">${t("report.clean")}</p>`;
  }
  /** @type {Map<string, ImportNotice[]>} */
  const groups = new Map();
  report.notices.forEach((one) => groups.set(one.code, [...(groups.get(one.code) ?? []), one]));
  const worst = [...groups.values()].sort((a, b) => rank(a) - rank(b));
  return html`<h3>${t("report.notices")}</h3>${worst.map((group) => kindOf(group, report.noticeCounts))}`;
}

/** @param {ImportNotice[]} group */
function rank(group) {
  return SEVERITY.indexOf(group[0]?.severity ?? "INFO");
}

/**
 * All notices of one kind: told in the first line, shown in full where something was refused.
 *
 * @param {ImportNotice[]} group
 * @param {Record<string, number>} counts
 */
function kindOf(group, counts) {
  const first = /** @type {ImportNotice} */ (group[0]);
  const shown = group.slice(0, MOST);
  const total = counts[first.code] ?? group.length;
  const columns = ["where", "message", "remedy"].map((key) => ({ text: t(`report.${key}`) }));
  return html`<details class="kind" ?open=${["FATAL", "ERROR"].includes(first.severity) || total === 1}>
    <summary><span class="severity ${first.severity.toLowerCase()}">${t(`severity.${first.severity}`)}</span><b class="times">${number(total)} ×</b>${
      total === 1 ? nothing : t("report.such", { message: first.message })}</summary>
    ${table({ title: t("report.notices"), look: "notices", columns, rows: shown.map((one) => noticeRow(one, columns)) })}
    ${total > shown.length ? html`<p class="quiet">${t("report.rest", { count: number(total - shown.length) })}</p>` : nothing}
  </details>`;
}

/**
 * @param {ImportNotice} one
 * @param {import("../ui/table.js").Column[]} columns
 */
function noticeRow(one, columns) {
  const where = [
    one.file,
    one.row > 0 ? t("report.row", { row: one.row }) : null,
    one.column ? t("report.column", { column: one.column }) : null,
  ];
  return html`<tr role="row" data-code=${one.code}>${row(columns, [
    where.filter(Boolean).join(" · "),
    cell(html`${one.message}${one.value == null ? nothing : html`<code class="value">${one.value}</code>`}`),
    one.remedy,
  ])}</tr>`;
}
