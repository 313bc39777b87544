// What is sent to others: an address that shows each what they may see, and a text to cite it by.
import { day, known, t } from "../i18n/index.js";
import { word } from "../vocabulary/words.js";
import { NO_START, NODE_KINDS, OPEN_END } from "./bytes.js";
import { countsText, keyOf } from "./labels.js";
import { rowsOf, written } from "./seen.js";

/** @typedef {import("./board.js").Board} Board */

/** Signs of a digest that tell it from others. */
const DIGEST = 16;

/**
 * The address of what is seen, which says of which data and day it is.
 *
 * @param {Board} board
 * @param {Date} [now]
 */
export function sharedAddress(board, now = new Date()) {
  const { state: { model } } = board;
  const seen = { ...board.seen, sight: board.sight() };
  const query = new URLSearchParams(written(seen, null));
  if (model) {
    const who = rowsOf(seen).map((row) => openKey(board, row) ?? "").map(encodeURIComponent).join(",");
    query.set("map", model.head.id);
    query.set("snapshot", digestOf(model.head));
    query.set("on", now.toISOString().slice(0, 10));
    if (/[^,]/.test(who)) {
      query.set("who", who);
    }
  }
  return `${location.origin}/map?${String(query).replaceAll("%2C", ",")}`;
}

/**
 * By what others find a node on their map. Only of people who are historical, since they have their years, and of what is
 * nobody: an address goes through many hands. Of all others it has the row, which is worth something to the same eyes alone.
 *
 * @param {Board} board
 * @param {number} row
 */
function openKey({ names, state: { model } }, row) {
  const { kind, since, until } = /** @type {import("./model.js").Model} */ (model).data;
  const what = NODE_KINDS[kind[row] ?? 0];
  const historical = what === "person" && (since[row] !== NO_START || until[row] !== OPEN_END);
  return historical || what === "work" || what === "studio" || what === "platform" ? keyOf(names.label(row)) : null;
}

/** @param {import("./service.js").MapHead} head */
function digestOf({ citation }) {
  return String(citation.snapshot ?? "").slice(0, DIGEST);
}

/**
 * What the map that is shown is, beside the one that was shared: null where it is the same, or none was.
 *
 * @param {Board} board
 * @returns {"changed" | "other" | null} whether the data changed, or somebody else may see other parts of the same
 */
export function sharedState({ steps: { shared }, state: { model } }) {
  if (!shared || !model) {
    return null;
  }
  return shared.snapshot !== digestOf(model.head) ? "changed" : shared.map !== model.head.id ? "other" : null;
}

/**
 * What a picture or an address is called.
 *
 * @param {Board} board
 */
export function titleOf({ seen: { filters, years, time }, state: { model, years: tried } }) {
  const span = tried ?? years;
  return [
    t("map.picture.title", { measure: word("measure", model?.head.measure ?? "") }),
    filters.cluster ? word("cluster", filters.cluster) : null,
    filters.at ? t("map.picture.at", { year: filters.at }) : null,
    time === "known" && span ? t("map.picture.known", { last: span[1] }) : null,
    time === "held" && span ? t("map.picture.years", { first: span[0], last: span[1] }) : null,
  ].filter(Boolean).join(" · ");
}

/**
 * The same graph as a file: the address of the interface, with what is asked of this map.
 *
 * @param {Board} board
 * @param {string} format
 */
export function graphAddress({ seen: { filters }, state: { model } }, format) {
  const query = new URLSearchParams({ ...filters, format, with: model?.head.measure ?? "degree" });
  ["measure", "limit", "after"].forEach((name) => query.delete(name)); // which only maps have
  return `/api/v1/exports/graph?${String(query).replaceAll("%2C", ",")}`;
}

/**
 * How to cite it.
 *
 * @param {Board} board
 * @param {string} address
 * @param {Date} [now]
 */
export function citationOf(board, address, now = new Date()) {
  const { head } = /** @type {import("./model.js").Model} */ (board.state.model);
  const { measure: _, ...others } = head.citation;
  const parts = Object.entries(others).map(([name, value]) => `${known(`citation.${name}`) ? t(`citation.${name}`) : name} ${value}`);
  return t("map.cite", {
    title: titleOf(board), counts: countsText(head),
    measure: head.measure, parts: parts.join(t("map.cite.between")), date: day(now.toISOString()), address,
  });
}
