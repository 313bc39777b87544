// Ties by year, with a window of two handles.
import { t } from "../../i18n/index.js";
import { html, nothing, svg } from "../../lib/lit-html/lit-html.js";
import { options, valueOf } from "../../ui/form.js";
import { TIMES } from "../seen.js";

/**
 * @typedef {object} Actions
 * @property {(end: "first" | "last", year: number) => void} slide
 * @property {() => void} settle
 * @property {() => void} play
 * @property {() => void} whole
 * @property {(time: import("../seen.js").Time) => void} turn
 */

const HIGH = 40;

/**
 * @param {import("../board.js").Board} board
 * @param {Actions} actions
 */
export function timeView({ state, seen }, actions) {
  const head = state.model?.head;
  const [begin = 0, end = 0] = head?.years ?? [];
  if (!head || begin >= end) {
    return nothing;
  }
  const [first, last] = state.years ?? seen.years ?? [begin, end];
  const bars = head.histogram;
  const most = Math.max(1, ...bars.map(({ ties }) => ties));
  const part = (/** @type {number} */ year) => (100 * (year - begin)) / (end - begin);
  const handle = (/** @type {"first" | "last"} */ side, /** @type {number} */ year) => html`<input type="range" id="map-${side}"
    min=${begin} max=${end} step="1" .value=${String(year)} aria-label=${t(`map.time.${side}`)} aria-valuetext=${yearText(year)}
    @input=${(/** @type {Event} */ event) => actions.slide(side, Number(/** @type {HTMLInputElement} */ (event.currentTarget).value))}
    @change=${actions.settle}>`;
  const known = seen.time === "known"; // whatever the first year is
  return html`<section class="map-time" aria-label=${t("map.time")}>
    <p class="map-times"><label class="unseen" for="map-times">${t("map.times")}</label>
      <select id="map-times" title=${t(`map.time.${seen.time}.hint`)} aria-describedby="map-times-hint" @change=${(/** @type {Event} */ event) =>
        actions.turn(TIMES.find((one) => one === valueOf(event)) ?? "held")}>${options(
        TIMES.map((time) => ({ value: time, text: t(`map.time.${time}`) })), seen.time)}</select>
      <span id="map-times-hint" class="quiet">${t(`map.time.${seen.time}.hint`)}</span></p>
    <button type="button" id="map-play" aria-pressed=${String(state.playing)} @click=${actions.play}>${
      t(state.playing ? "map.time.stop" : "map.time.play")}</button>
    <div class="map-years">
      <svg viewBox="0 0 100 ${HIGH}" preserveAspectRatio="none" aria-hidden="true">${bars.map((bar) => {
        const left = Math.max(0, part(bar.from));
        const high = bar.ties === 0 ? 0 : Math.max(1, HIGH * Math.sqrt(bar.ties / most));
        const inside = (known || bar.to >= first) && bar.from <= last;
        return svg`<rect class=${inside ? "inside" : ""} x=${left} y=${HIGH - high}
          width=${Math.max(0.1, Math.min(100, part(bar.to + 1)) - left - 0.15)} height=${high}></rect>`;
      })}</svg>
      ${known ? nothing : handle("first", first)}${handle("last", last)}
    </div>
    <p class="map-span"><b>${known ? t("map.time.until", { year: yearText(last) }) : `${yearText(first)} – ${yearText(last)}`}</b>
      ${state.years ?? seen.years ? html`<button type="button" id="map-all-years" @click=${actions.whole}>${t("map.time.all")}</button>` : nothing}</p>
  </section>`;
}

/** @param {number} year astronomical: 0 is 1 BC */
function yearText(year) {
  return year > 0 ? String(year) : t("detail.bc", { year: String(1 - year) });
}
