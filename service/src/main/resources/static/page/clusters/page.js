// The page of the clusters: what each holds, how they are tied, and who leads from one to another.
import { asFailure, get } from "../api/client.js";
import { download } from "../api/files.js";
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { empty, problemBox } from "../ui/problem.js";
import { Awaited, waiting } from "../ui/progress.js";
import { update } from "../ui/update.js";
import { bridgesView } from "./bridges.js";
import { filtersView } from "./filters.js";
import { matrixView } from "./matrix.js";
import { overviewTable } from "./overview.js";
import { fileOf, question, read, written } from "./state.js";

/** @typedef {import("./state.js").State} State */

/** @type {import("../ui/page.js").Page} */
export default { title: "clusters.title", texts: ["clusters"], heading: "named", lead: "overview.lead", open };

function open() {
  const state = read(location.search);
  const awaited = new Awaited("overview");
  addEventListener("popstate", () => {
    Object.assign(state, read(location.search));
    ask();
  });
  ask();

  async function ask() {
    state.overview = null;
    state.failure = null;
    update();
    try {
      state.overview = await awaited.answer((wait) => get("/clusters/overview", question(state), wait));
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    update();
  }

  /** @type {import("./filters.js").Actions} */
  const actions = {
    ask({ ties, at }) {
      Object.assign(state, { ties, at });
      history.pushState(null, "", written(state));
      ask();
    },
  };

  /** @param {string} format */
  async function save(format) {
    try {
      await download(fileOf(state, format), `clusters.${format}`);
      state.failure = null;
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    update();
  }

  return () => html`${filtersView(state, actions)}
    <div id="overview" aria-live="polite" aria-busy=${String(awaited.busy)}>${waiting(awaited)}${
      state.failure ? problemBox(state.failure) : nothing}${state.overview ? answer(state, state.overview, save) : nothing}</div>`;
}

/**
 * @param {State} state
 * @param {import("./state.js").Overview} overview
 * @param {(format: string) => void} save
 */
function answer(state, overview, save) {
  if (overview.clusters.length === 0) {
    return empty(t("overview.none"));
  }
  const some = overview.clusters.some(({ id }) => id != null);
  return html`${some ? nothing : empty(t("overview.nowhere"))}
    ${overviewTable(state, overview)}
    ${some ? html`<h2>${t("overview.places")}</h2><p class="quiet">${t("overview.places.lead")}</p>
      ${matrixView(overview.places, "cluster", t("overview.places"), true)}` : nothing}
    <h2>${t("overview.crafts")}</h2><p class="quiet">${t("overview.crafts.lead")}</p>
    ${matrixView(overview.crafts, "discipline", t("overview.crafts"), false)}
    ${some ? html`<h2>${t("overview.bridges")}</h2><p class="quiet">${t("overview.bridges.lead")}</p>
      ${bridgesView(overview.bridges)}` : nothing}
    <p class="quiet">${t("overview.how", { count: number(10) })}</p>
    <p class="buttons">${["xlsx", "csv"].map((format) => html`<button type="button" id="save-${format}" @click=${() => save(format)}>${
      t("overview.save", { format: format.toUpperCase() })}</button>`)}</p>
    <details class="citation"><summary>${t("overview.citation")}</summary>
      <dl>${Object.entries(overview.citation).map(([name, value]) => html`<dt>${name}</dt><dd><code>${String(value)}</code></dd>`)}</dl>
    </details>`;
}
