// The legend, which is the filter: kinds of node and of tie with their signs, and what colours mean.
import { number, t } from "../../i18n/index.js";
import { html, nothing, svg } from "../../lib/lit-html/lit-html.js";
import { options, valueOf } from "../../ui/form.js";
import { NODE_KINDS } from "../bytes.js";
import { bandText, tieText } from "../labels.js";
import { UNKNOWN } from "../looks.js";
import { palette } from "../palette.js";
import { COLOURS, SIZES } from "../seen.js";
import { strokeOf } from "../strokes.js";

/** @typedef {import("../board.js").Board} Board */

/**
 * @typedef {object} Actions
 * @property {(code: string) => void} toggle a kind
 * @property {(by: import("../seen.js").SizeBy) => void} size
 * @property {(by: import("../seen.js").ColourBy) => void} colour
 */

/** Outlines of kinds of node, as the graphics card draws them. */
const SHAPES = /** @type {const} */ ({
  person: "M6 1a5 5 0 1 0 .01 0z",
  studio: "M1.5 1.5h9v9h-9z",
  platform: "M6 0l6 6-6 6-6-6z",
  group: "M6 0l5.2 3v6L6 12 .8 9V3z",
  work: "M6 0l5.5 10H.5z",
  people: "M6 1a5 5 0 1 0 .01 0zM6 3.5a2.5 2.5 0 1 1-.01 0z",
});

/**
 * @param {Board} board
 * @param {Actions} actions
 * @param {boolean} dark
 */
export function legendView(board, actions, dark) {
  const { seen, state: { model } } = board;
  if (!model) {
    return nothing;
  }
  const { head, data } = model;
  const counts = new Map(NODE_KINDS.map((kind) => [kind, 0]));
  const present = NODE_KINDS.filter((kind, at) => counts.has(kind) && data.kind.includes(at));
  return html`<fieldset class="map-legend"><legend>${t("map.legend.nodes")}</legend>
      ${present.map((kind) => check(kind, t(`map.kind.${kind}`), !seen.hidden.includes(kind), shape(kind), actions))}</fieldset>
    <fieldset class="map-legend"><legend>${t("map.legend.ties")}</legend>
      ${head.kinds.map((code) => check(code, tieText(code), !seen.hidden.includes(code), line(code), actions))}</fieldset>
    <div class="map-choices">
      <label><span>${t("map.size")}</span><select id="map-size" @change=${(/** @type {Event} */ event) =>
        actions.size(/** @type {import("../seen.js").SizeBy} */ (valueOf(event)))}>${
          options(SIZES.map((by) => ({ value: by, text: t(`map.size.${by}`) })), seen.size)}</select></label>
      <label><span>${t("map.colour")}</span><select id="map-colour" @change=${(/** @type {Event} */ event) =>
        actions.colour(/** @type {import("../seen.js").ColourBy} */ (valueOf(event)))}>${
          options(COLOURS.map((by) => ({ value: by, text: t(`map.colour.${by}`) })), seen.colour)}</select></label>
    </div>
    <ul class="map-colours">${model.legend.map((entry) => html`<li>
      <svg width="12" height="12" aria-hidden="true">${svg`<circle cx="6" cy="6" r="5" fill=${palette(dark)[entry.colour] ?? ""}></circle>`}</svg>
      <span>${named(board, entry.group)}</span> <span class="quiet">${number(entry.count)}</span></li>`)}</ul>
    ${head.folded > 0 ? html`<p class="quiet">${t("map.classes", { count: number(head.folded) })}</p>` : nothing}`;
}

/**
 * @param {string} code
 * @param {string} text
 * @param {boolean} on
 * @param {unknown} sign
 * @param {Actions} actions
 */
function check(code, text, on, sign, actions) {
  return html`<label class="check"><input type="checkbox" data-kind=${code} .checked=${on} @change=${() => actions.toggle(code)}>
    <svg width="34" height="14" aria-hidden="true">${sign}</svg><span>${text}</span></label>`;
}

/** @param {keyof typeof SHAPES} kind */
function shape(kind) {
  return svg`<path d=${SHAPES[kind]} fill-rule="evenodd" fill="currentColor" transform="translate(11 1)"></path>`;
}

/** @param {string} code */
function line(code) {
  const { width, dash: [drawn, gap], arrow, double } = strokeOf(code);
  const end = arrow ? 26 : 34;
  const dashes = gap > 0 ? `${drawn} ${gap}` : "none";
  const at = (/** @type {number} */ y) => svg`<line x1="0" y1=${y} x2=${end} y2=${y} stroke="currentColor"
    stroke-width=${double ? 1 : width + 0.4} stroke-dasharray=${dashes}></line>`;
  return svg`${double ? [at(5.5), at(8.5)] : at(7)}${
    arrow ? svg`<path d="M26 3l8 4-8 4z" fill="currentColor"></path>` : nothing}`;
}

/**
 * What a colour stands for; a community is called after its first member.
 *
 * @param {Board} board
 * @param {number} group
 * @param {(row: number) => string | null} [nameOf]
 */
export function named({ seen: { colour }, state: { model }, names }, group, nameOf = (row) => names.of(row)) {
  if (group === UNKNOWN) {
    return t("map.century.unknown");
  }
  if (colour === "kind") {
    return t(`map.kind.${NODE_KINDS[group] ?? "person"}`);
  }
  if (colour === "century") {
    return t(group < 0 ? "map.century.bc" : "map.century", { number: number(group < 0 ? -group : group + 1) });
  }
  if (colour === "band") {
    return bandText(model?.head.bands ?? [], group);
  }
  const first = firstOf(model, group);
  const name = first < 0 ? null : nameOf(first);
  return name ? t("map.around", { name }) : t("map.community.unnamed", { number: number(group + 1) });
}

/**
 * @param {import("../model.js").Model | null} model
 * @param {number} community
 * @returns {number} the row after which it is called, or -1
 */
export function firstOf(model, community) {
  return model?.head.communities.find((one) => one.community === community)?.row ?? model?.data.community.indexOf(community) ?? -1;
}
