// A ranking: what is asked, which the address holds, and what becomes of it.
import { asFailure, get } from "../api/client.js";
import { nameOf } from "../clusters/view.js";
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { asking } from "../ui/form.js";
import { problemBox } from "../ui/problem.js";
import { Awaited, waiting } from "../ui/progress.js";
import { update } from "../ui/update.js";
import { askingIn } from "../why/asking.js";
import { read, written } from "./address.js";
import { answerView } from "./answer.js";
import { rankingForm } from "./form.js";
import { begun, question, tick, turnTo } from "./state.js";

/** @typedef {import("../api/types.js").Cluster} Cluster */

export function openRanking() {
  const state = begun();
  const awaited = new Awaited("ranking");
  /** The last that was of all people, by all ties. @type {import("../api/types.js").Ranking | null} */
  let everybody = null;

  const why = askingIn("why", () => state.ranking);

  /** Fetches the measures, without which nothing can be asked. */
  async function load() {
    try {
      state.measures = await get("/measures");
      state.measure ||= state.measures[0]?.code ?? "";
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await update();
  }

  /**
   * Offers the clusters, and the namespaces if people came by more than one.
   *
   * @param {Cluster[]} clusters
   */
  async function offer(clusters) {
    state.clusters = clusters;
    if (!clusters.some((one) => one.id === state.cluster)) {
      state.cluster = "";
    }
    /** @type {import("../api/types.js").Namespace[]} */
    const namespaces = await get("/namespaces").catch(() => []); // everybody is ranked then
    state.namespaces = namespaces.map((one) => one.namespace);
    if (!state.namespaces.includes(state.namespace)) {
      state.namespace = "";
    }
    update();
  }

  /** Asks what the address says, now and whenever somebody goes back to it. */
  async function begin() {
    const again = () => {
      read(state, location.search);
      return answer();
    };
    window.addEventListener("popstate", again);
    await again();
  }

  /** Asks what the form says, and has the address say it. */
  async function ask() {
    const form = document.getElementById("ranking-form");
    if (!(form instanceof HTMLFormElement) || !form.reportValidity()) {
      return;
    }
    const search = written(state, location.search);
    if (search !== location.search) {
      history.pushState(null, "", location.pathname + search);
    }
    await answer();
  }

  async function answer() {
    if (!state.measure) {
      return; // the measures did not arrive
    }
    state.ranking = null;
    state.failure = null;
    why.asking.forget();
    const asked = question(state);
    const narrowed = ["cluster", "namespace", "ties", "at"].some((name) => asked[name]);
    try {
      const ranking = await awaited.answer((wait) => get("/rankings", asked, wait));
      if (ranking === null) {
        return;
      }
      state.ranking = ranking;
      everybody = narrowed ? everybody : ranking;
      turnTo(state, ranking.measure);
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    update();
  }

  /**
   * Shows the ranking of one cluster.
   *
   * @param {string} id
   */
  function choose(id) {
    state.cluster = id;
    document.getElementById("ranking-title")?.scrollIntoView({ behavior: "smooth" });
    ask();
  }

  /** @param {string | null | undefined} id */
  function clusterName(id) {
    const cluster = state.clusters.find((one) => one.id === id);
    return cluster ? nameOf(cluster) : (id ?? "–");
  }

  /** @type {import("./form.js").Actions} */
  const actions = {
    ask: asking(ask),
    // by another measure, with the ties that suit it
    askBy: (code) => {
      state.ties = [];
      state.chosen = true;
      turnTo(state, code);
      ask();
    },
    measure: (code) => changed(() => turnTo(state, code)),
    set: (name, value) => changed(() => (state.settings = { ...state.settings, [name]: value })),
    fill: (field, value) => {
      state[field] = value;
      update();
    },
    interval: (on) => {
      state.interval = on;
      update();
    },
    sources: (on) => {
      state.sources = on;
      update();
    },
    tick: (tie, on) => {
      tick(state, tie, on);
      update();
    },
  };

  /** @param {() => void} change of what only somebody who chose a measure can change */
  function changed(change) {
    state.chosen = true;
    change();
    update();
  }

  /** @param {unknown} above what stands beside the title */
  function view(above) {
    return html`<section aria-labelledby="ranking-title">
      <div class="heading"><h2 id="ranking-title">${t("ranking.title")}</h2>${above}</div>
      ${rankingForm(state, actions)}
      <div id="ranking" aria-live="polite" aria-busy=${String(awaited.busy)}>${waiting(awaited)}${
        state.failure ? problemBox(state.failure) : nothing}${
        state.ranking ? answerView(state.ranking, clusterName, actions.askBy, undefined, undefined, why) : nothing}</div>
    </section>`;
  }

  return { load, offer, begin, choose, view, everybody: () => everybody };
}
