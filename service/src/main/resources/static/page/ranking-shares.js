// How many of each place, craft and decade are in the top tenth of a ranking.
import { make } from "./dom.js";
import { number, t } from "./i18n.js";
import { word } from "./words.js";

// What may be said of groups: at least and at most so many of them are in the top tenth.
export function shares(given, clusterName) {
  const kinds = { place: clusterName, craft: (code) => word("discipline", code), decade: (code) => t("ranking.shares.decade", { year: code }) };
  const rows = Object.entries(kinds).flatMap(([kind, name]) => given[kind].map((one) => make(
    "tr",
    {},
    make("th", { scope: "row" }, name(one.code)),
    make("td", { class: "col-score" }, number(one.people)),
    make("td", { class: "col-range" }, `${span(one.at_least_percent, one.at_most_percent)} %`),
  )));
  if (rows.length === 0) {
    return null;
  }
  const headings = ["group", "people", "share"].map((key) => make("th", { scope: "col" }, t(`ranking.col.${key}`)));
  return make(
    "details",
    { class: "shares" },
    make("summary", {}, t("ranking.shares", { top: number(given.top) })),
    make("table", { class: "ranking" }, make("thead", {}, make("tr", {}, headings)), make("tbody", {}, rows)),
  );
}

export function span(from, to) {
  return from === to ? number(from) : `${number(from)}–${number(to)}`;
}
