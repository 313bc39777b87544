// Two measures against each other: a point for each person who has an exact rank by both.
import { number, t } from "../../i18n/index.js";
import { html, nothing, svg } from "../../lib/lit-html/lit-html.js";
import { word } from "../../vocabulary/words.js";
import { axisOf, joined, likeness, spearman } from "./alike.js";

/** @typedef {import("./alike.js").Both} Both */
/** @typedef {import("./alike.js").Axis} Axis */
/** @typedef {import("../../ranking/lists.js").Pick} Pick */

const WIDE = 640;
const HIGH = 420;
const ROOM = { left: 56, right: 24, top: 28, bottom: 48 };
const NAME = 150; // as wide as a name may be, beside its point

/**
 * Two rankings of the same people.
 *
 * @param {import("../../api/types.js").Ranking} one
 * @param {import("../../api/types.js").Ranking} other
 * @param {Pick} pick
 */
export function rankingsView(one, other, pick) {
  return scatterView(one.measure, other.measure, joined(one.rows, other.rows), pick);
}

/**
 * @param {string} first code of the measure from left to right
 * @param {string} second and from top to bottom
 * @param {Both[]} both
 * @param {Pick} pick
 */
export function scatterView(first, second, both, pick) {
  const measures = { first: word("measure", first), second: word("measure", second) };
  if (both.length === 0) {
    return html`<p class="note">${t("map.list.nobody", measures)}</p>`;
  }
  const x = axisOf(both.map((one) => one.first));
  const y = axisOf(both.map((one) => one.second));
  const left = (/** @type {number} */ rank) => ROOM.left + x.part(rank) * (WIDE - ROOM.left - ROOM.right);
  const top = (/** @type {number} */ rank) => ROOM.top + y.part(rank) * (HIGH - ROOM.top - ROOM.bottom);
  return html`<p id="map-list-alike">${alike(both, measures)}</p>
    <div class="map-scatter-box"><svg class="map-scatter" viewBox="0 0 ${WIDE} ${HIGH}" width=${WIDE} height=${HIGH}>
      <g aria-hidden="true">
        ${x.ticks.map((tick) => svg`<path d="M${left(tick)} ${ROOM.top}V${HIGH - ROOM.bottom}"></path>
          <text x=${left(tick)} y=${HIGH - ROOM.bottom + 16} text-anchor="middle">${number(tick)}</text>`)}
        ${y.ticks.map((tick) => svg`<path d="M${ROOM.left} ${top(tick)}H${WIDE - ROOM.right}"></path>
          <text x=${ROOM.left - 8} y=${top(tick) + 4} text-anchor="end">${number(tick)}</text>`)}
        <text class="map-scatter-axis" x=${(WIDE + ROOM.left) / 2} y=${HIGH - 8} text-anchor="middle">${axisText(measures.first, x)}</text>
        <text class="map-scatter-axis" x=${8} y=${14}>${axisText(measures.second, y)}</text>
      </g>
      <g role="listbox" aria-label=${t("map.list.points", measures)} @keydown=${(/** @type {KeyboardEvent} */ event) => walk(event)}>
        ${both.map((one, at) => point(one, left(one.first), top(one.second), at === entry(both, pick), measures, pick))}
      </g>
    </svg></div>`;
}

/** Which point the keyboard comes to first: who was selected last, if they are there. @param {Both[]} both @param {Pick} pick */
function entry(both, pick) {
  return Math.max(0, both.findIndex(({ id }) => pick.isLast(id)));
}

/**
 * @param {string} measure
 * @param {Axis} axis
 */
function axisText(measure, { logarithmic }) {
  return t(logarithmic ? "map.list.axis.log" : "map.list.axis", { measure });
}

/**
 * @param {Both[]} both
 * @param {{ first: string, second: string }} measures
 */
function alike(both, measures) {
  const coefficient = spearman(both);
  const values = { ...measures, count: number(both.length) };
  return coefficient === null ? t("map.list.alike.few", values)
    : t(`map.list.alike.${likeness(coefficient)}`, { ...values, coefficient: number(coefficient, 2, 2) });
}

/**
 * @param {Both} one
 * @param {number} x
 * @param {number} y
 * @param {boolean} entered whether the keyboard comes here first
 * @param {{ first: string, second: string }} measures
 * @param {Pick} pick
 */
function point(one, x, y, entered, measures, pick) {
  const choose = () => pick.choose(one.id);
  const before = x > WIDE - NAME;
  return svg`<g role="option" data-id=${one.id} tabindex=${entered ? "0" : "-1"} aria-selected=${String(pick.is(one.id))}
    aria-disabled=${pick.can(one.id) ? nothing : "true"} aria-label=${t("map.list.point", {
      name: one.name, first: number(one.first), second: number(one.second), ...{ one: measures.first, other: measures.second } })} @click=${choose}>
    <circle class="map-scatter-reach" cx=${x} cy=${y} r="12"></circle><circle class="map-scatter-point" cx=${x} cy=${y} r="5"></circle>
    <text x=${x + (before ? -9 : 9)} y=${y - 8} text-anchor=${before ? "end" : "start"} aria-hidden="true">${one.name}</text></g>`;
}

/** Arrows lead along the first measure, Enter and space select. @param {KeyboardEvent} event */
function walk(event) {
  const here = /** @type {Element} */ (event.target).closest("[role=option]");
  const all = [...(/** @type {Element} */ (event.currentTarget)).querySelectorAll("[role=option]")];
  const at = here ? all.indexOf(here) : -1;
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (here && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    here.dispatchEvent(new Event("click", { bubbles: true }));
  } else if (here && to !== undefined) {
    event.preventDefault();
    const next = all[Math.min(all.length - 1, Math.max(0, to))];
    all.forEach((one) => one.setAttribute("tabindex", one === next ? "0" : "-1"));
    /** @type {SVGElement | undefined} */ (next)?.focus();
  }
}
