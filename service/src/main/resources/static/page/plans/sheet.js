// A plan as a table, with a row in place of everybody who was taken off it.
import { day, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { repeat } from "../lib/lit-html/directives/repeat.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";

/** @typedef {import("../api/types.js").Plan} Plan */
/** @typedef {import("../api/types.js").PlanRow} PlanRow */
/** @typedef {import("../api/types.js").LabelNamed} LabelNamed */
/** @typedef {{ confirm: (row: number | null) => void, save: (format: string) => void }} Actions */

/**
 * @param {Plan} plan
 * @param {Actions} actions
 */
export function planSheet(plan, actions) {
  const open = plan.rows.some((one) => !one.confirmed);
  const reached = {
    reached: number(plan.reached), percent: number(plan.reached_percent, 1), candidates: number(plan.candidates),
  };
  return html`${plan.flagged ? html`<p class="problem flag" role="alert">${t("plan.flagged", { taken: number(plan.taken) })}</p>` : nothing}
    <p class="note">${t(plan.rows.length === 0 ? "plan.empty" : open ? "plan.proposal" : "plan.agreed")}</p>
    <p>${t("plan.reached", reached)}</p>
    ${planTable(plan, actions)}
    <p class="buttons">
      ${open ? html`<button type="button" class="main-button" id="confirm-all" @click=${() => actions.confirm(null)}>${t("plan.confirmAll")}</button>` : nothing}
      ${["xlsx", "csv"].map((format) => html`<button type="button" id="save-${format}" @click=${() => actions.save(format)}>${t("plan.save", { format: format.toUpperCase() })}</button>`)}
    </p>
    <p class="quiet">${t("plan.expires", { day: day(plan.expires) })}</p>`;
}

/**
 * @param {Plan} plan
 * @param {Actions} actions
 */
function planTable(plan, actions) {
  const columns = ["order", "who", "reach", "adds", "basis", "state"].map((name) => ({ text: t(`plan.col.${name}`) }));
  /** @type {{ order: number, one: PlanRow | null }[]} */
  const rows = [
    ...plan.rows.map((one) => ({ order: one.order, one })),
    ...plan.gone.map((order) => ({ order, one: null })),
  ].sort((some, other) => some.order - other.order);
  return table({
    title: t("plan.title"), look: "plan", caption: t("plan.caption"), columns,
    // each row stays the element that it is, as others come and go around it
    rows: repeat(rows, ({ order, one }) => `${order} ${one !== null}`, ({ order, one }) =>
      one
        ? html`<tr role="row" data-order=${order} class=${one.confirmed ? "confirmed" : ""}>${row(columns, contact(one, actions))}</tr>`
        : html`<tr role="row" data-order=${order} class="gone"><td role="cell" data-label=${columns[0]?.text ?? ""}>${number(order)}</td><td role="cell" colspan=${columns.length - 1}>${t("plan.gone")}</td></tr>`),
  });
}

/**
 * @param {PlanRow} one
 * @param {Actions} actions
 */
function contact(one, actions) {
  const { name, id, detail } = labelled(one.label);
  return [
    number(one.order),
    head(html`${name ?? id}${name ? html`<span class="person-id">${id}</span>` : nothing}${under(told(detail))}${
      under(one.cluster && word("cluster", one.cluster))}`),
    cell(one.channels.map((way) => html`<span class="line">${word("channel", way.kind)}: ${way.address}</span>`)),
    cell(html`${adds(one)}${under(one.adds_named.length > 0 && names(one.adds_named))}`),
    one.consent ? t("plan.basis", { evidence: one.consent.evidence, day: one.consent.given_on }) : "–",
    cell(one.confirmed
      // a user who confirms a row stays in it with the keyboard
      ? html`<span class="badge confirmed" id="confirmed-${one.order}" tabindex="-1">${t("plan.status.confirmed")}</span>`
      : html`<button type="button" aria-label=${t("plan.confirmOne", { name: name ?? id })} @click=${() => actions.confirm(one.order)}>${t("plan.confirm")}</button>`),
  ];
}

/**
 * Somebody of a plan, who is named or has a pseudonym.
 *
 * @param {PlanRow["label"]} label
 * @returns {{ name: string | null, id: string, detail: string | null }}
 */
function labelled(label) {
  if ("id" in label) {
    return { name: label.name ?? null, id: label.id, detail: label.detail ?? null };
  }
  return { name: null, id: "pseudonym" in label ? label.pseudonym : "–", detail: null };
}

/**
 * Whom the row adds: by name, the contact among them, and the others, who are counted in tens.
 *
 * @param {PlanRow} one
 */
function adds(one) {
  const outside = one.adds_outside;
  return t(outside > 0 ? "plan.adds" : "plan.adds.named", {
    adds: number(one.adds), named: number(one.adds - outside), outside: number(outside),
  });
}

/** @param {LabelNamed[]} people */
function names(people) {
  const first = people
    .slice(0, 5)
    .map((one) => `${one.name ?? one.id}${one.detail ? ` (${told(one.detail)})` : ""}`)
    .join(t("comma"));
  return people.length > 5 ? t("plan.more", { names: first, count: number(people.length - 5) }) : first;
}
