// The audit log, and whether it is whole.
import { known, number, t, time } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { asking, options, submitting } from "../ui/form.js";
import { empty, problemBox } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").AuditEntry} AuditEntry */

/**
 * @typedef {object} Actions
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} verify
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => void} show
 * @property {() => void} older
 * @property {() => void} csv
 */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function auditView(state, actions) {
  return html`<section aria-labelledby="verify-title">
      <h2 id="verify-title">${t("verify.title")}</h2>
      <p class="quiet">${t("verify.lead")}</p>
      <form id="verify-form" class="controls" @submit=${submitting(actions.verify)}>
        <label><span>${t("verify.head")}</span><input name="head" id="head" maxlength="100" autocomplete="off" spellcheck="false"></label>
        <button type="submit" class="main-button" id="verify">${t("verify.start")}</button>
      </form>
      <div id="verify-result" aria-live="polite" aria-busy=${String(state.verifying)}>${
        state.unverified ? problemBox(state.unverified) : state.report ? reportView(state.report) : nothing}</div>
    </section>
    <section aria-labelledby="entries-title">
      <h2 id="entries-title">${t("entries.title")}</h2>
      <form id="entries-form" class="controls" @submit=${asking(actions.show)}>
        <label class="short"><span>${t("entries.from")}</span><input name="from" id="from" type="date"></label>
        <label class="short"><span>${t("entries.until")}</span><input name="until" id="until" type="date"></label>
        <label><span>${t("entries.who")}</span><input name="who" id="who" maxlength="100" autocomplete="off" spellcheck="false" placeholder=${t("entries.who.like")} list="who-were"></label>
        <datalist id="who-were">${whoWere(state.entries ?? []).map((one) => html`<option value=${one}></option>`)}</datalist>
        <label><span>${t("entries.action")}</span><select name="action" id="action"><option value="">${t("entries.any")}</option>${
          options(state.actions.map((code) => ({ value: code, text: actionOf(code) })))}</select></label>
        <label class="short"><span>${t("entries.number")}</span><input name="entry" id="entry" type="number" min="1" step="1"></label>
        <button type="submit" class="main-button" id="show">${t("entries.show")}</button>
      </form>
      <div id="entries" aria-live="polite" aria-busy=${String(state.reading)}>${
        state.unread ? problemBox(state.unread) : state.entries ? entriesView(state.entries) : nothing}</div>
      <p class="buttons">${state.entries?.length ? html`<button type="button" id="entries-csv" @click=${actions.csv}>${t("entries.csv")}</button>` : nothing}
        <button type="button" id="older" ?hidden=${!state.entries || state.next === null} @click=${actions.older}>${t("entries.older")}</button></p>
    </section>`;
}

/** @param {string} code */
function actionOf(code) {
  return known(`action.${code}`) ? t(`action.${code}`) : code;
}

/** @param {import("./state.js").Verification} report */
export function reportView(report) {
  const values = { entries: number(report.entries), first: number(report.first), found: number(report.found) };
  return html`<div class="verdict ${report.intact ? "" : "refused"}" role="status" data-intact=${String(report.intact)}>
    <p><b>${t(report.intact ? "verify.intact" : "verify.broken", values)}</b></p>
    ${report.head ? html`<p>${t("verify.note")} <code>${report.head}</code></p>` : nothing}
    ${report.intact ? nothing : html`<ul>${report.findings.map((one) => html`<li>${finding(one)}</li>`)}</ul>`}
  </div>`;
}

/** @param {import("../api/types.js").VerificationFinding} one */
function finding(one) {
  const range = one.from === one.to ? number(one.from) : `${number(one.from)}–${number(one.to)}`;
  const where = one.file ? `${one.file}:${one.line}` : t("verify.atTheEnd");
  return t(`verify.found.${one.kind}`, { entries: range, where });
}

/** @param {AuditEntry[]} entries */
export function entriesView(entries) {
  if (entries.length === 0) {
    return empty(t("entries.none"));
  }
  const columns = ["number", "at", "who", "action", "reason", "people"].map((name) => ({ text: t(`entries.col.${name}`) }));
  return table({
    title: t("entries.title"), look: "entries", caption: t("entries.caption"), columns,
    rows: entries.map((one) => html`<tr role="row" data-entry=${one.number} data-action=${one.action}>${row(columns, [
      head(number(one.number)), time(one.at), cell(who(one)), actionOf(one.action), cell(html`<code>${one.reason}</code>`), cell(people(one)),
    ])}</tr>`),
  });
}

/**
 * As they are asked for, such as {@code staff:association}.
 *
 * @param {AuditEntry[]} entries
 */
function whoWere(entries) {
  return [...new Set(entries.map((one) => (one.of ? `${one.who}:${one.of}` : one.who)))].sort();
}

/** @param {AuditEntry} one */
function who(one) {
  const role = known(`who.${one.who}`) ? t(`who.${one.who}`) : one.who;
  return html`${one.of ? t("entries.of", { role, of: one.of }) : role}${under(one.account && html`<code>${one.account}</code>`)}`;
}

/**
 * Keys, as they stand in the log: they say who only to the holder of the keys of the store.
 *
 * @param {AuditEntry} one
 */
function people(one) {
  const keys = [...one.people, ...one.pseudonymous];
  if (keys.length === 0 && one.historical === 0) {
    return "–";
  }
  const counts = {
    named: number(one.people.length), hidden: number(one.pseudonymous.length), historical: number(one.historical),
  };
  return html`<details><summary>${t("entries.people", counts)}</summary>
    <ul class="keys">${keys.map((key) => html`<li><code>${key}</code></li>`)}</ul></details>`;
}
