// What stands in place of a map on which there is nothing: what can be done about it.
import { t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { startView } from "../../start/view.js";
import { word } from "../../vocabulary/words.js";
import { NODE_KINDS } from "../bytes.js";
import { written } from "../seen.js";

/** @typedef {import("../board.js").Board} Board */
/** @typedef {import("../seen.js").Seen} Seen */

/** What of a question leaves people out, in the order in which it is asked. */
const FILTERS = ["cluster", "namespace", "ties", "at"];

/**
 * Why there is nothing to see on the map that is there; null where there is something, or no map yet.
 *
 * @param {Board} board
 * @returns {"filters" | "hidden" | "store" | null}
 */
export function whyEmpty({ state: { model }, seen: { filters, hidden } }) {
  if (!model) {
    return null;
  }
  const { nodes, kind } = model.data;
  if (nodes > 0) {
    return hidden.length > 0 && kind.every((one) => hidden.includes(NODE_KINDS[one] ?? "")) ? "hidden" : null;
  }
  return FILTERS.some((name) => filters[name]) ? "filters" : "store";
}

/**
 * @param {Board} board
 * @param {import("../../start/view.js").Start | null} start what is known of the store
 * @param {import("../../api/types.js").Viewer | null} viewer
 * @param {(change: Partial<Seen>) => void} change
 */
export function emptiedView(board, start, viewer, change) {
  const why = whyEmpty(board);
  if (why === null) {
    return nothing;
  }
  return html`<section class="map-empty" data-why=${why} aria-live="polite">${why === "store" ? (start ? startView(start, viewer) : t("map.empty"))
    : why === "hidden" ? hidden(board, change) : filters(board, change)}</section>`;
}

/**
 * That nobody on the map is shown by name, where nothing is filtered and signs stand for several people each.
 *
 * @param {Board} board
 * @param {import("../../api/types.js").Viewer | null} viewer
 */
export function unnamedView({ state: { model }, seen: { filters } }, viewer) {
  const unnamed = model && model.data.nodes > 0 && !model.data.kind.includes(NODE_KINDS.indexOf("person"));
  return unnamed && !FILTERS.some((name) => filters[name]) ? html`<div class="note map-unnamed">${startView("unnamed", viewer)}</div>` : nothing;
}

/**
 * That by these filters nobody has a tie, on a map that has nodes.
 *
 * @param {Board} board
 * @param {(change: Partial<Seen>) => void} change
 */
export function tielessView({ state: { model }, seen, map }, change) {
  const set = ["ties", "at"].filter((name) => seen.filters[name]);
  return !model || model.data.nodes === 0 || model.data.ties > 0 || set.length === 0 ? nothing
    : html`<div class="note" id="map-tieless"><p>${t("start.tieless")}</p>${dropping(seen, map, set, change)}</div>`;
}

/**
 * @param {Board} board
 * @param {(change: Partial<Seen>) => void} change
 */
function filters({ seen, map }, change) {
  return html`<h2>${t("start.emptied")}</h2><p>${t("start.emptied.lead")}</p>${
    dropping(seen, map, FILTERS.filter((name) => seen.filters[name]), change)}`;
}

/**
 * A link for each filter that is set, to the map without it.
 *
 * @param {Seen} seen
 * @param {string} map
 * @param {string[]} set
 * @param {(change: Partial<Seen>) => void} change
 */
function dropping(seen, map, set, change) {
  const without = (/** @type {string[]} */ names) =>
    Object.fromEntries(Object.entries(seen.filters).filter(([name]) => !names.includes(name)));
  return html`<ul>${set.map((name) => html`<li>${link(seen, map, { filters: without([name]) },
      t("start.emptied.drop", { name: nameOf(name), value: valueOf(name, seen.filters[name] ?? "") }), name, change)}</li>`)}
    ${set.length < 2 ? nothing : html`<li>${link(seen, map, { filters: without(set) }, t("start.emptied.all"), "all", change)}</li>`}</ul>`;
}

/**
 * @param {Board} board
 * @param {(change: Partial<Seen>) => void} change
 */
function hidden({ seen, map }, change) {
  return html`<h2>${t("start.emptied.hidden")}</h2>
    <p>${link(seen, map, { hidden: [] }, t("start.emptied.show"), "hidden", change)}</p>`;
}

/**
 * A link to the same map otherwise, which is a step on this page.
 *
 * @param {Seen} seen
 * @param {string} map
 * @param {Partial<Seen>} difference
 * @param {string} text
 * @param {string} drops
 * @param {(change: Partial<Seen>) => void} change
 */
function link(seen, map, difference, text, drops, change) {
  const query = written({ ...seen, ...difference }, map);
  return html`<a href=${`/map${query ? `?${query}` : ""}`} data-drops=${drops} @click=${(/** @type {MouseEvent} */ event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      change(difference);
    }
  }}>${text}</a>`;
}

/** @param {string} filter */
function nameOf(filter) {
  return t(`ranking.${filter}`).replace(/[:：]$/, "");
}

/**
 * @param {string} filter
 * @param {string} value
 */
function valueOf(filter, value) {
  switch (filter) {
    case "cluster": return word("cluster", value);
    case "ties": return value.split(",").map((code) => word("tie", code)).join(t("comma"));
    default: return value;
  }
}
