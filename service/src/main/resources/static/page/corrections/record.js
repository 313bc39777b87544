// One person as files have them, and the form that puts something right.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, submitting, valueOf } from "../ui/form.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { FACTS, nameOf, parts, right, span } from "./state.js";

/** @typedef {import("./state.js").HeldRecord} HeldRecord */
/** @typedef {HeldRecord["ties"][number]} Tie */

/**
 * @param {HeldRecord} record
 * @param {string} chosen
 * @param {import("./view.js").Actions} actions
 */
export function recordView(record, chosen, actions) {
  return html`<h3 id="record-title" tabindex="-1">${nameOf(record.person)}</h3>
    ${said(record)}
    ${form(record, chosen, actions)}`;
}

/** @param {HeldRecord} record */
function said({ facts, ties }) {
  const columns = ["what", "said", "right"].map((key) => ({ text: t(`record.${key}`) }));
  const lines = [
    ...facts.map((fact) => ({ what: t(`what.${fact.field}`), more: "", says: fact.said ?? "", correction: fact.correction, id: fact.field })),
    ...ties.map((tie) => ({
      what: named(tie), more: tie.source, says: span(tie.since, tie.until), correction: tie.correction, id: tie.id,
    })),
  ];
  return table({
    title: t("record.title"), look: "decided", label: t("record.title"), columns,
    rows: lines.map(({ what, more, says, correction, id }) => html`<tr role="row" data-said=${id}>${row(columns, [
      head(html`${what}${more ? under(more) : nothing}`),
      says || "–",
      cell(correction ? html`${right(correction)}${under(t("record.corrected", { on: correction.on, source: correction.source }))}` : "–"),
    ])}</tr>`),
  });
}

/** @param {Tie} tie */
function named({ kind, outgoing, other, name }) {
  return `${outgoing ? "→" : "←"} ${word("tie", kind)} ${name ?? other}`;
}

/**
 * @param {HeldRecord} record
 * @param {string} chosen
 * @param {import("./view.js").Actions} actions
 */
function form({ ties }, chosen, actions) {
  const choices = [
    ...FACTS.map((fact) => ({ value: fact, text: t(`what.${fact}`) })),
    ...["dates", "never"].flatMap((what) =>
      ties.map((tie) => ({ value: `${what}:${tie.id}`, text: `${t(`what.${what}`)} ${named(tie)} (${[span(tie.since, tie.until), tie.source].filter(Boolean).join(t("comma"))})` }))),
  ];
  const { what } = parts(chosen);
  return html`<form id="correct-form" class="controls" @submit=${submitting(actions.correct)}>
    <label><span>${t("form.what")}</span><select id="what" @change=${(/** @type {Event} */ event) => actions.choose(valueOf(event))}>${
      options(choices, chosen)}</select></label>
    ${what === "never" ? nothing : html`<label><span>${t(what === "dates" ? "form.since" : "form.value")}</span><input name="value" id="value" maxlength="300" autocomplete="off" spellcheck="false"></label>`}
    ${what === "dates" ? html`<label><span>${t("form.until")}</span><input name="until" id="until" maxlength="40" autocomplete="off"></label>` : nothing}
    <label><span>${t("form.source")}</span><input name="source" id="source" required maxlength="300" autocomplete="off"></label>
    <button type="submit" class="main-button" id="correct">${t("form.do")}</button>
    <p class="quiet">${t(what === "never" ? "form.never" : "form.empty")}</p>
  </form>`;
}
