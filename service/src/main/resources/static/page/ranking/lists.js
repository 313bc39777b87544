// The two lists of a ranking: people by name, and classes of those who may not be named.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { cell, head, row, table } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";
import { whyButton, whyView } from "../why/view.js";
import { bar, decimals, range, span } from "./scale.js";

/** @typedef {import("../api/types.js").Ranking} Ranking */
/** @typedef {import("../api/types.js").RankingRow} RankingRow */
/** @typedef {(id: string | null | undefined) => string} ClusterName */

/**
 * Somebody by name can be chosen beside the list too, such as on a map.
 *
 * @typedef {object} Pick
 * @property {(id: string) => boolean} can whether they are there
 * @property {(id: string) => boolean} is whether they are chosen
 * @property {(id: string) => boolean} isLast whether after all others
 * @property {(id: string) => void} choose
 */

/**
 * The rows of a page can be put in another order, where the heads of columns say so.
 *
 * @typedef {object} Order
 * @property {RankingRow[]} rows of the ranking, in that order
 * @property {(by: "rank" | "name" | "cluster") => import("../ui/table.js").Sorted} now
 * @property {(by: "rank" | "name" | "cluster") => void} turn
 */

/**
 * Why somebody is where they are is told below their row.
 *
 * @typedef {object} Why
 * @property {import("../why/asking.js").Asking} asking
 * @property {(by: string, id: string) => void} ask
 */

/**
 * @param {Ranking} ranking
 * @param {ClusterName} clusterName
 * @param {Pick} [pick]
 * @param {Order} [order] of its rows, as they come
 * @param {Why} [why]
 */
export function namedTable(ranking, clusterName, pick, order, why) {
  const rows = order?.rows ?? ranking.rows;
  const open = ranking.network === "open";
  const ranked = open ? ranking.named : ranking.population;
  const has = {
    cluster: !ranking.citation.cluster && rows.some((one) => one.cluster),
    score: rows.some((one) => one.score != null),
    range: rows.some((one) => one.interval_best != null),
    sure: rows.some((one) => one.certainty != null || one.block != null),
    ahead: rows.some((one) => one.unnamed_ahead_from != null),
    source: rows.some((one) => one.without_source != null),
  };
  const digits = decimals(rows.map((one) => one.score).filter((score) => score != null));
  const by = (/** @type {"rank" | "name" | "cluster"} */ what, /** @type {string} */ key) =>
    (order ? { ...column(key), sort: { now: order.now(what), turn: () => order.turn(what) } } : column(key));
  const columns = [
    by("rank", "rank"), by("name", "person"), ...(has.cluster ? [by("cluster", "cluster")] : []), ...(has.score ? [column("score")] : []),
    ...(has.range ? [column("range")] : []), ...(has.sure ? [column("sure")] : []), ...(has.ahead ? [column("ahead")] : []),
    ...(has.source ? [column("source")] : []), place(ranked),
    ...(why ? [{ text: t("why.column"), look: "col-why" }] : []),
  ];
  return list(open ? "ranking.caption.open" : "ranking.caption", ranking, ranked, columns, "named", rows.map((one, at) => [
    cell(span(one.rank_from, one.rank_to), "col-rank"),
    head(person(one, pick)),
    ...(has.cluster ? [cell(clusterName(one.cluster), "col-cluster")] : []),
    ...(has.score ? [cell(one.score == null ? "–" : number(one.score, digits, digits), "col-score")] : []),
    ...(has.range ? [cell(range(one), "col-range")] : []),
    ...(has.sure ? [cell(sure(one, rows[at - 1]), "col-sure")] : []),
    ...(has.ahead ? [cell(ahead(one), "col-range")] : []),
    ...(has.source ? [cell(carried(one), "col-source")] : []),
    cell(bar(one, ranked), "col-place"),
    ...(why ? [cell(whyButton(why.asking, buttonOf(one), one.name ?? one.id, () => why.ask(buttonOf(one), one.id)), "col-why")] : []),
  ]), pick && rows.map(({ id }) => ({ is: pick.is(id), isLast: pick.isLast(id) })),
  rows.map((one) => (why && why.asking.by === buttonOf(one) ? whyView(why.asking) : null)));
}

/**
 * Whether somebody is among the first by luck, and whether the order of two rows may as well be the other way round.
 *
 * @param {RankingRow} one
 * @param {RankingRow | undefined} above
 */
function sure({ certainty, block }, above) {
  const words = certainty == null ? "" : t(`ranking.certainty.${certainty}`);
  const joined = block != null && above?.block === block;
  return html`${words}${joined ? html` <span class="quiet" title=${t("ranking.block")} aria-label=${t("ranking.block")}>≈ ↑</span>` : nothing}`;
}

/**
 * Where somebody would be without the one source that matters most.
 *
 * @param {RankingRow} one
 */
function carried({ without_source: without }) {
  if (without == null) {
    return "–";
  }
  const { rank, rank_without: then, source, own_ties: own, ties } = without;
  return source == null
    ? t("ranking.source.none", { rank: number(rank) })
    : html`${t("ranking.source.rank", { rank: number(then) })} <span class="quiet" title=${t("ranking.source.ties", { own: number(own ?? 0), ties: number(ties) })}>${
      t("ranking.source.name", { source })}</span>`;
}

/** @param {Ranking} ranking */
export function classTable(ranking) {
  const { classes, population } = ranking;
  const ranged = classes.some((one) => one.interval_best != null);
  const columns = [column("rank"), column("class"), column("people"), ...(ranged ? [column("range")] : []), place(population)];
  return list("ranking.caption.classes", ranking, population, columns, "classes", classes.map((one) => [
    cell(span(one.rank_from, one.rank_to), "col-rank"),
    head(one.pseudonyms.map((code) => html`<code>${code}</code>`), "codes"),
    cell(number(one.people), "col-score"),
    ...(ranged ? [cell(range(one), "col-range")] : []),
    cell(bar(one, population), "col-place"),
  ]));
}

/** @param {string} key */
function column(key) {
  return { text: t(`ranking.col.${key}`), look: `col-${key}` };
}

/** @param {number} ranked */
function place(ranked) {
  return { ...column("place"), below: html`<span class="ends"><span>${number(1)}</span><span>${number(ranked)}</span></span>` };
}

/**
 * @param {string} caption
 * @param {Ranking} ranking
 * @param {number} ranked
 * @param {import("../ui/table.js").Column[]} columns
 * @param {string} name
 * @param {import("../ui/table.js").Cell[][]} rows
 * @param {{ is: boolean, isLast: boolean }[]} [chosen] which of them are
 * @param {unknown[]} [below] what is told below each of them
 */
function list(caption, ranking, ranked, columns, name, rows, chosen = [], below = []) {
  const title = t(caption, { measure: word("measure", ranking.measure), population: number(ranked) });
  return table({
    title, look: "ranking", list: name, caption: title, columns,
    rows: rows.map((cells, at) => html`<tr role="row" aria-current=${chosen[at]?.is ? "true" : nothing} ?data-last=${chosen[at]?.isLast}>${row(columns, cells)}</tr>${
      below[at] ? html`<tr role="row" class="why-row"><td role="cell" colspan=${columns.length}>${below[at]}</td></tr>` : nothing}`),
  });
}

/**
 * @param {RankingRow} one
 * @param {Pick} [pick]
 */
function person(one, pick) {
  const behind = [told(one.detail), one.name ? one.id : null].filter(Boolean);
  const name = one.name ?? one.id;
  return html`${pick?.can(one.id) ? html`<button type="button" class="plain" data-id=${one.id} @click=${() => pick.choose(one.id)}>${name}</button>` : name}${behind.length > 0 ? html`<span class="person-id">${behind.join(" · ")}</span>` : nothing}`;
}

/**
 * The id of the button that asks why: no two people have one.
 *
 * @param {RankingRow} one
 */
function buttonOf({ id }) {
  return `why-${encodeURIComponent(id)}`;
}

/** @param {RankingRow} one */
function ahead({ unnamed_ahead_from: from, unnamed_ahead_to: to }) {
  return from == null || to == null ? "–" : span(from, to);
}
