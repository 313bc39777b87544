// The card of what is selected.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { problemBox } from "../../ui/problem.js";
import { told } from "../../vocabulary/detail.js";
import { word } from "../../vocabulary/words.js";
import { whyButton, whyView } from "../../why/view.js";
import { bandText, isRanked, rankText, textOf } from "../labels.js";
import { litView, pairsOf } from "./between.js";
import { partsView, standingsView } from "./parts.js";
import { sourcesView, tiesView } from "./ties.js";

/** @typedef {import("../board.js").Board} Board */
/** @typedef {import("../service.js").Card} Card */

/**
 * @typedef {object} Actions
 * @property {(hops?: number) => void} ego
 * @property {(of: import("../seen.js").Pair) => void} pair
 * @property {(from: number) => void} ways
 * @property {() => void} more
 * @property {(row: number) => void} find
 * @property {(row: number) => void} lineage
 * @property {() => void} clear
 * @property {(by: string, id: string, measure: string) => void} why
 * @property {import("../../why/asking.js").Asking} reasons
 */

/**
 * @param {Board} board
 * @param {Actions} actions
 */
export function cardView(board, actions) {
  const { state: { card }, seen, names } = board;
  if (!card) {
    return board.state.model ? html`<p class="quiet">${t("map.card.none")}</p>${litView(board, actions)}` : nothing;
  }
  const name = card.card ? textOf(card.card.label) : (names.of(card.row) ?? t("loading"));
  return html`<div class="map-card" data-row=${card.row}>
    <div class="map-card-head"><h2 id="map-card-name">${name}</h2>
      <button type="button" class="plain" id="map-clear" aria-label=${t("map.card.close")} @click=${actions.clear}>×</button></div>
    ${card.failure ? problemBox(card.failure) : nothing}
    ${card.card && board.state.model ? about(card.card, board.state.model.head, seen.filters, actions) : nothing}
    ${seen.selected.length > 1 ? html`<p class="quiet">${t("map.selected", { count: number(seen.selected.length) })}</p>` : nothing}
    <p class="buttons" role="group" aria-label=${t("map.ego")}><span class="quiet" aria-hidden="true">${t("map.ego")}</span>
      ${[1, 2, 3].map((hops) => html`<button type="button" data-hops=${hops}
        aria-pressed=${String(seen.lit?.of === "ego" && seen.lit.hops === hops)} @click=${() => actions.ego(hops)}>${number(hops)}</button>`)}
      ${seen.selected.length === 1 ? html`<button type="button" id="map-ways" @click=${() => actions.ways(card.row)}>${t("map.ways")}</button>` : nothing}
      ${pairsOf(board).map((of) => html`<button type="button" id="map-${of}" aria-pressed=${String(seen.lit?.of === of)}
        @click=${() => actions.pair(of)}>${t(`map.${of}`)}</button>`)}
      ${card.card && hasLineage(card.card) ? html`<button type="button" id="map-show-lineage"
        aria-pressed=${String(seen.lineage?.row === card.row)} @click=${() => actions.lineage(card.row)}>${t("map.lineage")}</button>` : nothing}
    </p>
    ${litView(board, actions)}
    ${card.card && board.state.model ? tied(card.card, board.state.model, actions.find) : nothing}
    ${card.card ? sourcesView(card.card) : nothing}
  </div>`;
}

/**
 * @param {Card} card
 * @param {import("../service.js").MapHead} head
 * @param {Record<string, string>} filters
 * @param {Actions} actions
 */
function about({ label: node, discipline, band, ranks: all }, head, filters, actions) {
  const detail = "detail" in node.label ? told(node.label.detail) : null;
  const place = node.cluster ? word("cluster", node.cluster) : null;
  const parts = [t(`map.kind.${node.kind}`), detail, detail?.includes(place ?? "–") ? null : place, discipline && word("discipline", discipline)];
  const ranks = bandText(head.bands, band);
  return html`<p class="quiet">${parts.filter(Boolean).join(" · ")}</p>
    <p class="map-card-rank" ?hidden=${all.some(({ measure }) => measure === head.measure)}>${!isRanked(head.bands, band) ? (node.kind === "person" ? t("map.card.rank.none", { measure: word("measure", head.measure) }) : nothing)
      : node.kind === "person" ? t("map.card.rank", { ranks, measure: word("measure", head.measure) }) : t("map.card.rank.others", { ranks })}</p>
    ${["person", "people"].includes(node.kind) ? rankList(node, all, actions) : standingsView(node, all, filters)}
    ${node.kind === "people" ? people(head.k) : nothing}`;
}

/**
 * Where somebody stands by other measures, as the rankings say.
 *
 * @param {Card["label"]} node
 * @param {Card["ranks"]} ranks
 * @param {Actions} actions
 */
function rankList({ label: node }, ranks, { why, reasons }) {
  if (ranks.length === 0 || !("id" in node)) {
    return nothing;
  }
  const { id, name } = node;
  const buttonOf = (/** @type {string} */ measure) => `why-${measure}-${encodeURIComponent(id)}`;
  return html`<p class="quiet">${t("map.card.ranks")}</p>
    <dl class="map-ranks">${ranks.map(({ measure, rankFrom, rankTo, of }) => html`<dt>${word("measure", measure)}</dt><dd>${
      t("map.card.ranks.of", { ranks: rankText(rankFrom, rankTo), count: number(of) })} ${
      whyButton(reasons, buttonOf(measure), `${name ?? id} (${word("measure", measure)})`, () => why(buttonOf(measure), id, measure))}</dd>`)}</dl>
    ${ranks.some(({ measure }) => reasons.by === buttonOf(measure)) ? whyView(reasons) : nothing}`;
}

/**
 * Of people their ties, of organisations and works who takes part.
 *
 * @param {Card} card
 * @param {import("../model.js").Model} model
 * @param {(row: number) => void} find
 */
function tied(card, model, find) {
  return ["person", "people"].includes(card.label.kind) ? tiesView(card, model, find) : partsView(card, find);
}

/**
 * What can and cannot be said of people who are drawn together, and why.
 *
 * @param {number} k as many at least stand behind each such sign
 */
function people(k) {
  return html`<div class="note" id="map-card-people"><p>${t("map.card.people.why", { k: number(k) })}</p>
    <p>${t("map.card.people.can")}</p><p>${t("map.card.people.cannot")}</p>
    <p><a href="/notice">${t("map.card.people.more")}</a></p></div>`;
}

/**
 * Whether somebody taught or learnt, by a tie that is drawn.
 *
 * @param {Card} card
 */
function hasLineage({ label: { kind }, ties }) {
  return kind === "person" && ties.some((tie) => tie.kind === "master_of" && tie.other.kind === "person");
}
