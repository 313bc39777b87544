// The ties of a person, and telling that one is wrong.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";
import { origin } from "./record.js";

/** @typedef {import("../api/types.js").SubjectTie} SubjectTie */
/** @typedef {import("../api/types.js").SubjectContestation} SubjectContestation */
/** @typedef {import("./view.js").Actions} Actions */
/** @typedef {import("./state.js").Record} Record */

/**
 * @param {Record} record
 * @param {Actions} actions
 */
export function ties({ held, choices }, actions) {
  if (held.ties.length === 0) {
    return empty(t("own.ties.none"));
  }
  const columns = ["tie", "other", "when", "source", "wrong"].map((key) => ({ text: t(`own.col.${key}`) }));
  return table({
    title: t("own.ties.title"), label: t("own.ties.title"), columns,
    rows: held.ties.map((tie) => html`<tr role="row" data-tie=${tie.id}>${row(columns, [
      head(html`${tieKind(tie)}${under(details(tie))}`),
      otherEnd(tie.other),
      [tie.since, tie.until].filter(Boolean).join(" – ") || "–",
      cell(html`${tie.source}${under([t(`own.basis.${tie.basis}`), origin(tie)].filter(Boolean).join(" · "))}`),
      cell(standing(tie, held.contestations, choices.reasons, actions)),
    ])}</tr>`),
  });
}

/**
 * A kind of tie, read from the person's side.
 *
 * @param {SubjectTie} tie
 */
export function tieKind({ direction, kind }) {
  return word(`tie_${direction}`, kind);
}

/**
 * Whom or what a tie leads to, in words.
 *
 * @param {SubjectTie["other"]} other
 */
export function otherEnd(other) {
  if (other.kind === "outside") {
    return t("label.outside");
  }
  if (other.kind === "group") {
    return other.detail ? t("label.group.in", { place: other.detail }) : t("label.group");
  }
  const behind = [other.id, told(other.detail)].filter(Boolean).join(t("comma"));
  return other.name ? `${other.name} (${behind})` : behind;
}

/** @param {SubjectTie} tie */
export function details(tie) {
  const parts = [
    tie.role && word("role", tie.role), tie.department && word("department", tie.department), tie.level && word("level", tie.level),
    tie.weight === 1 ? null : t("own.weight", { weight: number(tie.weight, 3) }),
    tie.confidence === 1 ? null : t("own.confidence", { confidence: number(tie.confidence, 2) }),
  ];
  return parts.filter(Boolean).join(" · ");
}

/**
 * @param {SubjectTie} tie
 * @param {SubjectContestation[]} contestations
 * @param {string[]} reasons
 * @param {Actions} actions
 */
function standing(tie, contestations, reasons, actions) {
  const words = contestations.filter((one) => one.tieId === tie.id);
  return html`${words.map((one) => html`<span class="line">${t(one.settledOn ? `own.contest.${one.outcome}` : "own.contest.open", {
    reason: word("reason", one.reason), on: one.settledOn ?? one.on })}</span>`)}${
    words.some((one) => !one.settledOn) ? nothing : contestForm(tie, reasons, actions)}`;
}

/**
 * @param {SubjectTie} tie
 * @param {string[]} reasons
 * @param {Actions} actions
 */
function contestForm(tie, reasons, actions) {
  const send = (/** @type {Event} */ event) => {
    const part = /** @type {Element} */ (event.currentTarget).closest("details");
    actions.contest(tie.id, part?.querySelector("select")?.value ?? "");
  };
  return html`<details><summary>${t("own.contest")}</summary>
    <select aria-label=${t("own.contest.reason")}>${reasons.map((code) => html`<option value=${code}>${word("reason", code)}</option>`)}</select>
    <button type="button" @click=${send}>${t("own.contest.send")}</button></details>`;
}
