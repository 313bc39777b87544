// The ties of a card: by what others are to who is selected, and where it stands that they are.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { held } from "../../vocabulary/detail.js";
import { textOf, tiedText } from "../labels.js";

/** @typedef {import("../service.js").Card} Card */
/** @typedef {import("../service.js").CardTie} CardTie */
/** @typedef {import("../model.js").Model} Model */

/** @typedef {{ kind: string, direction: string, ties: CardTie[] }} Group */

const MOST = 12; // neighbours of a kind that are listed at once
/** A card holds no more ties than that; how many more there are is counted on the map. */
export const MOST_TIES = 200;

/**
 * @param {Card} card
 * @returns {Group[]} the largest first
 */
export function groupsOf({ ties }) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const tie of ties) {
    const key = `${tie.kind} ${tie.direction}`;
    const group = groups.get(key) ?? { kind: tie.kind, direction: tie.direction, ties: [] };
    group.ties.push(tie);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.ties.length - a.ties.length);
}

/**
 * How many ties of a group there are on the map.
 *
 * @param {Pick<Model, "head" | "data">} model
 * @param {number} row
 * @param {Group} group
 */
export function countOf({ head, data }, row, { kind, direction }) {
  const code = head.kinds.indexOf(kind);
  let count = 0;
  for (let tie = 0; tie < data.ties; tie++) {
    const out = data.from[tie] === row && direction !== "in";
    const into = data.to[tie] === row && direction !== "out";
    count += data.tieKind[tie] === code && (out || into) ? 1 : 0;
  }
  return count;
}

/**
 * @param {Card} card
 * @param {Pick<Model, "head" | "data">} model
 * @param {(row: number) => void} find
 */
export function tiesView(card, model, find) {
  const whole = card.ties.length < MOST_TIES;
  return groupsOf(card).map((group) => {
    const count = whole ? group.ties.length : countOf(model, card.label.row, group);
    const [first, rest] = [group.ties.slice(0, MOST), group.ties.slice(MOST)];
    return html`<h3>${tiedText(group.kind, group.direction)} <span class="quiet">${number(count)}</span></h3>
      <ul class="map-neighbours">${first.map((tie) => item(tie, find))}</ul>
      ${rest.length === 0 ? nothing : html`<details class="map-more"><summary>${t("map.card.more", { count: number(count - MOST) })}</summary>
        <ul class="map-neighbours">${rest.map((tie) => item(tie, find))}${
          count > group.ties.length ? html`<li class="quiet">${t("map.card.more", { count: number(count - group.ties.length) })}</li>` : nothing}</ul></details>`}`;
  });
}

/**
 * @param {CardTie} tie
 * @param {(row: number) => void} find
 */
function item(tie, find) {
  return html`<li><button type="button" class="plain" @click=${() => find(tie.other.row)}>${textOf(tie.other)}</button>
    <span class="quiet">${held(tie.since, tie.until)}</span></li>`;
}

/**
 * The source of each tie: by source, since one names many.
 *
 * @param {Card} card
 */
export function sourcesView(card) {
  /** @type {Map<string, Group[]>} */
  const sources = new Map();
  for (const { kind, direction, ties } of groupsOf(card)) {
    for (const tie of ties) {
      if (tie.source) {
        const of = sources.get(tie.source) ?? [];
        const group = of.find((one) => one.kind === kind && one.direction === direction);
        group ? group.ties.push(tie) : of.push({ kind, direction, ties: [tie] });
        sources.set(tie.source, of);
      }
    }
  }
  return sources.size === 0 ? nothing : html`<details id="map-sources"><summary>${t("map.card.sources", { count: number(sources.size) })}</summary>
    <dl>${[...sources].map(([source, groups]) => html`<dt>${source}</dt>${groups.map(({ kind, direction, ties }) => html`<dd>${
      t("map.card.source", { kind: tiedText(kind, direction), names: ties.map(({ other }) => textOf(other)).join(t("comma")) })}</dd>`)}`)}</dl></details>`;
}
