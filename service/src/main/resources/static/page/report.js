// What an import found and did, in tables.
import { make, tablePart } from "./dom.js";
import { known, number, t } from "./i18n.js";

const TABLES = ["people", "organisations", "works", "ties", "consents", "contacts", "clusters"];
const SEVERITY = ["FATAL", "ERROR", "WARNING", "INFO"];
const MOST = 50;

export function reportOf(job) {
  const report = job.report;
  const verdict = make(
    "p",
    { class: `verdict ${job.state}`, role: "status", "data-state": job.state },
    make("b", {}, t(`import.state.${job.state}`)),
    " ",
    t(`import.state.${job.state}.what`),
  );
  return report ? [verdict, ...counts(report), ...notices(report)] : [verdict];
}

function counts(report) {
  const names = Object.keys(report.rowsRead).sort((a, b) => TABLES.indexOf(a) - TABLES.indexOf(b));
  const of = (rows, name) => number(rows[name] ?? 0);
  if (names.length === 0) {
    return [];
  }
  const table = tablePart(t("report.counts"), { class: "counts" },
      make("caption", {}, t("report.counts")),
      make("thead", {}, make("tr", {}, ["table", "read", report.dryRun ? "would" : "stored", "unchanged", "refused"].map((key) =>
        make("th", { scope: "col" }, t(`report.${key}`))))),
      make("tbody", {}, names.map((name) =>
        make(
          "tr",
          {},
          make("th", { scope: "row" }, known(`table.${name}`) ? t(`table.${name}`) : name),
          make("td", {}, of(report.rowsRead, name)),
          make("td", {}, of(report.rowsStored, name)),
          make("td", {}, of(report.rowsUnchanged, name)),
          make("td", {}, of(report.rowsRefused, name)),
        ))));
  return [table];
}

function notices(report) {
  if (Object.keys(report.noticeCounts).length === 0) {
    return [make("p", { class: "note" }, t("report.clean"))];
  }
  const groups = Map.groupBy(report.notices, (one) => one.code);
  const worst = [...groups.values()].sort((a, b) => SEVERITY.indexOf(a[0].severity) - SEVERITY.indexOf(b[0].severity));
  return [make("h3", {}, t("report.notices")), ...worst.map((group) => kindOf(group, report.noticeCounts))];
}

// All notices of one kind: told in the first line, shown in full where something was refused.
function kindOf(group, counts) {
  const [first] = group;
  const shown = group.slice(0, MOST);
  const total = counts[first.code] ?? group.length;
  return make(
    "details",
    { class: "kind", open: ["FATAL", "ERROR"].includes(first.severity) || total === 1 },
    make(
      "summary",
      {},
      make("span", { class: `severity ${first.severity.toLowerCase()}` }, t(`severity.${first.severity}`)),
      make("b", { class: "times" }, `${number(total)} ×`),
      total === 1 ? null : t("report.such", { message: first.message }),
    ),
    tablePart(t("report.notices"), { class: "notices" },
        make("thead", {}, make("tr", {}, ["where", "message", "remedy"].map((key) =>
          make("th", { scope: "col" }, t(`report.${key}`))))),
        make("tbody", {}, shown.map(notice))),
    total > shown.length ? make("p", { class: "quiet" }, t("report.rest", { count: number(total - shown.length) })) : null,
  );
}

function notice(one) {
  const where = [
    one.file,
    one.row > 0 ? t("report.row", { row: one.row }) : null,
    one.column ? t("report.column", { column: one.column }) : null,
  ];
  return make(
    "tr",
    { "data-code": one.code },
    make("td", {}, where.filter(Boolean).join(" · ")),
    make("td", {}, one.message, one.value == null ? "" : make("code", { class: "value" }, one.value)),
    make("td", {}, one.remedy),
  );
}
