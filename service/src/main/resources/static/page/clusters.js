// The cards of the clusters.
import { get } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { language, number, onLanguage, t } from "./i18n.js";

let clusters = [];
let problem = null;
let loaded = false;
let chosen = () => {};

export function start(onChosen) {
  chosen = onChosen;
  onLanguage(show);
}

/** @returns the clusters, none if they cannot be had */
export async function load() {
  try {
    clusters = await get("/clusters");
    problem = null;
  } catch (failure) {
    clusters = [];
    problem = failure;
  }
  loaded = true;
  show();
  return clusters;
}

/** A cluster's name in the language shown, else in the other one, else its id. */
export function nameOf(cluster) {
  const names = language() === "zh" ? [cluster.nameZh, cluster.nameEn] : [cluster.nameEn, cluster.nameZh];
  return names.find((name) => name) ?? cluster.id;
}

function show() {
  const box = byId("clusters");
  box.setAttribute("aria-busy", String(!loaded));
  if (problem) {
    box.replaceChildren(problemBox(problem, t));
  } else if (loaded && clusters.length === 0) {
    box.replaceChildren(make("p", { class: "empty" }, t("clusters.none")));
  } else if (loaded) {
    box.replaceChildren(
      make("ul", { class: "cards" }, clusters.map(card)),
      make("p", { class: "quiet" }, t("clusters.how")),
    );
  } else {
    box.replaceChildren(make("p", { class: "empty" }, t("loading")));
  }
}

function card(cluster) {
  const people = cluster.people == null ? t("clusters.few") : number(cluster.people);
  return make(
    "li",
    {},
    make(
      "button",
      { type: "button", class: "card", "data-cluster": cluster.id, on: { click: () => chosen(cluster.id) } },
      make("span", { class: "card-name" }, nameOf(cluster)),
      make("span", { class: "card-other", lang: language() === "zh" ? "en" : "zh" }, otherName(cluster)),
      make("span", { class: "card-people" }, make("b", {}, people), " ", t("clusters.people")),
    ),
  );
}

function otherName(cluster) {
  const other = language() === "zh" ? cluster.nameEn : cluster.nameZh;
  return other && other !== nameOf(cluster) ? other : "";
}
