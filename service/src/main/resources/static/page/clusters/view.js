// The cards of the clusters.
import { language, number, t } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { empty, problemBox } from "../ui/problem.js";

/** @typedef {import("../api/types.js").Cluster} Cluster */

/**
 * @typedef {object} State
 * @property {Cluster[] | null} clusters null until they are there
 * @property {import("../api/client.js").Failure | null} failure
 */

/**
 * @param {State} state
 * @param {(id: string) => void} choose
 */
export function clustersView(state, choose) {
  return html`<section aria-labelledby="clusters-title">
    <div class="heading">
      <h2 id="clusters-title">${t("clusters.title")}</h2>
      <p>${t("clusters.lead")}</p>
    </div>
    <div id="clusters" aria-busy=${String(!state.clusters && !state.failure)}>${cards(state, choose)}</div>
  </section>`;
}

/**
 * @param {State} state
 * @param {(id: string) => void} choose
 */
function cards({ clusters, failure }, choose) {
  if (failure) {
    return problemBox(failure);
  }
  if (!clusters) {
    return empty(t("loading"));
  }
  if (clusters.length === 0) {
    return html`<p class="empty">${t("clusters.none")} <a href="/map">${t("map.title")}</a></p>`;
  }
  return html`<ul class="cards">${clusters.map((one) => card(one, choose))}</ul><p class="quiet">${t("clusters.how")}</p>`;
}

/**
 * @param {Cluster} cluster
 * @param {(id: string) => void} choose
 */
function card(cluster, choose) {
  return html`<li><button type="button" class="card" data-cluster=${cluster.id} @click=${() => choose(cluster.id)}>
    <span class="card-name">${nameOf(cluster)}</span>
    <span class="card-other" lang=${language() === "zh" ? "en" : "zh"}>${otherName(cluster)}</span>
    <span class="card-people"><b>${cluster.people == null ? t("clusters.few") : number(cluster.people)}</b> ${t("clusters.people")}</span>
  </button></li>`;
}

/**
 * A cluster's name in the language shown, else in the other one, else its id.
 *
 * @param {Cluster} cluster
 */
export function nameOf({ id, nameZh, nameEn }) {
  return (language() === "zh" ? nameZh || nameEn : nameEn || nameZh) || id;
}

/** @param {Cluster} cluster */
function otherName(cluster) {
  const other = language() === "zh" ? cluster.nameEn : cluster.nameZh;
  return other && other !== nameOf(cluster) ? other : "";
}
