// What each cluster holds, a row each.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { cell, head, row, table } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { mapOf } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Overview} Overview */
/** @typedef {Overview["clusters"][number]} Cluster */

const WIDTH = 120;
const HEIGHT = 28;

/**
 * @param {State} state
 * @param {Overview} overview
 */
export function overviewTable(state, { clusters, spans }) {
  const most = Math.max(1, ...clusters.map(({ people }) => people ?? 0));
  const dense = Math.max(Number.MIN_VALUE, ...clusters.map(({ density }) => density ?? 0));
  const things = /** @type {const} */ (["studios", "platforms", "groups", "works"]).filter((kind) => clusters.some((one) => one[kind] > 0));
  const columns = ["cluster", "people", ...things, "density", ...(spans.length > 0 ? ["began"] : [])].map((key) => ({
    text: t(`overview.col.${key}`), look: ["cluster", "began"].includes(key) ? `overview-${key}` : "col-number",
  }));
  return table({
    title: t("clusters.title"), look: "overview", list: "clusters", label: t("clusters.title"), columns,
    rows: clusters.map((one) => html`<tr role="row" data-cluster=${one.id ?? ""}>${row(columns, [
      head(nameOf(state, one)),
      cell(barred(one.people == null ? t("overview.few") : number(one.people), (one.people ?? 0) / most), "col-number"),
      ...things.map((kind) => cell(one[kind] === 0 ? "–" : number(one[kind]), "col-number")),
      cell(one.density == null ? "–" : barred(percent(one.density), one.density / dense), "col-number"),
      ...(spans.length > 0 ? [cell(agesView(one, spans), "overview-began")] : []),
    ])}</tr>`),
  });
}

/**
 * The name, which leads to the map and the ranking of those there.
 *
 * @param {State} state
 * @param {Cluster} cluster
 */
function nameOf(state, { id }) {
  return id == null ? html`<span class="quiet">${t("overview.elsewhere")}</span>`
    : html`<a href=${mapOf(state, id)} title=${t("overview.open", { name: word("cluster", id) })}>${word("cluster", id)}</a>`;
}

/**
 * @param {string} text
 * @param {number} share of the widest
 */
function barred(text, share) {
  return html`<span class="overview-bar"><span>${text}</span><i aria-hidden="true" .style=${`width: ${Math.round(100 * share)}%`}></i></span>`;
}

/** @param {number} share in two digits */
function percent(share) {
  const told = 100 * share;
  return `${number(told, told === 0 ? 0 : Math.max(0, 1 - Math.floor(Math.log10(told))))} %`;
}

/**
 * When the ties of a cluster began, as bars that say in words what they show.
 *
 * @param {Cluster} cluster
 * @param {Overview["spans"]} spans
 */
export function agesView({ began }, spans) {
  const most = Math.max(0, ...began);
  if (most === 0) {
    return html`<span class="quiet">${t("overview.began.none")}</span>`;
  }
  const wide = WIDTH / spans.length;
  const at = began.findIndex((ties) => ties === most);
  const words = t("overview.began.words", { from: year(spans[at]?.from), to: year(spans[at]?.to), ties: number(most) });
  return html`<span class="overview-ages"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} role="img" aria-label=${words}>
      <path d=${bars(began, most, wide)}></path></svg>
    <span class="ends"><span>${year(spans[0]?.from)}</span><span>${year(spans.at(-1)?.to)}</span></span>
    <details><summary>${t("overview.began.table")}</summary><ul>${spans.map((span, index) => began[index] === 0 ? nothing
      : html`<li>${t("overview.began.span", { from: year(span.from), to: year(span.to), ties: number(began[index] ?? 0) })}</li>`)}</ul></details></span>`;
}

/**
 * @param {number[]} began
 * @param {number} most
 * @param {number} wide
 */
function bars(began, most, wide) {
  return began.map((ties, index) => {
    const high = ties === 0 ? 0 : Math.max(1, (HEIGHT * ties) / most);
    return high === 0 ? "" : `M${(index * wide).toFixed(2)} ${HEIGHT}v${(-high).toFixed(2)}h${(wide * 0.85).toFixed(2)}v${high.toFixed(2)}z`;
  }).join("");
}

/**
 * Years are astronomical, and never grouped.
 *
 * @param {number | undefined} at
 */
function year(at = 0) {
  return at > 0 ? String(at) : t("detail.bc", { year: 1 - at });
}
