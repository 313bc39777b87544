// Where a person stands in rankings, measure by measure, and what makes it so.
import { language, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { word } from "../vocabulary/words.js";
import { otherEnd, tieKind } from "./ties.js";

/** @typedef {import("./state.js").Subject} Subject */
/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").Measure} Measure */

/** The last band has no end. */
const NO_END = 2_000_000_000;

/**
 * @param {Place[]} places
 * @param {Measure[]} measures
 * @param {Subject} held
 */
export function placesView(places, measures, held) {
  return places.length === 0 ? nothing : html`<ul class="places">${places.map((place) => {
    const measure = measures.find((one) => one.code === place.measure);
    return html`<li data-measure=${place.measure}>
      <h3>${word("measure", place.measure)}</h3>
      <p>${language() === "zh" ? measure?.personalZh : measure?.personalEn}</p>
      <p><b>${rank(place)}</b> ${value(place, measure)}</p>
      ${place.unnamedAheadFrom == null || place.unnamedAheadTo == null ? nothing : html`<p>${t("own.place.unnamed", {
        from: number(place.unnamedAheadFrom), to: number(place.unnamedAheadTo), count: number(place.population) })}</p>`}
      <p>${t(place.tieIds.length === 0 ? "own.place.noties" : "own.place.ties", {
        ties: number(place.tieIds.length), contacts: number(place.contacts) })}</p>
      ${counted(place, held)}
      <p class="quiet">${seen(place, held)}</p>
    </li>`;
  })}</ul>`;
}

/** @param {Place} place */
function rank(place) {
  if (place.rank == null) {
    return t(place.unnamedAheadFrom == null ? "own.place.none" : "own.place.among");
  }
  const ahead = place.aheadOfPercent == null ? "" : t("own.place.ahead", { percent: number(place.aheadOfPercent) });
  return t("own.place.rank", { rank: number(place.rank), named: number(place.named), ahead });
}

/**
 * @param {Place} place
 * @param {Measure | undefined} measure
 */
function value(place, measure) {
  const words = (language() === "zh" ? measure?.valueZh : measure?.valueEn) ?? "";
  return place.value == null ? "" : words.replace("{value}", number(place.value, 4));
}

/**
 * @param {Place} place
 * @param {Subject} held
 */
function counted(place, held) {
  const ids = new Set(place.tieIds);
  const ties = held.ties.filter((tie) => ids.has(tie.id));
  return ties.length === 0 ? nothing : html`<details><summary>${t("own.place.which", { measure: word("measure", place.measure) })}</summary>
    <ul>${ties.map((tie) => html`<li>${t("own.place.tie", { kind: tieKind(tie), other: otherEnd(tie.other), source: tie.source })}</li>`)}</ul></details>`;
}

/**
 * Who else sees it.
 *
 * @param {Place} place
 * @param {Subject} held
 */
export function seen(place, held) {
  if (place.objected) {
    return t("own.seen.objected");
  }
  const active = held.consents.filter((one) => one.state === "active");
  if (active.some((one) => one.scope === "published")) {
    return t("own.seen.published");
  }
  const receivers = [...new Set(active.filter((one) => one.scope === "named").map((one) => word("receiver", one.receiver)))];
  return [
    receivers.length > 0 ? t("own.seen.named", { receivers: receivers.join(language() === "zh" ? "、" : ", ") }) : null,
    place.bandFrom == null || place.bandTo == null ? null : t("own.seen.band", {
      from: number(place.bandFrom), to: place.bandTo >= NO_END ? "…" : number(place.bandTo) }),
    place.counted ? null : t("own.seen.uncounted"),
  ].filter(Boolean).join(language() === "zh" ? "" : " ");
}
