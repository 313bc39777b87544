// The field in which a name is looked for, with what was found below it.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { valueOf } from "../../ui/form.js";
import { told } from "../../vocabulary/detail.js";
import { textOf } from "../labels.js";

/** @typedef {import("../state.js").State} State */

/**
 * @typedef {object} Actions
 * @property {(text: string) => void} type
 * @property {(row: number) => void} choose
 * @property {(at: number) => void} turn to another of those that were found
 * @property {() => void} close
 */

/**
 * @param {State["search"]} search
 * @param {Actions} actions
 */
export function searchView(search, actions) {
  const found = search.found ?? [];
  const shown = search.open && search.found !== null;
  return html`<div class="map-search">
    <label class="unseen" for="map-search">${t(search.from === null ? "map.search" : "map.search.to")}</label>
    <input id="map-search" type="search" role="combobox" autocomplete="off" spellcheck="false" placeholder=${t(search.from === null ? "map.search.hint" : "map.search.to.hint")} ?data-to=${search.from !== null}
      aria-expanded=${String(shown && found.length > 0)} aria-controls="map-found" aria-autocomplete="list"
      aria-activedescendant=${shown && search.at >= 0 ? `map-found-${search.at}` : nothing} .value=${search.text}
      @input=${(/** @type {Event} */ event) => actions.type(valueOf(event))}
      @keydown=${(/** @type {KeyboardEvent} */ event) => keyed(event, search, actions)}
      @blur=${actions.close}>
    <ul id="map-found" role="listbox" aria-label=${t("map.search.found")} ?hidden=${!shown || found.length === 0}>${found.map((one, at) => html`<li
      role="option" id="map-found-${at}" aria-selected=${String(at === search.at)} data-row=${one.label.row}
      @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()} @click=${() => actions.choose(one.label.row)}>${textOf(one.label)}${besides(one)}</li>`)}</ul>
    <p class="unseen" role="status">${shown ? t("map.search.count", { count: number(found.length) }) : ""}</p>
    ${shown && found.length === 0 ? html`<p class="map-nobody">${t("map.search.nobody")}</p>` : nothing}
  </div>`;
}

/**
 * @param {KeyboardEvent} event
 * @param {State["search"]} search
 * @param {Actions} actions
 */
function keyed(event, search, actions) {
  const found = search.found ?? [];
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const chosen = found[search.at];
  if (step !== 0 && found.length > 0) {
    event.preventDefault();
    actions.turn((search.at + step + found.length) % found.length);
  } else if (event.key === "Enter" && chosen) {
    event.preventDefault();
    actions.choose(chosen.label.row);
  } else if (event.key === "Escape") {
    actions.close();
  }
}

/**
 * The years and place of somebody of long ago, who may share the name with others.
 *
 * @param {import("../service.js").Found} one
 */
function besides({ label }) {
  const detail = "detail" in label.label ? told(label.label.detail) : "";
  return detail ? html` <span class="quiet">${detail}</span>` : nothing;
}
