// Who takes part in an organisation or work, and as what: those by name, and of the others tens.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { word } from "../../vocabulary/words.js";
import { rankText, textOf, tiedText } from "../labels.js";

/** @typedef {import("../service.js").Card} Card */
/** @typedef {Card["parts"][number]} Part */

/** Rows on a page of the ranking of organisations. */
const ON_A_PAGE = 50;

/**
 * @param {Card} card of no person
 * @param {(row: number) => void} find
 */
export function partsView({ label, parts, unnamed }, find) {
  return html`<div id="map-card-parts">${parts.map((part) => html`<h3>${heading(part)} <span class="quiet">${counted(part)}</span></h3>
      <ul class="map-neighbours">${part.people.map((one) => html`<li><button type="button" class="plain" @click=${() => find(one.row)}>${textOf(one)}</button></li>`)}</ul>
      ${part.named > part.people.length ? html`<p class="quiet">${t("map.card.more", { count: number(part.named - part.people.length) })}</p>` : nothing}`)}
    ${unnamed > 0 ? html`<p class="quiet">${t("map.card.unnamed", { count: number(unnamed) })}</p>` : nothing}
    ${label.kind === "work" ? nothing : html`<p><a href=${`/organisations?kind=${label.kind}`}>${t("map.card.organisations")}</a></p>`}</div>`;
}

/** @param {Part} part */
function heading({ kind, role }) {
  return role ? word("role", role) : tiedText(kind, "in");
}

/** @param {Part} part */
function counted({ named, unnamed }) {
  return [named > 0 ? number(named) : null, unnamed > 0 ? t("map.card.tens", { count: number(unnamed) }) : null].filter(Boolean).join(" + ");
}

/**
 * Where an organisation stands by what organisations are ranked by; each leads to that ranking, where it is marked.
 *
 * @param {Card["label"]} node
 * @param {Card["ranks"]} ranks
 * @param {Record<string, string>} filters of the map
 */
export function standingsView({ label }, ranks, { cluster = "", at = "" }) {
  if (ranks.length === 0 || !("id" in label)) {
    return nothing;
  }
  const { id } = label;
  return html`<p class="quiet">${t("map.card.standings")}</p>
    <dl class="map-ranks" id="map-card-standings">${ranks.map(({ measure, rankFrom, rankTo, of }) => {
      const text = t(`map.card.by.${measure}`);
      const query = new URLSearchParams(Object.entries({ by: measure, cluster, page: String(Math.ceil(rankFrom / ON_A_PAGE)), mark: id })
        .filter(([name, value]) => value !== "" && !(name === "page" && value === "1")));
      return html`<dt>${at === "" ? html`<a href=${`/organisations?${query}`}>${text}</a>` : text}</dt><dd>${
        t("map.card.standings.of", { ranks: rankText(rankFrom, rankTo), count: number(of) })}</dd>`;
    })}</dl>`;
}
