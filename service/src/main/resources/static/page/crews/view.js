// Whose crews come along from work to work, against chance.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, valueOf } from "../ui/form.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { codes, word } from "../vocabulary/words.js";
import { SIZE } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Crews} Crews */
/** @typedef {Crews["rows"][number]} Row */
/** @typedef {{ set: (change: Partial<Pick<State, "department" | "page">>) => void }} Actions */

const DIGITS = 2;
/** Below, a chance is told as less than this. */
const LEAST_CHANCE = 0.001;

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function filtersView(state, actions) {
  const known = new Set([...codes("department"), ...state.departments, ...(state.department ? [state.department] : [])]);
  const all = [...known].map((code) => ({ value: code, text: word("department", code) }));
  return html`<form id="crews-form" class="controls" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <label><span>${t("crews.department")}</span><select name="department" @change=${(/** @type {Event} */ event) => actions.set({ department: valueOf(event) })}>${
        options([{ value: "", text: t("crews.department.all") }, ...all], state.department)}</select></label>
    </form>`;
}

/**
 * @param {State} state
 * @param {Crews} crews
 * @param {Actions} actions
 */
export function crewsView(state, crews, actions) {
  if (crews.rows.length === 0) {
    return html`${empty(t("crews.nothing"))}${few(crews)}`;
  }
  const columns = ["leader", "department", "verdict", "lift", "jobs", "again", "chance"].map((key) => ({
    text: t(`crews.col.${key}`), look: ["lift", "jobs", "again", "chance"].includes(key) ? "col-number" : "",
  }));
  const title = t("crews.caption");
  return html`${table({
      title, look: "organisations", list: "crews", caption: title, columns,
      rows: crews.rows.map((one) => html`<tr role="row">${row(columns, [
        head(leader(one)),
        cell(word("department", one.department)),
        cell(t(`crews.verdict.${one.verdict}`)),
        ...figures(one).map((text) => cell(text, "col-number")),
      ])}</tr>`),
    })}
    ${pages(state, crews, actions)}${few(crews)}
    <p class="quiet">${t("crews.how")}</p>
    <p class="quiet">${t("crews.living")}</p>
    <details class="citation"><summary>${t("crews.citation")}</summary>
      <dl>${Object.entries(crews.citation).map(([name, value]) => html`<dt>${name}</dt><dd><code>${String(value)}</code></dd>`)}</dl>
    </details>`;
}

/** @param {Row} row */
function leader({ leader: { id, name, detail } }) {
  const behind = told(detail);
  return html`<a href=${`/map?${new URLSearchParams({ find: id })}`} title=${t("crews.onMap", { name: name ?? id })}>${name ?? id}</a>${
    behind ? html`<span class="person-id">${behind}</span>` : nothing}`;
}

/**
 * The lift, jobs with the leader of all, members who come again, and the chance of as many; nothing where somebody is
 * living.
 *
 * @param {Row} row
 */
function figures({ figures: told }) {
  if (told == null) {
    return ["–", "–", "–", "–"];
  }
  return [
    told.lift == null ? "–" : t("crews.lift", { times: number(told.lift, DIGITS) }),
    t("crews.of", { part: number(told.withLeader), all: number(told.jobs) }),
    t("crews.of", { part: number(told.again), all: number(told.members) }),
    told.chance < LEAST_CHANCE ? `< ${number(LEAST_CHANCE, 3)}` : number(told.chance, 3),
  ];
}

/** @param {Crews} crews */
function few({ few: others, undated }) {
  return html`${others > 0 ? html`<p class="quiet">${t("crews.few", { count: number(others) })}</p>` : nothing}${
    undated > 0 ? html`<p class="quiet">${t("crews.undated", { count: number(undated) })}</p>` : nothing}`;
}

/**
 * @param {State} state
 * @param {Crews} crews
 * @param {Actions} actions
 */
function pages(state, crews, actions) {
  const last = Math.ceil(crews.of / SIZE);
  if (last < 2) {
    return nothing;
  }
  return html`<nav class="buttons" aria-label=${t("crews.pages")}>
    <button type="button" ?disabled=${state.page <= 1} @click=${() => actions.set({ page: state.page - 1 })}>${t("crews.before")}</button>
    <span>${t("crews.page", { page: number(state.page), last: number(last) })}</span>
    <button type="button" ?disabled=${state.page >= last} @click=${() => actions.set({ page: state.page + 1 })}>${t("crews.after")}</button></nav>`;
}
