// Ties by year, with a window of two handles.
import { number, t } from "../../i18n/index.js";
import { html, nothing, svg } from "../../lib/lit-html/lit-html.js";
import { barsOf } from "../histogram.js";

/**
 * @typedef {object} Actions
 * @property {(end: "first" | "last", year: number) => void} slide
 * @property {() => void} settle
 * @property {() => void} play
 * @property {() => void} whole
 */

const BARS = 72;
const HIGH = 40;

/**
 * @param {import("../board.js").Board} board
 * @param {Actions} actions
 */
export function timeView({ state, seen }, actions) {
  const head = state.model?.head;
  if (!head?.years || head.years[0] >= head.years[1]) {
    return nothing;
  }
  const all = head.years;
  const [first, last] = state.years ?? seen.years ?? all;
  const bars = barsOf(head.histogram, all, BARS);
  const most = Math.max(1, ...bars.map(({ ties }) => ties));
  const part = (/** @type {number} */ year) => (100 * (year - all[0])) / (all[1] - all[0]);
  const handle = (/** @type {"first" | "last"} */ end, /** @type {number} */ year) => html`<input type="range" id="map-${end}"
    min=${all[0]} max=${all[1]} step="1" .value=${String(year)} aria-label=${t(`map.time.${end}`)} aria-valuetext=${yearText(year)}
    @input=${(/** @type {Event} */ event) => actions.slide(end, Number(/** @type {HTMLInputElement} */ (event.currentTarget).value))}
    @change=${actions.settle}>`;
  return html`<section class="map-time" aria-label=${t("map.time")}>
    <button type="button" id="map-play" aria-pressed=${String(state.playing)} @click=${actions.play}>${
      t(state.playing ? "map.time.stop" : "map.time.play")}</button>
    <div class="map-years">
      <svg viewBox="0 0 100 ${HIGH}" preserveAspectRatio="none" aria-hidden="true">${bars.map((bar) => {
        const left = Math.max(0, part(bar.from));
        const high = bar.ties === 0 ? 0 : Math.max(1, HIGH * Math.sqrt(bar.ties / most));
        const inside = bar.to >= first && bar.from <= last;
        return svg`<rect class=${inside ? "inside" : ""} x=${left} y=${HIGH - high}
          width=${Math.max(0.1, Math.min(100, part(bar.to + 1)) - left - 0.15)} height=${high}></rect>`;
      })}</svg>
      ${handle("first", first)}${handle("last", last)}
    </div>
    <p class="map-span"><b>${yearText(first)} – ${yearText(last)}</b>
      ${state.years ?? seen.years ? html`<button type="button" id="map-all-years" @click=${actions.whole}>${t("map.time.all")}</button>` : nothing}</p>
  </section>`;
}

/** @param {number} year astronomical: 0 is 1 BC */
function yearText(year) {
  return year > 0 ? String(year) : t("detail.bc", { year: number(1 - year) });
}
