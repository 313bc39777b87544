// Pairs of records with what speaks for one person and what against, and the decisions so far.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { repeat } from "../lib/lit-html/directives/repeat.js";
import { options, valueOf } from "../ui/form.js";
import { empty, problemBox, verdict } from "../ui/problem.js";
import { waiting } from "../ui/progress.js";
import { decidedView } from "./decided.js";
import { pairView } from "./pair.js";
import { keyOf, LEAST, MOST, ordered, verdictOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Double} Double */

/**
 * @typedef {object} Actions
 * @property {(least: number) => void} least
 * @property {(pair: Double, turned: boolean) => void} turn
 * @property {(pair: Double, verdict: import("./state.js").Verdict) => void} decide
 * @property {(pair: Double) => void} undo
 * @property {() => void} undoAll
 */

/**
 * @param {State} state
 * @param {import("../ui/progress.js").Awaited} awaited
 * @param {Actions} actions
 */
export function reconciliationView(state, awaited, actions) {
  return html`<section aria-labelledby="proposed-title">
      <h2 id="proposed-title" tabindex="-1">${t("proposed.title")}</h2>
      <p class="quiet">${t("proposed.lead")}</p>
      <p class="controls"><label><span>${t("proposed.least")}</span><select id="least"
        @change=${(/** @type {Event} */ event) => actions.least(Number(valueOf(event)))}>${
        options(LEAST.map((least) => ({ value: String(least), text: t("proposed.from", { percent: number(100 * least) }) })), String(state.least))}</select></label></p>
      <div id="decided-now" tabindex="-1">${state.failure ? problemBox(state.failure) : nothing}${
        state.told ? verdict(t(state.told.key, state.told.values)) : nothing}</div>
      <div id="pairs" aria-busy=${String(awaited.busy)}>${waiting(awaited)}${state.pairs === null ? nothing : pairsView(state, actions)}</div>
    </section>
    <section aria-labelledby="decided-title">
      <h2 id="decided-title" tabindex="-1">${t("decided.title")}</h2>
      <p class="quiet">${t("decided.lead")}</p>
      <div id="decided">${decidedView(state.decided, actions)}</div>
    </section>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function pairsView(state, actions) {
  const pairs = ordered(state);
  if (pairs.length === 0) {
    return empty(t("proposed.none"));
  }
  const count = t(pairs.length < MOST ? "proposed.count" : "proposed.most", { count: number(pairs.length) });
  return html`<p class="quiet" id="how-many">${count} ${t("proposed.keys")}</p>
    ${repeat(pairs, keyOf, (pair, at) => pairView(pair, at, { open: verdictOf(state, pair) === "later", turned: state.turned.has(keyOf(pair)) }, actions))}`;
}
