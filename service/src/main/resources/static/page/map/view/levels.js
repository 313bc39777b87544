// Communities as a list, level by level: what is open on the map is unfolded in it, and the other way round.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";

/** @typedef {import("../board.js").Board} Board */

/**
 * @typedef {object} Actions
 * @property {(row: number) => void} open a community
 * @property {(row: number) => void} close
 * @property {() => void} more list more of them
 * @property {(event: Event) => void} fold
 */

/**
 * @param {Board} board
 * @param {Actions} actions
 */
export function levelsView(board, actions) {
  const { model, levels } = board.state;
  if (!model || model.overview.discs.length === 0) {
    return nothing;
  }
  return html`<details class="map-levels" ?open=${levels.unfolded} @toggle=${actions.fold}><summary>${t("map.levels")}</summary>
    ${levels.unfolded ? html`<p class="quiet">${t("map.levels.lead")}</p>${listed(board, model, -1, actions)}` : nothing}</details>`;
}

/**
 * @param {Board} board
 * @param {import("../model.js").Model} model
 * @param {number} within which these are, or -1
 * @param {Actions} actions
 * @returns {unknown}
 */
function listed(board, model, within, actions) {
  const { data, overview: { discs }, front } = model;
  const { most } = board.state.levels;
  const numbers = [...discs.keys()].filter((at) => discs[at]?.parent === within);
  const rest = numbers.length - most;
  return html`<ul>${numbers.slice(0, most).map((at) => {
    const row = data.nodes + at;
    const open = front.open[at] === 1;
    return html`<li><button type="button" class="plain" data-disc=${at} aria-expanded=${String(open)}
      @click=${() => (open ? actions.close(row) : actions.open(row))}>${board.nameOf(row)}</button>${
      open ? inside(board, model, at, actions) : nothing}</li>`;
  })}</ul>${rest > 0 ? html`<p><button type="button" class="plain" data-more @click=${actions.more}>${
    t("map.card.more", { count: number(rest) })}</button></p>` : nothing}`;
}

/**
 * @param {Board} board
 * @param {import("../model.js").Model} model
 * @param {number} at
 * @param {Actions} actions
 */
function inside(board, model, at, actions) {
  const disc = /** @type {import("../overview.js").Disc} */ (model.overview.discs[at]);
  return html`<p class="quiet">${t(disc.parts > 0 ? "map.levels.parts" : "map.levels.nodes", { nodes: number(disc.nodes), parts: number(disc.parts) })}</p>${
    disc.parts > 0 ? listed(board, model, at, actions) : nothing}`;
}
