// The imports so far, and taking one back.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { empty, problemBox, verdict } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";

/** @typedef {import("../api/types.js").ImportRun} ImportRun */

/**
 * @param {import("./state.js").State} state
 * @param {(run: ImportRun) => void} undo
 */
export function pastView({ past, undone, notUndone }, undo) {
  const stored = past.filter((run) => run.state === "stored");
  const columns = ["number", "at", "brought", "until", "undo"].map((key) => ({ text: t(`past.${key}`) }));
  return html`<section id="past" aria-labelledby="past-title">
    <h2 id="past-title" tabindex="-1">${t("past.title")}</h2>
    <p class="quiet">${t("past.lead")}</p>
    <p><a href="/reconciliation" id="to-doubles">${t("past.doubles")}</a> · <a href="/corrections" id="to-corrections">${t("past.corrections")}</a></p>
    <div id="undone" tabindex="-1">${undone ? verdict(t("past.undone", { records: records(undone.records), names: number(undone.names) })) : nothing}
      ${notUndone ? problemBox(notUndone) : nothing}</div>
    ${stored.length === 0 ? empty(t("past.none")) : table({
      title: t("past.title"), look: "past", label: t("past.title"), columns,
      rows: stored.map((run) => html`<tr role="row" data-import=${run.id}>${row(columns, [
        head(String(run.revision ?? "")),
        cell(html`${run.at.slice(0, 16).replace("T", " ")}${under(run.files.join(t("comma")))}`),
        records(run.rowsStored), run.keptUntil ?? "",
        cell(html`<button type="button" class="undo" aria-label=${t("past.undoNumber", { number: run.revision ?? "" })} @click=${() => undo(run)}>${t("past.undoThis")}</button>`),
      ])}</tr>`),
    })}
  </section>`;
}

/** @param {Record<string, number>} counts */
function records(counts) {
  const all = Object.entries(counts).filter(([, count]) => count > 0);
  return all.length === 0 ? t("past.nothing") : all.map(([name, count]) => `${t(`table.${name}`)} ${number(count)}`).join(t("comma"));
}
