// The card of what is selected.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { problemBox } from "../../ui/problem.js";
import { told } from "../../vocabulary/detail.js";
import { word } from "../../vocabulary/words.js";
import { bandText, textOf, tieText } from "../labels.js";

/** @typedef {import("../board.js").Board} Board */
/** @typedef {import("../service.js").Card} Card */

/**
 * @typedef {object} Actions
 * @property {(hops?: number) => void} ego
 * @property {() => void} path
 * @property {(row: number) => void} find
 * @property {() => void} clear
 */

const MOST = 12; // neighbours of a kind that are listed at once

/**
 * @param {Board} board
 * @param {Actions} actions
 */
export function cardView(board, actions) {
  const { state: { card, lit }, seen, names } = board;
  if (!card) {
    return board.state.model ? html`<p class="quiet">${t("map.card.none")}</p>` : nothing;
  }
  const name = card.card ? textOf(card.card.label) : (names.of(card.row) ?? t("loading"));
  return html`<div class="map-card" data-row=${card.row}>
    <div class="map-card-head"><h2 id="map-card-name">${name}</h2>
      <button type="button" class="plain" id="map-clear" aria-label=${t("map.card.close")} @click=${actions.clear}>×</button></div>
    ${card.failure ? problemBox(card.failure) : nothing}
    ${card.card ? about(card.card, board.state.model?.head.bands ?? []) : nothing}
    ${seen.selected.length > 1 ? html`<p class="quiet">${t("map.selected", { count: number(seen.selected.length) })}</p>` : nothing}
    <p class="buttons" role="group" aria-label=${t("map.ego")}><span class="quiet" aria-hidden="true">${t("map.ego")}</span>
      ${[1, 2, 3].map((hops) => html`<button type="button" data-hops=${hops}
        aria-pressed=${String(seen.lit?.of === "ego" && seen.lit.hops === hops)} @click=${() => actions.ego(hops)}>${number(hops)}</button>`)}
      ${seen.selected.length === 2 ? html`<button type="button" id="map-path" aria-pressed=${String(seen.lit?.of === "path")}
        @click=${actions.path}>${t("map.path")}</button>` : nothing}
    </p>
    ${seen.lit && lit ? html`<p class="note">${litText(seen.lit, lit)}</p>` : nothing}
    ${card.card ? neighbours(card.card, actions) : nothing}
    ${card.card ? sources(card.card) : nothing}
  </div>`;
}

/**
 * @param {Card} card
 * @param {number[]} bands
 */
function about({ label: node, discipline, band }, bands) {
  const detail = "detail" in node.label ? told(node.label.detail) : null;
  const place = node.cluster ? word("cluster", node.cluster) : null;
  const parts = [t(`map.kind.${node.kind}`), detail, detail?.includes(place ?? "–") ? null : place, discipline && word("discipline", discipline)];
  return html`<p class="quiet">${parts.filter(Boolean).join(" · ")}</p>
    <p>${bandText(bands, band)}</p>
    ${node.kind === "people" ? html`<p class="note">${t("map.card.people")}</p>` : nothing}`;
}

/**
 * @param {import("../seen.js").Lit} seen
 * @param {{ rows: Set<number>, length: number | null }} lit
 */
function litText(seen, lit) {
  if (lit.rows.size === 0) {
    return t("map.said.nopath");
  }
  return t(seen.of === "ego" ? "map.said.ego" : "map.said.path", {
    count: number(lit.rows.size), length: number(lit.length ?? 0), hops: number(seen.of === "ego" ? seen.hops : 0),
  });
}

/**
 * Those it is tied to, by kind of tie as seen from here.
 *
 * @param {Card} card
 * @param {Actions} actions
 */
function neighbours({ ties }, actions) {
  /** @type {Map<string, import("../service.js").CardTie[]>} */
  const groups = new Map();
  for (const tie of ties) {
    const kind = tieText(tie.kind, tie.direction);
    groups.set(kind, [...(groups.get(kind) ?? []), tie]);
  }
  return [...groups].map(([kind, all]) => html`<h3>${kind} <span class="quiet">${number(all.length)}</span></h3>
    <ul class="map-neighbours">${all.slice(0, MOST).map((one) => html`<li><button type="button" class="plain"
      @click=${() => actions.find(one.other.row)}>${textOf(one.other)}</button> <span class="quiet">${years(one)}</span></li>`)}
      ${all.length > MOST ? html`<li class="quiet">${t("map.card.more", { count: number(all.length - MOST) })}</li>` : nothing}</ul>`);
}

/** @param {import("../service.js").CardTie} tie */
function years({ since, until }) {
  return since == null && until == null ? "" : `${since ?? "?"}–${until ?? ""}`;
}

/** @param {Card} card */
function sources({ ties }) {
  const all = [...new Set(ties.map(({ source }) => source).filter(Boolean))];
  return all.length === 0 ? nothing : html`<details><summary>${t("map.card.sources", { count: number(all.length) })}</summary>
    <ul>${all.map((one) => html`<li>${one}</li>`)}</ul></details>`;
}
