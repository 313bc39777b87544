// The list beside the map: what of the two is there, the ranking page by page, and next to another measure.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { answerView } from "../../ranking/answer.js";
import { options, valueOf } from "../../ui/form.js";
import { late } from "../../ui/late.js";
import { problemBox } from "../../ui/problem.js";
import { waiting } from "../../ui/progress.js";
import { word } from "../../vocabulary/words.js";
import { FIRST, pagesOf, rankedOf, SIDES, SIZES } from "./shown.js";
import { sorted, turned } from "./sorted.js";

/** @typedef {import("./listing.js").Listing} Listing */

const scatter = late(() => import("./scatter.js"));

/**
 * @typedef {object} Actions
 * @property {(change: Partial<import("./shown.js").ListShown>) => void} show
 * @property {(measure: string) => void} askBy
 */

/**
 * @param {Listing} listing
 * @param {Actions} actions
 */
export function sidesView({ sides }, actions) {
  return html`<div class="map-sides" role="group" aria-label=${t("map.list.sides")}>${SIDES.map((one) => html`<button type="button"
    data-side=${one} aria-pressed=${String(one === sides)} @click=${() => actions.show({ sides: one })}>${t(`map.list.sides.${one}`)}</button>`)}</div>`;
}

/**
 * @param {Listing} listing
 * @param {Actions} actions
 */
export function listView(listing, actions) {
  const { board, list, other } = listing;
  const { seen } = board;
  const { ranking } = list;
  const clusterName = (/** @type {string | null | undefined} */ id) => (id == null ? "–" : word("cluster", id));
  const sort = sortOf(seen.list, ranking);
  /** @type {import("../../ranking/lists.js").Order | null} */
  const order = ranking && {
    rows: sorted(ranking.rows, sort, clusterName),
    now: (by) => (by !== sort.by ? "none" : sort.down ? "descending" : "ascending"),
    turn: (by) => actions.show({ sort: turned(sort, by) }),
  };
  return html`<section id="map-list" class="map-list" tabindex="-1" aria-labelledby="map-list-title" ?hidden=${listing.sides === "map"}>
    <h2 id="map-list-title">${t("map.list.title")}</h2>
    ${settings(listing, actions)}
    <div aria-live="polite" aria-busy=${String(list.awaited.busy)}>${waiting(list.awaited)}${list.failure ? problemBox(list.failure) : nothing}
      ${ranking ? html`<p id="map-list-said" class="quiet">${said(listing, ranking)}</p>` : nothing}${elsewhere(listing, actions)}</div>
    ${ranking ? html`<div class="map-list-answer">${answerView(ranking, clusterName, actions.askBy, listing.pick, order ?? undefined, listing.why)}</div>
      ${pages(ranking, seen.list, actions)}` : nothing}
    ${seen.list.against ? html`<div class="map-list-other" aria-busy=${String(other.awaited.busy)}>${waiting(other.awaited)}${
      other.failure ? problemBox(other.failure) : nothing}${ranking && other.ranking
      ? (scatter.now()?.rankingsView(ranking, other.ranking, listing.pick) ?? nothing) : nothing}</div>` : nothing}
  </section>`;
}

/**
 * @param {Listing} listing
 * @param {Actions} actions
 */
function settings({ board, list, readable }, { show }) {
  const { state: { question: form, model }, seen: { list: shown } } = board;
  const measure = list.ranking?.measure ?? model?.head.measure ?? "";
  const others = form.measures.filter(({ code }) => code !== measure).map(({ code }) => ({
    value: code, text: readable.has(code) ? t("map.list.known", { measure: word("measure", code), how: how(readable.get(code)) }) : word("measure", code),
  }));
  return html`<div class="controls map-list-settings">
    <label class="short"><span>${t("ranking.top")}</span><select id="map-list-size" @change=${(/** @type {Event} */ event) =>
      show({ size: Number(valueOf(event)), page: 1 })}>${options(SIZES.map((size) => ({ value: String(size), text: number(size) })), String(shown.size))}</select></label>
    <label><span>${t("map.list.against")}</span><select id="map-list-against" @change=${(/** @type {Event} */ event) =>
      show({ against: valueOf(event) })}>${options([{ value: "", text: t("map.list.alone") }, ...others], shown.against)}</select></label>
    <label class="check"><input type="checkbox" id="map-list-interval" .checked=${shown.interval}
      @change=${() => show({ interval: !shown.interval })}><span>${t("ranking.interval")}</span></label>
  </div>`;
}

/**
 * How the rows are sorted: by rank where the column that was chosen is not there.
 *
 * @param {import("./shown.js").ListShown} shown
 * @param {import("../../api/types.js").Ranking | null} ranking
 */
function sortOf({ sort }, ranking) {
  const there = sort.by !== "cluster" || (!ranking?.citation.cluster && ranking?.rows.some(({ cluster }) => cluster));
  return there ? sort : FIRST.sort;
}

/** @param {boolean | null | undefined} readable */
function how(readable) {
  return t(`map.list.readable.${readable == null ? "none" : readable ? "yes" : "no"}`);
}

/**
 * Which part of the list it is, and whether ranks of the living can be read by these measures.
 *
 * @param {Listing} listing
 * @param {import("../../api/types.js").Ranking} ranking
 */
function said({ board: { seen: { list } }, readable }, ranking) {
  const codes = [ranking.measure, ...(list.against ? [list.against] : [])];
  const read = codes.filter((code) => readable.has(code)).map((code) => t("map.list.known", { measure: word("measure", code), how: how(readable.get(code)) }));
  const first = (list.page - 1) * list.size;
  const part = ranking.rows.length === 0 ? "" : t("map.list.part", {
    from: number(first + 1), to: number(first + ranking.rows.length), named: number(rankedOf(ranking)) });
  const { by, down } = sortOf(list, ranking);
  const order = by === FIRST.sort.by && !down ? "" : t("map.list.sorted", { column: t(`ranking.col.${by === "name" ? "person" : by}`) });
  return [part, order, ...read].filter(Boolean).join(" ");
}

/**
 * @param {Listing} listing
 * @param {Actions} actions
 */
function elsewhere(listing, { show }) {
  const found = listing.elsewhere();
  return found ? html`<p id="map-list-elsewhere">${t(found.band ? "map.list.elsewhere" : "map.list.unlisted", found)} ${
    found.page === null ? nothing : html`<button type="button" class="plain" @click=${() => show({ page: found.page ?? 1 })}>${
      t("map.list.turn", { page: number(found.page) })}</button>`}</p>` : nothing;
}

/**
 * @param {import("../../api/types.js").Ranking} ranking
 * @param {import("./shown.js").ListShown} shown
 * @param {Actions} actions
 */
function pages(ranking, { page, size }, { show }) {
  const last = pagesOf(ranking, size);
  const to = (/** @type {string} */ name, /** @type {number} */ target, /** @type {boolean} */ off) => html`<button type="button"
    id="map-list-${name}" ?disabled=${off} @click=${() => show({ page: target })}>${t(`map.list.${name}`)}</button>`;
  return last === 1 && page === 1 ? nothing : html`<nav class="map-list-pages" aria-label=${t("map.list.pages")}>
    ${to("first", 1, page === 1)}${to("before", Math.min(page - 1, last), page === 1)}
    <span>${t("map.list.page", { page: number(page), pages: number(last) })}</span>
    ${to("after", page + 1, page >= last)}${to("last", last, page >= last)}</nav>`;
}
