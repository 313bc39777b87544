// What to rank organisations by, and the ranking.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, valueOf } from "../ui/form.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table } from "../ui/table.js";
import { codes, word } from "../vocabulary/words.js";
import { KINDS, MEASURES, SIZE } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Ranking} Ranking */
/** @typedef {{ set: (change: Partial<Pick<State, "by" | "kind" | "cluster" | "page">>) => void }} Actions */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function filtersView(state, actions) {
  const choose = (/** @type {"by" | "kind" | "cluster"} */ field) => (/** @type {Event} */ event) => actions.set({ [field]: valueOf(event) });
  const places = codes("cluster").map((code) => ({ value: code, text: word("cluster", code) }));
  return html`<form id="organisations-form" class="controls" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <label><span>${t("organisations.by")}</span><select name="by" @change=${choose("by")}>${
        options(MEASURES.map((one) => ({ value: one, text: t(`organisations.by.${one}`) })), state.by)}</select></label>
      <label><span>${t("organisations.kind")}</span><select name="kind" @change=${choose("kind")}>${
        options([{ value: "", text: t("organisations.kind.all") }, ...KINDS.map((one) => ({ value: one, text: t(`organisations.kind.${one}`) }))], state.kind)}</select></label>
      <label><span>${t("organisations.cluster")}</span><select name="cluster" @change=${choose("cluster")}>${
        options([{ value: "", text: t("organisations.cluster.all") }, ...places], state.cluster)}</select></label>
    </form>
    <p><a href="/crews">${t("organisations.crews")}</a></p>
    <p id="organisations-definition" class="quiet">${t(`organisations.definition.${state.by}`)}</p>`;
}

/**
 * @param {State} state
 * @param {Ranking} ranking
 * @param {Actions} actions
 */
export function rankingView(state, ranking, actions) {
  if (ranking.rows.length === 0) {
    return empty(t(ranking.none > 0 ? "organisations.none" : "organisations.nothing"));
  }
  const columns = ["rank", "organisation", "kind", "cluster", "value", "members"].map((key) => ({
    text: key === "value" ? t(`organisations.col.${ranking.by}`) : t(`organisations.col.${key}`),
    look: ["rank", "value", "members"].includes(key) ? "col-number" : "",
  })).filter((_, at) => at !== 5 || ranking.by !== "members");
  const title = t("organisations.caption", { measure: t(`organisations.by.${ranking.by}`) });
  return html`${table({
      title, look: "organisations", list: "organisations", caption: title, columns,
      rows: ranking.rows.map((one) => html`<tr role="row" aria-current=${idOf(one) === state.mark ? "true" : nothing}>${row(columns, [
        cell(number(one.rank), "col-number"),
        head(named(one)),
        cell(t(`organisations.kind.${one.kind}`)),
        cell(one.cluster == null ? "–" : word("cluster", one.cluster)),
        cell(ranking.by === "members" ? members(one) : one.value == null ? "–" : number(one.value), "col-number"),
        ...(ranking.by === "members" ? [] : [cell(members(one), "col-number")]),
      ])}</tr>`),
    })}
    ${pages(state, ranking, actions)}
    ${ranking.none > 0 ? html`<p class="quiet">${t("organisations.others", { count: number(ranking.none) })}</p>` : nothing}
    <p class="quiet">${t("organisations.how")}</p>
    <details class="citation"><summary>${t("organisations.citation")}</summary>
      <dl>${Object.entries(ranking.citation).map(([name, value]) => html`<dt>${name}</dt><dd><code>${String(value)}</code></dd>`)}</dl>
    </details>`;
}

/** @param {Ranking["rows"][number]} organisation */
function idOf({ organisation }) {
  return "id" in organisation ? organisation.id : null;
}

/**
 * Its name, which leads to where it is on the map.
 *
 * @param {Ranking["rows"][number]} organisation
 */
function named({ organisation }) {
  if (!("id" in organisation)) {
    return "–";
  }
  const name = organisation.name ?? organisation.id;
  return html`<a href=${`/map?${new URLSearchParams({ find: organisation.id })}`} title=${t("organisations.onMap", { name })}>${name}</a>`;
}

/** @param {Ranking["rows"][number]} organisation */
function members({ members: all, named }) {
  if (all == null) {
    return "–";
  }
  return all === named ? number(all) : t("organisations.members", { count: number(all) });
}

/**
 * @param {State} state
 * @param {Ranking} ranking
 * @param {Actions} actions
 */
function pages(state, ranking, actions) {
  const last = Math.ceil(ranking.of / SIZE);
  if (last < 2) {
    return nothing;
  }
  return html`<nav class="buttons" aria-label=${t("organisations.pages")}>
    <button type="button" ?disabled=${state.page <= 1} @click=${() => actions.set({ page: state.page - 1 })}>${t("organisations.before")}</button>
    <span>${t("organisations.page", { page: number(state.page), last: number(last) })}</span>
    <button type="button" ?disabled=${state.page >= last} @click=${() => actions.set({ page: state.page + 1 })}>${t("organisations.after")}</button></nav>`;
}
