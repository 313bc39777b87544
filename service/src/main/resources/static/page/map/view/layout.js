// The page of the map: what to ask on the left, the map, and the card on the right.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";
import { problemBox } from "../../ui/problem.js";
import { waiting } from "../../ui/progress.js";
import { NODE_KINDS } from "../bytes.js";
import { countsText } from "../labels.js";
import { sharedNote } from "./taking.js";

/** @typedef {import("../board.js").Board} Board */

/**
 * @typedef {object} Tools
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} fit
 * @property {(factor: number) => void} zoom
 * @property {() => void} lasso
 * @property {(event: KeyboardEvent) => void} key
 * @property {() => void} leave the keyboard is elsewhere
 * @property {(event: PointerEvent) => void} minimap
 * @property {(event: Event) => void} fold what is asked is folded up, or unfolded
 * @property {() => void} dismiss puts away what happened
 */

/**
 * @param {Board} board
 * @param {Tools} tools
 * @param {{ filters: unknown, legend: unknown, card: unknown, time: unknown, search: unknown, list: unknown, sides: unknown, side: string, toList: (event: Event) => void, questions: unknown, taking: unknown, levels: unknown, lineage: unknown, emptied: unknown, unnamed: unknown, tieless: unknown, tour: unknown, offer: unknown, answer: unknown }} parts
 */
export function layout(board, tools, parts) {
  const { state, awaited, parts: asked } = board;
  const shown = state.model !== null && state.graphics !== "none";
  return html`<div class="map-page" data-side=${parts.side}>
    <a class="skip" href="#map-list" @click=${parts.toList}>${t("map.list.skip")}</a>
    <aside class="map-side" aria-label=${t("map.filters")}>
      ${parts.search}
      <details ?open=${state.asked} @toggle=${tools.fold}><summary>${t("map.filters")}</summary>${parts.filters}${parts.legend}</details>
    </aside>
    <section class="map-middle" aria-labelledby="map-title">
      <h2 id="map-title" class="unseen">${t("map.title")}</h2>
      ${parts.sides}
      <div class="map-news"><div id="map-state" aria-live="polite">${
        state.failure ? problemBox(state.failure) : nothing}${sharedNote(board)}${parts.tieless}${notice(state, tools)}${
        state.graphics === "none" ? html`<p class="note">${t("map.nographics")} <a href="#map-list" @click=${parts.toList}>${t("map.ranking")}</a></p>` : nothing}</div>
      ${parts.answer}${parts.unnamed}${parts.offer}</div>
      <div class="map-place"><div id="map" class="map-board" role="application" tabindex="0" aria-label=${t("map.label")} aria-describedby="map-help"
        data-pictures=${board.stage?.pictures ?? 0} data-graphics=${state.graphics} ?data-lasso=${state.lassoing}
        ?data-behind=${board.seen.lineage !== null}
        @keydown=${tools.key} @blur=${tools.leave}>
        <canvas id="map-canvas" aria-hidden="true" ?hidden=${!shown}></canvas>
        ${lasso(state.corners)}${tip(board)}
        ${parts.questions}
        <div class="map-tools" role="toolbar" aria-label=${t("map.tools")}>
          ${tool("undo", "↶", tools.undo, !board.steps.canUndo)}${tool("redo", "↷", tools.redo, !board.steps.canRedo)}
          ${tool("fit", "⤢", tools.fit)}${tool("nearer", "+", () => tools.zoom(1.5))}${tool("farther", "−", () => tools.zoom(1 / 1.5))}
          <button type="button" id="map-lasso" title=${t("map.tool.lasso")} aria-label=${t("map.tool.lasso")}
            aria-pressed=${String(state.lassoing)} @click=${tools.lasso}>◌</button>
        </div>
        <div class="map-mini" aria-hidden="true" ?hidden=${!shown} @pointerdown=${tools.minimap} @pointermove=${tools.minimap}>
          <canvas id="map-mini"></canvas><span id="map-frame"></span></div>
      </div>${parts.lineage}${parts.emptied}
        <div class="map-waiting" aria-live="polite" aria-busy=${String(awaited.busy)}>${waiting(awaited)}${waiting(asked)}</div></div>
      ${parts.taking}
      <p id="map-said" class="unseen" role="status">${state.said}</p>
    </section>
    <aside class="map-aside" aria-label=${t("map.card")}>${parts.card}</aside>
    <section class="map-below" aria-label=${t("map.below")}>
      ${parts.levels}
      <details class="map-help"><summary>${t("map.keys")}</summary><p id="map-help">${t("map.help")}</p></details>
      ${parts.time}
      ${state.model ? html`<p class="quiet" id="map-counts">${countsText(state.model.head)}</p>` : nothing}
      ${parts.list}
    </section>
    ${parts.tour}
  </div>`;
}

/**
 * What happened to the map by itself. It is in the way of nothing, so it stays until it is put away, or another map is asked for.
 *
 * @param {Board["state"]} state
 * @param {Tools} tools
 */
function notice({ graphics, notice: key }, { dismiss }) {
  if (graphics === "lost") {
    return html`<p class="note" role="status" id="map-notice">${t("map.lost.graphics")}</p>`;
  }
  return key ? html`<div class="note map-notice"><p role="status" id="map-notice">${t(key)}</p>
    <button type="button" class="plain" id="map-notice-close" aria-label=${t("map.notice.close")} @click=${dismiss}>×</button></div>` : nothing;
}

/**
 * @param {string} name
 * @param {string} sign
 * @param {() => void} act
 * @param {boolean} [off]
 */
function tool(name, sign, act, off = false) {
  return html`<button type="button" id="map-${name}" title=${t(`map.tool.${name}`)} aria-label=${t(`map.tool.${name}`)}
    ?disabled=${off} @click=${act}>${sign}</button>`;
}

/** @param {[number, number][]} corners */
function lasso(corners) {
  return corners.length < 2 ? nothing : html`<svg class="map-rope" aria-hidden="true"><polygon points=${corners.map((at) => at.join()).join(" ")}></polygon></svg>`;
}

/** @param {Board} board */
function tip(board) {
  const { state, stage } = board;
  const { model, pointed, tip: at } = state;
  if (!model || pointed < 0 || !at || !stage) {
    return nothing;
  }
  const disc = model.discOf(pointed);
  const name = board.nameOf(pointed);
  const kind = NODE_KINDS[model.data.kind[pointed] ?? 0] ?? "person";
  const below = disc ? t(disc.parts > 0 ? "map.tip.disc.parts" : "map.tip.disc", { nodes: number(disc.nodes), parts: number(disc.parts) })
    : t("map.tip", { kind: t(`map.kind.${kind}`), ties: number(model.neighbours(pointed).length) });
  const left = Math.min(at[0] + 14, stage.size.width - 200);
  return html`<div class="map-tip" role="tooltip" .style=${`left: ${left}px; top: ${at[1] + 14}px`}><b>${
    name ?? t("loading")}</b><span>${below}</span></div>`;
}
