// Two records side by side, and the three answers to whether they are of one person.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { inWords, keyOf, nameOf, percent } from "./state.js";

/** @typedef {import("./state.js").Double} Double */
/** @typedef {import("../api/types.js").LabelNamed} Named */
/** @typedef {import("./view.js").Actions} Actions */

/** Keys of the keyboard, while it is within a pair. */
const KEYS = /** @type {const} */ ({ s: "same", d: "different", l: "later" });

/**
 * @param {Double} pair
 * @param {number} at from 0
 * @param {{ open: boolean, turned: boolean }} so whether it was left open, and whether the second record is to stay
 * @param {Actions} actions
 */
export function pairView(pair, at, so, actions) {
  const probability = pair.probability ?? 0;
  return html`<article class="sheet pair" id="pair-${at}" tabindex="-1" data-pair=${keyOf(pair)} aria-labelledby="pair-title-${at}"
      @keydown=${(/** @type {KeyboardEvent} */ event) => pressed(event, pair, actions)}>
    <h3 id="pair-title-${at}">${t("pair.title", { one: nameOf(pair.one), other: nameOf(pair.other) })}
      <span class="badge confirmed">${t("pair.probable", { words: t(`probability.${inWords(probability)}`), percent: number(percent(probability), 1) })}</span>
      ${so.open ? html`<span class="badge">${t("pair.open")}</span>` : nothing}</h3>
    ${compared(pair, at, so.turned, actions)}
    <p class="buttons">${Object.entries(KEYS).map(([key, verdict]) => html`<button type="button" data-verdict=${verdict} aria-keyshortcuts=${key}
      class=${verdict === "same" ? "main-button" : ""} @click=${() => actions.decide(pair, verdict)}>${t(`verdict.${verdict}`)} <kbd aria-hidden="true">${key.toUpperCase()}</kbd></button>`)}</p>
  </article>`;
}

/**
 * @param {KeyboardEvent} event
 * @param {Double} pair
 * @param {Actions} actions
 */
function pressed(event, pair, actions) {
  const verdict = KEYS[/** @type {keyof typeof KEYS} */ (event.key.toLowerCase())];
  if (verdict && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat) {
    event.preventDefault();
    actions.decide(pair, verdict);
  }
}

/**
 * @param {Double} pair
 * @param {number} at
 * @param {boolean} turned
 * @param {Actions} actions
 */
function compared(pair, at, turned, actions) {
  const columns = ["what", "one", "other", "says"].map((key) => ({ text: t(`compared.${key}`) }));
  const { one, other, evidence, readings } = pair;
  const stays = (/** @type {boolean} */ second, /** @type {Named | null | undefined} */ record) => cell(html`<label class="check"><input type="radio" name="stays-${at}"
    .checked=${turned === second} @change=${() => actions.turn(pair, second)}><span>${t("compared.stays.this", { id: record?.id ?? "" })}</span></label>`);
  /** @type {Parameters<typeof row>[1][]} */
  const rows = [
    [head(t("compared.name")), nameOf(one), nameOf(other), says([
      t(`agrees.name.${evidence?.name ?? "other"}`), t(`others.${Math.min(evidence?.others ?? 0, 3)}`)])],
    ...(readings.some((each) => each !== "") ? [[head(t("compared.reading")), readings[0] || "–", readings[1] || "–", "–"]] : []),
    [head(t("compared.life")), told(one?.detail) ?? "–", told(other?.detail) ?? "–", says(life(pair))],
    [head(t("compared.record")), recordOf(one), recordOf(other), t(one?.namespace === other?.namespace ? "compared.oneSource" : "compared.twoSources")],
    [head(t("compared.stays")), stays(false, one), stays(true, other), "–"],
  ];
  return html`${table({
    title: t("pair.title", { one: nameOf(one), other: nameOf(other) }), look: "compared", label: t("compared.label"), columns,
    rows: rows.map((cells) => html`<tr role="row">${row(columns, cells)}</tr>`),
  })}<p class="shared-ties"><b>${t("compared.ties")}</b> ${shared(pair)} <span class="quiet">${t(`agrees.ties.${evidence?.ties ?? "unknown"}`)}</span></p>`;
}

/** @param {Named | null | undefined} record */
function recordOf(record) {
  return cell(html`${record?.source_id ?? "–"}${under(record?.namespace ?? "")}`);
}

/** @param {Double} pair */
function life({ evidence }) {
  if (!evidence) {
    return [];
  }
  const dates = [t(`agrees.born.${evidence.born}`), t(`agrees.died.${evidence.died}`)];
  // compared only where dates could not be
  return evidence.time === "unknown" ? dates : [...dates, t(`agrees.time.${evidence.time}`)];
}

/** @param {string[]} lines */
function says(lines) {
  return cell(lines.map((line) => html`<span class="line">${line}</span>`));
}

/** @param {Double} pair */
function shared({ shared: people, sharedTies, evidence }) {
  if (sharedTies === 0) {
    // two masters, say, who may be one themselves
    return t(["none", "unknown"].includes(evidence?.ties ?? "none") ? "shared.none" : "shared.perhaps");
  }
  const count = number(sharedTies);
  return people.length === 0
    ? t("shared.things", { count })
    : t("shared.people", { count, people: people.map(nameOf).join(t("comma")) });
}
