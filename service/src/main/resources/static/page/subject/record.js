// The record of a person, the imports that brought it, and putting it right.
import { language, known, locale, number, t, time } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { options, submitting } from "../ui/form.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { valueOf } from "./state.js";

/** @typedef {import("./state.js").Record} Record */
/** @typedef {import("./state.js").Subject} Subject */
/** @typedef {import("../api/types.js").Choice} Choice */

/**
 * A moment as people say it.
 *
 * @param {string | null | undefined} instant
 */
export function moment(instant) {
  return instant ? time(instant, { dateStyle: "medium", timeStyle: "short" }) : "";
}

/**
 * The text of that key, or the word that it is for.
 *
 * @param {string} key
 * @param {string} code
 */
export function worded(key, code) {
  return known(key) ? t(key) : code;
}

/**
 * By which imports something came, and until when it is kept.
 *
 * @param {{ imports?: number[] | null, keptUntil?: string | null }} what
 */
export function origin({ imports: numbers, keptUntil }) {
  const from = numbers == null
    ? t("own.origin.before")
    : numbers.length > 0 ? t("own.origin", { numbers: numbers.join(t("comma")) }) : null;
  return [from, keptUntil && t("own.kept", { on: keptUntil })].filter(Boolean).join(" · ");
}

/**
 * What stands of a person, by the names of the fields.
 *
 * @param {Subject["record"]} record
 * @returns {[string, unknown][]}
 */
function standing(record) {
  return [
    ["name", record.name ?? t("own.noname")],
    ["id", record.id],
    ["namespace", record.namespace],
    ["discipline", record.discipline && word("discipline", record.discipline)],
    ["cluster", record.clusterId && word("cluster", record.clusterId)],
    ["born", record.born],
    ["died", record.died],
    ["source", record.source],
  ];
}

/**
 * A person's record in one line.
 *
 * @param {Subject["record"]} record
 */
export function inOneLine(record) {
  return standing(record).filter(([, value]) => value).map(([name, value]) => `${t(`own.field.${name}`)}: ${value}`).join(" · ");
}

/** @param {Subject} held */
export function facts({ record, contacts, corrections, objectedSince, keptUntil }) {
  /** @type {[string, unknown][]} */
  const pairs = [
    ...standing(record),
    ...contacts.map((one) => /** @type {[string, unknown]} */ ([one.channel, html`${one.value}${under(origin(one))}`])),
    ["imports", origin({ imports: record.imports })],
    ["kept", keptUntil],
    ["objected", objectedSince],
    ["corrected", corrections.map((one) => `${t(`own.field.${one.field}`)} (${one.on})`).join(t("comma"))],
  ];
  return html`<dl class="pairs">${pairs.filter(([, value]) => value).map(([name, value]) => html`<dt>${t(`own.field.${name}`)}</dt><dd>${value}</dd>`)}</dl>`;
}

/** @param {Subject} held */
export function imports({ imports: all }) {
  if (all.length === 0) {
    return empty(t("own.imports.none"));
  }
  const columns = ["import", "at", "brought", "until"].map((key) => ({ text: t(`own.col.${key}`) }));
  return table({
    title: t("own.imports.title"), label: t("own.imports.title"), columns,
    rows: all.map((one) => html`<tr role="row" data-import=${one.number}>${row(columns, [
      head(number(one.number)),
      cell(html`<time datetime=${one.at}>${moment(one.at)}</time>${under(worded(`role.${one.by}`, one.by))}`),
      ["people", "contacts", "consents", "ties"].filter((kind) => one.brought[kind])
        .map((kind) => t(`own.brought.${kind}`, { count: number(one.brought[kind] ?? 0) })).join(t("comma")),
      one.keptUntil,
    ])}</tr>`),
  });
}

/**
 * @param {Record} record
 * @param {(fields: { [name: string]: string }, form: HTMLFormElement) => Promise<void>} correct
 */
export function correctForm({ held, choices }, correct) {
  /** @type {Map<string, Choice[]>} */
  const lists = new Map([["discipline", choices.disciplines], ["cluster", choices.clusters]]);
  return html`<form id="own-correct" class="fields" @submit=${submitting(correct)}>
    ${choices.fields.map((field) => html`<label class="field"><span>${t(`own.field.${field}`)}</span>${
      choiceOrText(field, lists.get(field), valueOf(held, field))}</label>`)}
    <p class="buttons"><button type="submit" class="main-button">${t("own.correct.do")}</button></p>
  </form>`;
}

/**
 * @param {string} field
 * @param {Choice[] | undefined} list
 * @param {string} value
 */
function choiceOrText(field, list, value) {
  if (!list) {
    return html`<input type="text" name=${field} .value=${value} maxlength="300" autocomplete="off">`;
  }
  const choices = list.map((one) => ({ value: one.code, text: called(one) }))
    .sort((one, other) => one.text.localeCompare(other.text, locale()));
  return html`<select name=${field}>${options([{ value: "", text: t("own.none") }, ...choices], value)}</select>`;
}

/** @param {Choice} choice */
function called({ code, chinese, english }) {
  return (language() === "zh" ? chinese || english : english || chinese) || code;
}

/** @param {import("./state.js").Receipt} receipt */
export function receiptFacts({ id, on, removed }) {
  const pairs = { id, on, consents: removed.consents, names: removed.names, contacts: removed.contacts, ties: removed.ties };
  return html`<dl id="own-receipt-facts" class="pairs">${Object.entries(pairs).map(([name, value]) => html`<dt>${t(`own.receipt.${name}`)}</dt><dd><code>${value}</code></dd>`)}</dl>`;
}
