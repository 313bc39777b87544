// Two menus over the map: what can be taken along as a file, and what can be sent to others.
import { day, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { problemBox } from "../../ui/problem.js";
import { citationOf, graphAddress, sharedAddress, sharedState } from "../share.js";

/** @typedef {import("../board.js").Board} Board */
/** @typedef {ReturnType<import("../taking.js").takingAlong>} Actions */

const PICTURES = /** @type {const} */ (["svg", "png", "pdf"]);
const GRAPHS = [["gexf", "GEXF"], ["graphml", "GraphML"], ["csv", "CSV"], ["xlsx", "XLSX"]];

/**
 * @param {Board} board
 * @param {Actions} actions
 */
export function takingView(board, actions) {
  if (!board.state.model || board.state.graphics === "none") {
    return nothing;
  }
  return html`<div class="map-taking">
    ${menu("export", html`<p class="quiet">${t("map.export.names")}</p>
      <p class="buttons" role="group" aria-label=${t("map.export.picture")}><span class="quiet" aria-hidden="true">${t("map.export.picture")}</span>
        ${PICTURES.map((kind) => html`<button type="button" id=${`map-export-${kind}`} ?disabled=${actions.state.busy}
          @click=${() => actions.picture(kind)}>${t(`map.export.${kind}`)}</button>`)}</p>
      <p class="quiet">${t("map.export.graph")}</p>
      <p class="map-files">${GRAPHS.map(([format = "", name]) => html`<a href=${graphAddress(board, format)} download
        data-format=${format}>${name}</a> `)}</p>${told(actions)}`, actions)}
    ${menu("share", html`<p class="quiet">${t("map.share.lead")}</p>${shared(board, actions)}${told(actions)}`, actions)}
  </div>`;
}

/**
 * @param {"export" | "share"} name
 * @param {unknown} content
 * @param {Actions} actions
 */
function menu(name, content, actions) {
  return html`<details id=${`map-${name}`} name="map-taking" @toggle=${actions.turned} @keydown=${leave}>
    <summary>${t(`map.${name}`)}</summary><div class="map-menu">${content}</div></details>`;
}

/** @param {KeyboardEvent} event */
function leave(event) {
  const menu = /** @type {HTMLDetailsElement} */ (event.currentTarget);
  if (event.key === "Escape" && menu.open) {
    event.stopPropagation();
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
}

/**
 * @param {Board} board
 * @param {Actions} actions
 */
function shared(board, actions) {
  const address = sharedAddress(board);
  const field = (/** @type {import("../taking.js").Copied} */ what, /** @type {string} */ text) => html`
    <label class="field"><span>${t(`map.share.${what}`)}</span><textarea id=${`map-share-${what}`} rows="3" readonly
      spellcheck="false" .value=${text}></textarea></label>
    <p class="buttons"><button type="button" id=${`map-copy-${what}`} @click=${() => actions.copy(what)}>${t(`map.copy.${what}`)}</button></p>`;
  return [field("address", address), field("citation", citationOf(board, address))];
}

/** @param {Actions} actions */
function told({ state }) {
  return html`<div role="status">${state.said ? html`<p class="note">${t(state.said)}</p>` : nothing}</div>${
    state.failure ? problemBox(state.failure) : nothing}`;
}

/**
 * What became of an address that somebody shared.
 *
 * @param {Board} board
 */
export function sharedNote(board) {
  const state = sharedState(board);
  return state === null ? nothing : html`<p class="note" role="status" id="map-shared" data-shared=${state}>${
    t(`map.shared.${state}`, { date: day(board.steps.shared?.on ?? "") })}</p>`;
}
