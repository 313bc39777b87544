// Who leads from one cluster to another: people by name, and how many others.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { empty } from "../ui/problem.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";
import { tiesText } from "./state.js";

/** @typedef {import("./state.js").Overview["bridges"][number]} Bridge */

/** @param {Bridge[]} bridges */
export function bridgesView(bridges) {
  if (bridges.length === 0) {
    return empty(t("overview.bridges.none"));
  }
  const columns = ["way", "ties", "named", "unnamed"].map((key) => ({ text: t(`overview.bridges.${key}`), look: key === "ties" || key === "unnamed" ? "col-number" : "" }));
  return table({
    title: t("overview.bridges"), look: "bridges", list: "bridges", label: t("overview.bridges"), columns,
    rows: bridges.map((one) => html`<tr role="row">${row(columns, [
      head(t("overview.bridges.from", { from: word("cluster", one.from), to: word("cluster", one.to) })),
      cell(tiesText(one), "col-number"),
      cell(named(one)),
      cell(one.unnamed === 0 ? "–" : t("overview.tens", { count: number(one.unnamed) }), "col-number"),
    ])}</tr>`),
  });
}

/** @param {Bridge} bridge */
function named({ people, named: all }) {
  if (all === 0) {
    return "–";
  }
  return html`${people.map(({ person, contacts }) => html`<span class="bridging">${"name" in person ? (person.name ?? person.id) : "–"}${
      contacts == null ? nothing : html` <span class="quiet">${t("overview.bridges.contacts", { count: number(contacts) })}</span>`}${
      under("name" in person ? detail(person.detail) : null)}</span>`)}${
    all > people.length ? html`<span class="quiet">${t("overview.bridges.more", { count: number(all - people.length) })}</span>` : nothing}`;
}

/** @param {unknown} detail */
function detail(detail) {
  return typeof detail === "string" ? told(detail) : null;
}
