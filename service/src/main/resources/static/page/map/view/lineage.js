// A lineage as a tree: a column for each generation, whoever is folded as a hollow sign with how many are below.
import { number, t } from "../../i18n/index.js";
import { html, nothing, svg } from "../../lib/lit-html/lit-html.js";
import { problemBox } from "../../ui/problem.js";
import { waiting } from "../../ui/progress.js";
import { BESIDE, detour, fitting, line, placesOf, ROW, widthOf } from "../lineage/places.js";
import { isFolded } from "../lineage/tree.js";

/** @typedef {import("../board.js").Board} Board */
/** @typedef {import("../lineage/tree.js").Branching} Branching */
/** @typedef {import("../lineage/tree.js").Tree} Tree */
/** @typedef {import("../lineage/places.js").Places} Places */

/**
 * @typedef {object} Actions
 * @property {import("../../ui/progress.js").Awaited} awaited
 * @property {() => void} hide
 * @property {(row: number) => void} climb
 * @property {(at: number) => void} turn
 * @property {(at: number, more: boolean) => void} select
 * @property {(event: KeyboardEvent) => void} key
 */

const BAR = 72; // pixels of all descendants
const SHORTEST = 3; // shorter ones would look like dots
const HEAD = 30;

/**
 * @param {Board} board
 * @param {Actions} actions
 */
export function lineageView(board, actions) {
  const { seen: { lineage: branch }, state: { lineage }, names } = board;
  if (!branch) {
    return nothing;
  }
  const name = names.of(branch.row) ?? t("loading");
  return html`<section id="map-lineage" class="map-lineage" tabindex="-1" aria-labelledby="map-lineage-title"
    aria-busy=${String(actions.awaited.busy)} @keydown=${actions.key}>
    <div class="map-lineage-head"><h3 id="map-lineage-title">${t("map.lineage.title", { name })}</h3>
      <button type="button" id="map-lineage-hide" @click=${actions.hide}>${t("map.lineage.hide")}</button></div>
    ${waiting(actions.awaited)}${lineage?.failure ? problemBox(lineage.failure) : nothing}
    ${lineage?.tree ? shown(board, lineage.tree, lineage.at, actions) : nothing}
  </section>`;
}

/**
 * @param {Board} board
 * @param {Tree} tree
 * @param {number} at
 * @param {Actions} actions
 */
function shown(board, tree, at, actions) {
  const { descendants, masters } = tree.lineage;
  const count = descendants === 0 ? t("map.lineage.none") : t("map.lineage.count", { count: number(descendants) });
  const places = placesOf(tree, (one) => labelOf(board, tree.all[one]).join(" "));
  return html`<p class="map-lineage-about">${count}
      ${masters.length === 0 ? nothing : html`<span>${t("map.lineage.masters")} ${masters.map((row) => html`<button type="button" class="plain"
        data-master=${row} @click=${() => actions.climb(row)}>↑ ${board.names.of(row) ?? t("loading")}</button> `)}</span>`}</p>
    <div class="map-tree scroll">
      <svg class="map-generations" width=${places.width} height=${HEAD} aria-hidden="true">${places.columns.map((x, generation) =>
        svg`<text x=${x - 6} y="20">${generation === 0 ? t("map.lineage.root") : t("map.lineage.generation", { number: number(generation) })}</text>`)}</svg>
      <div id="map-tree" role="tree" tabindex="0" aria-label=${t("map.lineage.label")} aria-describedby="map-lineage-help"
        aria-multiselectable="true" aria-activedescendant="map-branch-${at}">
        <svg width=${places.width} height=${places.height} role="presentation">
          <g class="map-links" aria-hidden="true">${links(board, tree, places)}</g>
          ${tree.order.map((one) => branchView(board, tree, one, places, one === at, actions))}
        </svg>
      </div>
    </div>
    <p class="quiet map-lineage-legend">${t("map.lineage.legend")}</p>
    <p id="map-lineage-help" class="unseen">${t("map.lineage.help")}</p>`;
}

/**
 * Name and number beside a sign.
 *
 * @param {Board} board
 * @param {Branching | undefined} one
 * @returns {string[]}
 */
function labelOf(board, one) {
  if (!one) {
    return [];
  }
  const { entry: { row, nodes, folded }, descendants } = one;
  if (row == null) {
    return [t("map.lineage.rest", { count: number(nodes) }), ...(folded > 0 ? [`+${number(folded)}`] : [])];
  }
  const name = fitting(board.names.of(row) ?? "…");
  return descendants === 0 ? [name] : [name, `${isFolded(one) ? "+" : ""}${number(descendants)}`];
}

/**
 * @param {Board} board
 * @param {Tree} tree
 * @param {Places} places
 */
function links(board, tree, { spots, ends }) {
  const ties = tree.all.flatMap(({ entry: { parent, generation }, at }) => {
    const [from, to] = [spots[parent ?? -1], spots[at]];
    const begin = from ? from.x + BESIDE + 6 + widthOf(labelOf(board, tree.all[parent ?? -1]).join(" ")) : 0;
    return from && to ? [svg`<path d=${line(from, begin, (ends[generation - 1] ?? 0) + 8, to)}></path>`] : [];
  });
  const others = tree.lineage.otherMasters.flatMap(({ from, to }) => {
    const [master, pupil] = [spots[from], spots[to]];
    return master && pupil ? [svg`<path class="other" d=${detour(master, pupil)}></path>`] : [];
  });
  return [...ties, ...others];
}

/**
 * One that is shown: the sign opens who is folded, the name selects.
 *
 * @param {Board} board
 * @param {Tree} tree
 * @param {number} at
 * @param {Places} places
 * @param {boolean} active whether the keyboard is there
 * @param {Actions} actions
 */
function branchView(board, tree, at, { spots, ends }, active, actions) {
  const one = tree.all[at];
  const spot = spots[at];
  if (!one || !spot) {
    return nothing;
  }
  const { entry: { row, parent, generation }, descendants, pupils } = one;
  const [name = "", count] = labelOf(board, one);
  const folded = isFolded(one);
  const selected = row != null && board.seen.selected.includes(row);
  const siblings = tree.all[parent ?? -1]?.pupils ?? [at];
  const whole = row == null ? name : (board.names.of(row) ?? t("loading"));
  const below = row == null ? one.entry.folded : descendants;
  const text = spot.x + BESIDE + (folded ? spot.radius - 5 : 0);
  const bar = (BAR * descendants) / Math.max(1, tree.lineage.descendants);
  const kind = `map-branch${folded ? " folded" : ""}${row == null ? " rest" : ""}${selected ? " selected" : ""}${active ? " active" : ""}`;
  return svg`<g id="map-branch-${at}" class=${kind} role="treeitem" data-row=${row ?? nothing} aria-level=${generation + 1}
    aria-posinset=${siblings.indexOf(at) + 1} aria-setsize=${siblings.length} aria-selected=${row == null ? nothing : String(selected)}
    aria-expanded=${folded ? "false" : pupils.length > 0 ? "true" : nothing}
    aria-label=${below > 0 ? t("map.lineage.said", { name: whole, count: number(below) }) : whole}
    @click=${(/** @type {MouseEvent} */ event) => pressed(event, at, folded, actions)}>
    <rect class="hit" x=${spot.x - 14} y=${spot.y - ROW / 2} width=${(ends[generation] ?? 0) - spot.x + 18} height=${ROW} rx="6"></rect>
    ${row == null ? svg`<circle cx=${spot.x} cy=${spot.y} r="1.5"></circle><circle cx=${spot.x - 5} cy=${spot.y} r="1.5"></circle><circle cx=${spot.x + 5} cy=${spot.y} r="1.5"></circle>`
      : svg`<circle data-opens=${folded ? "" : nothing} cx=${spot.x} cy=${spot.y} r=${spot.radius}></circle>`}
    <text x=${text} y=${spot.y + 5}>${name}${whole === name ? nothing : svg`<title>${whole}</title>`}</text>
    ${count ? svg`<text class="count" data-opens=${folded ? "" : nothing} x=${text + widthOf(`${name} `)} y=${spot.y + 5}>${count}</text>` : nothing}
    ${bar >= SHORTEST ? svg`<rect class="bar" x=${text} y=${spot.y + 10} width=${bar} height="2.5" rx="1"></rect>` : nothing}
  </g>`;
}

/**
 * @param {MouseEvent} event
 * @param {number} at
 * @param {boolean} folded
 * @param {Actions} actions
 */
function pressed(event, at, folded, actions) {
  const target = /** @type {Element} */ (event.target);
  if (folded && target.closest("[data-opens]")) {
    actions.turn(at);
  } else {
    actions.select(at, event.shiftKey);
  }
}
