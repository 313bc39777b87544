// A plan as a table, with a row in place of everybody who was taken off it.
import { told } from "./detail.js";
import { make, tablePart } from "./dom.js";
import { number, t } from "./i18n.js";
import { word } from "./words.js";

const COLUMNS = ["order", "who", "reach", "adds", "basis", "state"];

/** @param actions {confirm(rows or null for all), save(format)} */
export function planSheet(plan, actions) {
  const open = plan.rows.some((row) => !row.confirmed);
  return [
    plan.flagged ? make("p", { class: "problem flag", role: "alert" }, t("plan.flagged", { taken: number(plan.taken) })) : null,
    make("p", { class: "note" }, t(plan.rows.length === 0 ? "plan.empty" : open ? "plan.proposal" : "plan.agreed")),
    make("p", {}, t("plan.reached", {
      reached: number(plan.reached),
      percent: number(plan.reached_percent, 1),
      candidates: number(plan.candidates),
    })),
    table(plan, actions.confirm),
    make(
      "p",
      { class: "buttons" },
      open && plan.rows.length > 0
        ? make("button", { type: "button", class: "main-button", id: "confirm-all", on: { click: () => actions.confirm(null) } }, t("plan.confirmAll"))
        : null,
      ["xlsx", "csv"].map((format) =>
        make("button", { type: "button", id: `save-${format}`, on: { click: () => actions.save(format) } }, t("plan.save", { format: format.toUpperCase() })),
      ),
    ),
    make("p", { class: "quiet" }, t("plan.expires", { day: new Date(plan.expires).toLocaleDateString(document.documentElement.lang) })),
  ].filter(Boolean);
}

function table(plan, confirm) {
  const rows = [...plan.rows.map((row) => [row.order, contactRow(row, confirm)]), ...plan.gone.map((order) => [order, goneRow(order)])];
  rows.sort(([one], [other]) => one - other);
  return tablePart(t("own.table", { title: t("plan.title") }), { class: "plan" },
      make("caption", {}, t("plan.caption")),
      make("thead", {}, make("tr", {}, COLUMNS.map((name) => make("th", { scope: "col" }, t(`plan.col.${name}`))))),
      make("tbody", {}, rows.map(([, row]) => row)));
}

function contactRow(row, confirm) {
  const name = row.label.name ?? row.label.id;
  return make(
    "tr",
    { "data-order": row.order, class: row.confirmed ? "confirmed" : null },
    make("td", {}, number(row.order)),
    make("th", { scope: "row" }, name, row.label.name ? make("span", { class: "person-id" }, row.label.id) : null,
      row.label.detail ? make("span", { class: "under" }, told(row.label.detail)) : null,
      row.cluster ? make("span", { class: "under" }, word("cluster", row.cluster)) : null),
    make("td", {}, row.channels.map((one) => make("span", { class: "line" }, `${t(`channel.${one.kind}`)}: ${one.address}`))),
    make("td", {}, adds(row), row.adds_named.length > 0 ? make("span", { class: "under" }, named(row.adds_named)) : null),
    make("td", {}, row.consent ? t("plan.basis", { evidence: row.consent.evidence, day: row.consent.given_on }) : "–"),
    make(
      "td",
      {},
      row.confirmed
        ? make("span", { class: "badge confirmed" }, t("plan.status.confirmed"))
        : make("button", { type: "button", "aria-label": t("plan.confirmOne", { name }), on: { click: () => confirm([row.order]) } }, t("plan.confirm")),
    ),
  );
}

// whom the row adds: by name, the contact among them, and the others, who are counted in tens
function adds(row) {
  const outside = row.adds_outside ?? 0;
  return t(outside > 0 ? "plan.adds" : "plan.adds.named", {
    adds: number(row.adds), named: number(row.adds - outside), outside: number(outside),
  });
}

function named(people) {
  const first = people.slice(0, 5).map((one) => `${one.name ?? one.id}${one.detail ? ` (${told(one.detail)})` : ""}`).join(t("comma"));
  return people.length > 5 ? t("plan.more", { names: first, count: number(people.length - 5) }) : first;
}

function goneRow(order) {
  return make(
    "tr",
    { "data-order": order, class: "gone" },
    make("td", {}, number(order)),
    make("td", { colspan: COLUMNS.length - 1 }, t("plan.gone")),
  );
}
