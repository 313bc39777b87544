// The box of the tour, and the offer of it.
import { number, t } from "../../i18n/index.js";
import { html, nothing } from "../../lib/lit-html/lit-html.js";

/** @typedef {import("../tour/touring.js").Tour} Tour */

/** @param {Tour} tour */
export function tourView(tour) {
  const { step, steps, at, spot } = tour;
  if (!step) {
    return nothing;
  }
  return html`<div id="map-tour" class="map-tour" role="dialog" aria-labelledby="map-tour-title" aria-describedby="map-tour-text"
      data-step=${step} .style=${`left: ${spot.left}px; top: ${spot.top}px`}>
    <div aria-live="polite">
      <p class="quiet">${t("map.tour.step", { at: number(at + 1), count: number(steps.length) })}</p>
      <h2 id="map-tour-title">${t(`map.tour.${step}`)}</h2>
      <p id="map-tour-text">${t(`map.tour.${step}.text`)}</p>
    </div>
    <p class="buttons">
      <button type="button" id="map-tour-leave" @click=${tour.leave}>${t("map.tour.leave")}</button>
      <button type="button" id="map-tour-before" ?disabled=${at === 0} @click=${tour.before}>${t("map.tour.before")}</button>
      <button type="button" id="map-tour-next" class="main-button" @click=${tour.next}>${t(at + 1 < steps.length ? "map.tour.next" : "map.tour.done")}</button>
    </p>
  </div>`;
}

/**
 * @param {Tour} tour
 * @param {boolean} there whether there is a map to show somebody
 */
export function offerView(tour, there) {
  return tour.offered && there && !tour.step ? html`<div id="map-offer" class="map-offer" role="group" aria-label=${t("map.tour.label")}>
    <p>${t("map.tour.offer")}</p>
    <p class="buttons"><button type="button" id="map-offer-yes" @click=${() => tour.begin("map")}>${t("map.tour.begin")}</button>
      <button type="button" id="map-offer-no" @click=${tour.decline}>${t("map.tour.no")}</button></p>
  </div>` : nothing;
}
