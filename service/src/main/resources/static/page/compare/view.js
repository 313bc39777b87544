// What stands beside a ranking: a choice of what to compare it with, a table and what it says in a sentence.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, valueOf } from "../ui/form.js";
import { problemBox } from "../ui/problem.js";
import { waiting } from "../ui/progress.js";
import { cell, head, row, table } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";
import { ASPECTS, comparing } from "./comparing.js";
import { sentences } from "./sentences.js";

/** @typedef {import("../api/types.js").Ranking} Ranking */
/** @typedef {import("../api/types.js").Comparison} Comparison */
/** @typedef {import("../api/types.js").ComparisonRow} Row */

/**
 * A column; of those that stand in no row, none is shown.
 *
 * @type {{ key: string, look?: string, of: (row: Row) => string | null }[]}
 */
const COLUMNS = [
  { key: "rank", look: "col-rank", of: ({ rank }) => (rank == null ? null : number(rank)) },
  { key: "score", look: "col-score", of: ({ score }) => (score == null ? null : rounded(score)) },
  { key: "interval", look: "col-range", of: (one) => span(one.interval_best, one.interval_worst) },
  { key: "nominations", look: "col-score", of: ({ nominations }) => (nominations == null ? null : number(nominations)) },
  { key: "nominated", look: "col-rank", of: ({ nominated_rank: rank }) => (rank == null ? null : number(rank)) },
  { key: "nominatedInterval", look: "col-range", of: (one) => span(one.nominated_best, one.nominated_worst) },
  { key: "disagree", of: ({ disagree }) => (disagree ? t("compare.disagrees") : null) },
  { key: "ties", look: "col-score", of: ({ ties }) => (ties == null ? null : number(ties)) },
  { key: "expected", look: "col-score", of: ({ expected }) => (expected == null ? null : rounded(expected)) },
  { key: "moreThan", look: "col-score", of: ({ more_than: share }) => percent(share) },
  { key: "verdict", of: ({ verdict }) => (verdict == null ? null : t(`compare.verdict.${verdict}`)) },
  { key: "amongFirst", look: "col-score", of: ({ among_first: share }) => percent(share) },
];

/** @param {number} value */
function rounded(value) {
  return number(value, Math.abs(value) < 1 ? 4 : 2);
}

/** @param {number | null | undefined} share */
function percent(share) {
  return share == null ? null : `${number(Math.round(100 * share))} %`;
}

/**
 * @param {number | null | undefined} from
 * @param {number | null | undefined} to
 */
function span(from, to) {
  return from == null || to == null ? null : from === to ? number(from) : `${number(from)}–${number(to)}`;
}

/** @param {Ranking} ranking that is shown */
export function compareView(ranking) {
  const now = comparing.at(ranking);
  return html`<details class="compare" ?open=${now.aspect !== ""}>
    <summary>${t("compare.title")}</summary>
    <p class="choices" role="group" aria-label=${t("compare.title")}>${ASPECTS.map((one) => html`<button type="button" data-aspect=${one}
      aria-pressed=${String(one === now.aspect)} @click=${() => now.choose(one)}>${t(`compare.aspect.${one}`)}</button>`)}</p>
    ${now.aspect === "" ? nothing : html`<p class="quiet">${t(`compare.lead.${now.aspect}`)}</p>`}
    ${now.aspect === "interviews" ? whom() : nothing}
    <div id="compare" aria-live="polite" aria-busy=${String(now.awaited.busy)}>${waiting(now.awaited)}${
      now.failure ? problemBox(now.failure) : nothing}${now.comparison ? answer(now.comparison) : nothing}</div>
  </details>`;
}

/** Whom staff may ask, by what they agreed to; and whose interviews were made. */
function whom() {
  const { purposes, purpose, interviewed } = comparing;
  const choices = [
    { value: "", text: t("compare.purpose.study") },
    ...(purposes ?? []).map(({ code }) => ({ value: code, text: word("purpose", code) })),
  ];
  return html`${choices.length > 1 ? html`<div class="controls"><label><span>${t("compare.purpose")}</span>
      <select id="compare-purpose" @change=${(/** @type {Event} */ event) => comparing.choosePurpose(valueOf(event))}>${options(choices, purpose)}</select></label></div>` : nothing}
    ${interviewed.length > 0 ? html`<p>${t("compare.interviewed", { count: number(interviewed.length) })}
      <button type="button" id="compare-nobody" @click=${() => comparing.told([])}>${t("compare.nobody")}</button></p>` : nothing}`;
}

/** @param {Comparison} comparison */
function answer(comparison) {
  const { rows, aspect, network } = comparison;
  return html`<ul class="why">${sentences(comparison).map((one) => html`<li>${one}</li>`)}</ul>
    ${rows.length > 0 ? people(comparison) : aspect === "statements" || aspect === "nominations" ? nothing : html`<p>${t("compare.empty")}</p>`}
    ${network === "open" ? html`<p class="quiet">${t("compare.open")}</p>` : nothing}`;
}

/** @param {Comparison} comparison */
function people({ rows, aspect, measure }) {
  const shown = COLUMNS.filter((column) => rows.some((one) => column.of(one) !== null));
  const asking = aspect === "interviews";
  const columns = [
    ...(asking ? [{ text: t("compare.col.order"), look: "col-rank" }] : []), { text: t("compare.col.person") },
    ...shown.map(({ key, look }) => ({ text: t(`compare.col.${key}`), ...(look ? { look } : {}) })),
    ...(asking ? [{ text: t("compare.col.told") }] : []),
  ];
  const title = t(`compare.caption.${aspect}`, { measure: word("measure", measure) });
  return table({
    title, look: "ranking", list: `compare-${aspect}`, caption: title, columns,
    rows: rows.map((one) => html`<tr role="row">${row(columns, [
      ...(asking ? [cell(number(one.order ?? 0), "col-rank")] : []), head(person(one)),
      ...shown.map((column) => cell(column.of(one) ?? "–", column.look)), ...(asking ? [cell(asked(one))] : []),
    ])}</tr>`),
  });
}

/** @param {Row} one */
function person({ name, id, detail }) {
  const behind = [told(detail), name ? id : null].filter(Boolean);
  return html`${name ?? id}${behind.length > 0 ? html`<span class="person-id">${behind.join(" · ")}</span>` : nothing}`;
}

/** @param {Row} one */
function asked({ id, name }) {
  return html`<button type="button" class="plain" aria-label=${t("compare.told.of", { name: name ?? id })}
    @click=${() => comparing.told([...comparing.interviewed, id])}>${t("compare.told")}</button>`;
}
