// What to ask of a ranking.
import { nameOf } from "../clusters/view.js";
import { language, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, valueOf } from "../ui/form.js";
import { codes, word } from "../vocabulary/words.js";
import { factors, withFactor } from "./state.js";

const USUAL_MISSING = "0.1";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("../api/types.js").MeasureParameter} MeasureParameter */

/**
 * What a form changes of a question that maps ask as well.
 *
 * @typedef {object} Asking
 * @property {(measure: string) => void} measure
 * @property {(name: string, value: string) => void} set a parameter of the measure
 * @property {(field: "cluster" | "namespace" | "top" | "at" | "missing", value: string) => void} fill
 * @property {(tie: string, on: boolean) => void} tick
 */

/**
 * @typedef {object} OfRankings
 * @property {(event: Event) => void} ask
 * @property {(code: string) => void} askBy
 * @property {(on: boolean) => void} interval
 * @property {(on: boolean) => void} sources
 */

/** @typedef {Asking & OfRankings} Actions */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function rankingForm(state, actions) {
  return html`<form id="ranking-form" class="controls" @submit=${actions.ask}>
      ${whatFields(state, actions)}
      <label class="short"><span>${t("ranking.top")}</span><select name="top" id="top" @change=${(/** @type {Event} */ event) => actions.fill("top", valueOf(event))}>${
        options(["10", "20", "50", "100"].map(same), state.top)}</select></label>
      <label class="short"><span>${t("ranking.at")}</span><input name="at" id="at" type="number" inputmode="numeric" min="-3000" max="3000" step="1"
        placeholder=${t("ranking.at.any")} .value=${state.at} @input=${(/** @type {Event} */ event) => actions.fill("at", valueOf(event))}></label>
      <label class="check"><input type="checkbox" name="interval" id="interval" .checked=${state.interval} @change=${(/** @type {Event} */ event) => actions.interval(isOn(event))}><span>${t("ranking.interval")}</span></label>
      ${state.interval ? missingField(state, actions) : nothing}
      <label class="check"><input type="checkbox" name="sources" id="sources" .checked=${state.sources} @change=${(/** @type {Event} */ event) => actions.sources(isOn(event))}><span>${t("ranking.sources")}</span></label>
      ${howFields(state, actions)}
      <button type="submit" class="main-button" id="rank">${t("ranking.show")}</button>
    </form>
    <p id="definition" class="quiet">${definition(state)}</p>`;
}

/**
 * At which rate ties are taken to be missing: half and twice of it say how much hangs on that.
 *
 * @param {State} state
 * @param {Asking} actions
 */
function missingField(state, actions) {
  const percent = (/** @type {string} */ rate) => ({ value: rate === USUAL_MISSING ? "" : rate, text: `${number(100 * Number(rate))} %` });
  return html`<label class="short"><span>${t("ranking.missing")}</span><select name="missing" id="missing" @change=${(/** @type {Event} */ event) => actions.fill("missing", valueOf(event))}>${
    options(["0.05", USUAL_MISSING, "0.2", "0.3"].map(percent), state.missing)}</select></label>`;
}

/**
 * By what, and of whom.
 *
 * @param {State} state
 * @param {Asking} actions
 */
export function whatFields(state, actions) {
  const fill = (/** @type {"cluster" | "namespace"} */ field) => (/** @type {Event} */ event) => actions.fill(field, valueOf(event));
  const clusters = state.clusters.map((one) => ({ value: one.id, text: nameOf(one) }));
  return html`<label><span>${t("ranking.measure")}</span><select name="measure" id="measure" @change=${(/** @type {Event} */ event) => actions.measure(valueOf(event))}>${
        options(state.measures.map(({ code }) => ({ value: code, text: word("measure", code) })), state.measure)}</select></label>
      <label><span>${t("ranking.cluster")}</span><select name="cluster" id="cluster" @change=${fill("cluster")}>${
        options([{ value: "", text: t("ranking.everywhere") }, ...clusters], state.cluster)}</select></label>
      ${state.namespaces.length < 2 ? nothing : html`<label id="namespace-choice"><span>${t("ranking.namespace")}</span><select name="namespace" id="namespace" @change=${fill("namespace")}>${
        options([{ value: "", text: t("ranking.namespace.all") }, ...state.namespaces.map(same)], state.namespace)}</select></label>`}`;
}


/**
 * What the measure is told, and which ties count.
 *
 * @param {State} state
 * @param {Asking} actions
 */
export function howFields(state, actions) {
  const measure = state.measures.find((one) => one.code === state.measure);
  return html`<span id="parameters" class="parameters">${(measure?.parameters ?? []).map((one) => one.each
        ? weights(one, state, actions)
        : parameter(one, state.settings[one.name] ?? "", actions))}</span>
      <details class="ties">
        <summary><span>${t("ranking.ties")}</span> <span id="ties-chosen" class="quiet">${ticked(state.ties)}</span></summary>
        <div id="ties" class="ties-list">${codes("tie").map((code) => html`<label class="check"><input type="checkbox" value=${code}
          .checked=${state.ties.includes(code)} @change=${(/** @type {Event} */ event) => actions.tick(code, isOn(event))}><span>${word("tie", code)}</span></label>`)}</div>
      </details>`;
}

/**
 * What the measure says, in a sentence.
 *
 * @param {State} state
 */
export function definition({ measures, measure }) {
  const chosen = measures.find((one) => one.code === measure);
  return chosen ? (language() === "zh" ? chosen.plainZh : chosen.plainEn) : "";
}

/**
 * What the measure can be told, at one of a few values.
 *
 * @param {MeasureParameter} one
 * @param {string} chosen
 * @param {Asking} actions
 */
function parameter(one, chosen, actions) {
  const [name, meaning] = language() === "zh" ? [one.nameZh, one.meaningZh] : [one.nameEn, one.meaningEn];
  const usual = { value: "", text: one.usual == null ? "–" : numeral(one.usual) };
  const others = one.values.filter((value) => value !== one.usual).map((value) => ({ value, text: numeral(value) }));
  return html`<label class="short" title=${meaning}><span>${name}</span><select data-parameter=${one.name}
    @change=${(/** @type {Event} */ event) => actions.set(one.name, valueOf(event))}>${options([usual, ...others], chosen)}</select></label>`;
}

/**
 * A value for each kind of tie that counts.
 *
 * @param {MeasureParameter} one
 * @param {State} state
 * @param {Asking} actions
 */
function weights(one, state, actions) {
  const [name, meaning] = language() === "zh" ? [one.nameZh, one.meaningZh] : [one.nameEn, one.meaningEn];
  const chosen = factors(state.settings[one.name] ?? "");
  const values = one.values.map((value) => ({ value, text: numeral(value) }));
  const kinds = codes("tie").filter((code) => state.ties.length === 0 || state.ties.includes(code));
  return html`<details class="ties" data-parameter=${one.name}>
    <summary title=${meaning}><span>${name}</span> <span class="quiet">${
      kinds.filter((code) => chosen[code]).map((code) => `${word("tie", code)} ${numeral(chosen[code] ?? "1")}`).join(t("comma"))}</span></summary>
    <p class="quiet">${meaning}</p>
    <div class="ties-list">${kinds.map((code) => html`<label class="short"><span>${word("tie", code)}</span><select data-tie=${code}
      @change=${(/** @type {Event} */ event) => actions.set(one.name, withFactor(state.settings[one.name] ?? "", code, valueOf(event)))}>${
        options(values, chosen[code] ?? "1")}</select></label>`)}</div>
  </details>`;
}

/** @param {string} text */
export function numeral(text) {
  return text.includes("e") ? text : number(Number(text), 4);
}

/** @param {string[]} ties */
function ticked(ties) {
  const names = codes("tie").filter((code) => ties.includes(code)).map((code) => word("tie", code));
  return names.length === 0 ? t("ranking.ties.default") : names.join(t("comma"));
}

/** @param {string} value */
function same(value) {
  return { value, text: value };
}

/** @param {Event} event */
function isOn(event) {
  return /** @type {HTMLInputElement} */ (event.currentTarget).checked;
}
