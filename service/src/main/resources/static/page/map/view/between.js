// What is lit, in words; and of what is between two a list: whom both are tied to, or who bridges their communities.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { communitiesOf } from "../between.js";
import { litText } from "../labels.js";
import { PAIRS } from "../seen.js";
import { firstOf } from "./legend.js";

/** @typedef {import("../board.js").Board} Board */
/** So many on the ways between two are listed, and not more. */
const LISTED = 24;

/** @typedef {Pick<import("./card.js").Actions, "find" | "more">} Actions */

/**
 * What can be asked of who is selected: of two all, but of the same community not who bridges two.
 *
 * @param {Board} board
 */
export function pairsOf({ seen: { selected }, state: { model } }) {
  const [from, to] = selected;
  if (!model || selected.length !== 2 || from === undefined || to === undefined) {
    return [];
  }
  return PAIRS.filter((of) => of !== "bridge" || communitiesOf(model.data, from, to));
}

/**
 * @param {Board} board
 * @param {Actions} actions
 */
export function litView(board, actions) {
  const { state: { lit, model }, seen } = board;
  if (!seen.lit || !lit || !model) {
    return nothing;
  }
  const { between } = lit;
  const left = model.head.ties_left_out; // of which nobody on the page knows between whom they are
  return html`<p class="note">${litText(seen.lit, lit)}</p>
    ${seen.lit.of === "path" && lit.rows.size <= LISTED ? html`<ol class="map-neighbours" id="map-way">${
      along(model, seen.lit.from, lit.rows).map((row) => item(board, { row, ties: 0 }, false, actions))}</ol>` : nothing}
    ${between && left > 0 ? html`<p class="note" id="map-between-thinned">${t("map.between.thinned", { left: number(left) })}</p>` : nothing}
    ${between ? html`<div id="map-between">${between.lists.map((list, side) => html`${heading(board, between.communities[side])}
      <ol class="map-neighbours">${list.slice(0, lit.listed).map((one) => item(board, one, seen.lit?.of === "bridge", actions))}</ol>
      ${rest(list.length - (lit.listed ?? 0), actions)}`)}</div>` : nothing}`;
}

/**
 * Those on the ways from somebody, as far as that is from them.
 *
 * @param {import("../model.js").Model} model
 * @param {number} from
 * @param {Set<number>} rows
 */
export function along(model, from, rows) {
  const reached = new Set(rows.has(from) ? [from] : []);
  for (const row of reached) { // which grows meanwhile
    model.neighbours(row).filter((other) => rows.has(other)).forEach((other) => reached.add(other));
  }
  return [...reached];
}

/**
 * @param {Board} board
 * @param {number} [community]
 */
function heading({ names, state: { model } }, community) {
  if (community === undefined) {
    return nothing;
  }
  const name = names.of(firstOf(model, community));
  return html`<h3>${name ? t("map.around", { name }) : t("map.community.unnamed", { number: number(community + 1) })}</h3>`;
}

/**
 * @param {Board} board
 * @param {import("../between.js").Bridging} one
 * @param {boolean} counted
 * @param {Actions} actions
 */
function item({ names }, { row, ties }, counted, { find }) {
  const name = names.of(row);
  return html`<li><button type="button" class="plain" data-row=${row} @click=${() => find(row)}>${
    name === null ? t("loading") : name || t("map.unnamed")}</button>
    ${counted ? html`<span class="quiet">${t("map.bridge.ties", { count: number(ties) })}</span>` : nothing}</li>`;
}

/**
 * @param {number} count
 * @param {Actions} actions
 */
function rest(count, { more }) {
  return count > 0 ? html`<p><button type="button" class="plain" data-more @click=${more}>${
    t("map.card.more", { count: number(count) })}</button></p>` : nothing;
}
