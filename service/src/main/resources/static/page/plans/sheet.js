// A plan as a table that can be printed and is cards on a telephone, with a row in place of everybody who was taken off.
import { day, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { repeat } from "../lib/lit-html/directives/repeat.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";
import { aimsView } from "./aims.js";
import { reachedText } from "./bound.js";
import { nameForm, titleOf } from "./name.js";

/** @typedef {import("../api/types.js").Plan} Plan */
/** @typedef {import("../api/types.js").PlanRow} PlanRow */
/** @typedef {import("../api/types.js").LabelNamed} LabelNamed */
/** @typedef {"decline" | "take_back" | "keep" | "release" | "fill" | "unconfirm"} Change */

/**
 * @typedef {object} Actions
 * @property {(row: number | null) => void} confirm
 * @property {(change: Change, rows: number[], focus: string) => void} change
 * @property {(fields: Record<string, string>) => Promise<void>} rename
 * @property {() => void} again
 * @property {() => void} remove
 * @property {() => void} print
 * @property {(format: string) => void} save
 */

/**
 * @param {Plan} plan
 * @param {Actions} actions
 */
export function planSheet(plan, actions) {
  const open = plan.rows.some((one) => !one.confirmed);
  return html`<p id="plan-name" class="plan-name" tabindex="-1"><strong>${titleOf(plan)}</strong></p>
    ${plan.flagged ? html`<p class="problem flag" role="alert">${t("plan.flagged", { taken: number(plan.taken) })}</p>` : nothing}
    <p class="note">${t(plan.rows.length === 0 ? "plan.empty" : open ? "plan.proposal" : "plan.agreed")}</p>
    <p>${reachedText(plan)}</p>
    ${aimsView(plan)}
    ${planTable(plan, actions)}
    ${declinedList(plan, actions)}
    <p class="buttons">${wholeButtons(plan, open, actions)}</p>
    <p class="buttons">
      ${["xlsx", "csv"].map((format) => html`<button type="button" id="save-${format}" @click=${() => actions.save(format)}>${t("plan.save", { format: format.toUpperCase() })}</button>`)}
      <button type="button" id="print" @click=${actions.print}>${t("plan.print")}</button>
    </p>
    ${plan.name ? nameForm(plan, actions.rename) : nothing}
    <p class="quiet">${t("plan.expires", { day: day(plan.expires) })}</p>
    <p class="buttons"><button type="button" class="danger" id="delete-plan" @click=${actions.remove}>${t("plan.delete")}</button></p>`;
}

/**
 * What can be done with the whole list.
 *
 * @param {Plan} plan
 * @param {boolean} open whether there is a row to confirm
 * @param {Actions} actions
 */
function wholeButtons(plan, open, actions) {
  const confirmed = plan.rows.some((one) => one.confirmed);
  return html`${open ? html`<button type="button" class="main-button" id="confirm-all" @click=${() => actions.confirm(null)}>${t("plan.confirmAll")}</button>` : nothing}
    ${confirmed ? html`<button type="button" id="unconfirm-all" @click=${() => actions.change("unconfirm", [], "plan-title")}>${t("plan.unconfirmAll")}</button>` : nothing}
    ${plan.changeable ? html`<button type="button" id="again" @click=${actions.again}>${t("plan.again")}</button>` : nothing}`;
}

/**
 * @param {Plan} plan
 * @param {Actions} actions
 */
function planTable(plan, actions) {
  const columns = ["order", "who", "reach", "reason", "instead", "state"].map((name) => ({ text: t(`plan.col.${name}`) }));
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
        ? html`<tr role="row" data-order=${order} class=${one.confirmed ? "confirmed" : ""}>${row(columns, contact(one, plan, actions))}</tr>`
        : html`<tr role="row" data-order=${order} class="gone"><td role="cell" data-label=${columns[0]?.text ?? ""}>${number(order)}</td><td role="cell" colspan=${columns.length - 1}>${t("plan.gone")}${hole(order, plan, actions)}</td></tr>`),
  });
}

/**
 * Whom to put in the place of somebody who was taken off.
 *
 * @param {number} order
 * @param {Plan} plan
 * @param {Actions} actions
 */
function hole(order, plan, actions) {
  if (!plan.changeable || !plan.next || !plan.holes.includes(order)) {
    return nothing;
  }
  const name = plan.next.name ?? plan.next.id;
  return html` <button type="button" class="fill" @click=${() => actions.change("fill", [order], "plan-name")}>${t("plan.fill", { name })}</button>`;
}

/**
 * @param {PlanRow} one
 * @param {Plan} plan
 * @param {Actions} actions
 */
function contact(one, plan, actions) {
  const { name, id, detail } = labelled(one.label);
  const where = [one.cluster && word("cluster", one.cluster), one.discipline && word("discipline", one.discipline)];
  return [
    number(one.order),
    head(html`${name ?? id}${name ? html`<span class="person-id">${id}</span>` : nothing}${under(told(detail))}${
      under(where.filter(Boolean).join(" · "))}`),
    cell(html`${one.channels.map((way) => html`<span class="line">${way.kind === "phone"
      ? html`<a href="tel:${way.address.replace(/[^+0-9]/g, "")}">${way.address}</a>`
      : html`${word("channel", way.kind)}: ${way.address}`}</span>`)}${
      under(one.consent && t("plan.basis", { evidence: one.consent.evidence, day: one.consent.given_on }))}`),
    cell(html`${reason(one)}${under(one.adds_named.length > 0 && names(one.adds_named))}`),
    cell(one.instead ? html`<span class="whole">${one.instead.name ?? one.instead.id}</span>` : "–"),
    cell(rowButtons(one, name ?? id, plan, actions)),
  ];
}

/**
 * @param {PlanRow} one
 * @param {string} name
 * @param {Plan} plan
 * @param {Actions} actions
 */
function rowButtons(one, name, plan, actions) {
  const rows = [one.order];
  const stay = `state-${one.order}`;
  return html`${one.confirmed
      // a user who confirms a row stays in it with the keyboard
      ? html`<span class="badge confirmed" id="confirmed-${one.order}" tabindex="-1">${t("plan.status.confirmed")}</span>
        <button type="button" class="unconfirm" aria-label=${t("plan.unconfirmOne", { name })} @click=${() => actions.change("unconfirm", rows, stay)}>${t("plan.unconfirm")}</button>`
      : html`<button type="button" class="confirm" id=${stay} aria-label=${t("plan.confirmOne", { name })} @click=${() => actions.confirm(one.order)}>${t("plan.confirm")}</button>`}
    ${plan.changeable
      ? html`<button type="button" class="decline" aria-label=${t("plan.declineOne", { name })} @click=${() => actions.change("decline", rows, "plan-name")}>${t("plan.decline")}</button>
        <button type="button" class="keep" aria-pressed=${String(one.kept)} aria-label=${t("plan.keepOne", { name })} @click=${() => actions.change(one.kept ? "release" : "keep", rows, "")}>${t("plan.keep")}</button>`
      : nothing}`;
}

/**
 * Who is not to be on the list, to be taken back.
 *
 * @param {Plan} plan
 * @param {Actions} actions
 */
function declinedList(plan, actions) {
  if (plan.declined.length === 0) {
    return nothing;
  }
  return html`<h3 id="declined-title">${t("plan.declined")}</h3>
    <ul class="kept" id="declined" aria-labelledby="declined-title">${plan.declined.map(({ order, label }) => {
      const name = label.name ?? label.id;
      return html`<li data-order=${order}><span>${number(order)} · ${name}</span>
        <button type="button" class="take-back" aria-label=${t("plan.takeBackOne", { name })} @click=${() => actions.change("take_back", [order], "plan-name")}>${t("plan.takeBack")}</button></li>`;
    })}</ul>`;
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
 * Why somebody is on it: whom they taught and lead, and whom they add, by name, themself among them, and the others,
 * who are counted in tens.
 *
 * @param {PlanRow} one
 */
function reason(one) {
  const here = one.cluster ? "Here" : "";
  const outside = one.adds_outside;
  const reaches = outside > 0 ? "plan.adds" : one.adds_named.length > 0 ? "plan.adds.named" : "plan.adds.few";
  return [
    one.taught > 0 && t(`plan.taught${here}`, { people: number(one.taught) }),
    one.leads > 0 && t(`plan.leads${here}`, { people: number(one.leads) }),
    t(reaches, { adds: number(one.adds), named: number(one.adds - outside), outside: number(outside) }),
  ].filter(Boolean).join(t("semicolon"));
}

/** @param {LabelNamed[]} people */
function names(people) {
  const first = people
    .slice(0, 5)
    .map((one) => `${one.name ?? one.id}${one.detail ? ` (${told(one.detail)})` : ""}`)
    .join(t("comma"));
  return people.length > 5 ? t("plan.more", { names: first, count: number(people.length - 5) }) : first;
}
