// The answer to a question for a ranking: its lists, what they leave out, and how to cite it.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { late } from "../ui/late.js";
import { word } from "../vocabulary/words.js";
import { citationView } from "./citing.js";
import { classTable, namedTable } from "./lists.js";
import { span } from "./scale.js";

const compare = late(() => import("../compare/view.js"));

/** @typedef {import("../api/types.js").Ranking} Ranking */
/** @typedef {import("./lists.js").ClusterName} ClusterName */
/** @typedef {(code: string) => void} AskBy asks for the ranking by another measure */

/**
 * @param {Ranking} ranking
 * @param {ClusterName} clusterName
 * @param {AskBy} askBy
 * @param {import("./lists.js").Pick} [pick] how people on it are chosen elsewhere as well
 * @param {import("./lists.js").Order} [order] of those by name
 * @param {import("./lists.js").Why} [why] how somebody asks why people are where they are
 */
export function answerView(ranking, clusterName, askBy, pick, order, why) {
  return html`${ranking.empty ? nobody(ranking, ranking.empty, askBy) : nothing}
    ${ranking.rows.length > 0 ? namedTable(ranking, clusterName, pick, order, why) : nothing}
    ${ranking.classes.length > 0 ? classTable(ranking) : nothing}
    <ul class="counts">${counts(ranking).map((line) => html`<li>${line}</li>`)}</ul>
    ${ranking.readable === false ? html`<div class="unreadable"><p>${t("ranking.unreadable")}</p>${offered("ranking.readable", ranking.readable_measures, askBy)}</div>` : nothing}
    ${lives(ranking.citation)}
    ${explanations(ranking)}
    ${ranking.shares ? shares(ranking.shares, clusterName) : nothing}
    ${ranking.rows.length > 0 ? (compare.now()?.compareView(ranking) ?? nothing) : nothing}
    ${citationView(ranking)}`;
}

/**
 * Why there is no ranking, and what says something of the same people.
 *
 * @param {Ranking} ranking
 * @param {import("../api/types.js").RankingEmpty} empty
 * @param {AskBy} askBy
 */
function nobody(ranking, empty, askBy) {
  return html`<div class="empty" data-reason=${empty.reason}>
    <p>${t(`ranking.empty.${empty.reason}`, { measure: word("measure", ranking.measure) })}</p>
    ${offered("ranking.empty.measures", empty.measures, askBy)}
  </div>`;
}

/**
 * @param {string} key
 * @param {string[]} codes
 * @param {AskBy} askBy
 */
function offered(key, codes, askBy) {
  return codes.length === 0 ? nothing : html`<p>${t(key)}</p>
    <p class="choices">${codes.map((code) => html`<button type="button" data-measure=${code} @click=${() => askBy(code)}>${word("measure", code)}</button>`)}</p>`;
}

/** @param {Ranking} ranking */
function counts(ranking) {
  const none = ranking.none.named + ranking.none.unnamed;
  return [
    ...(ranking.outside == null ? [] : [t("ranking.outside", { count: number(ranking.outside) })]),
    ...(none > 0 && !ranking.empty ? [t("ranking.more.none", { count: number(none) })] : []),
    t(ranking.unnamed > 0 ? "ranking.population" : "ranking.population.named", {
      population: number(ranking.population), named: number(ranking.named), unnamed: number(ranking.unnamed),
    }),
  ];
}

/**
 * What a ranking of a year says of the ties that lives decide about.
 *
 * @param {Ranking["citation"]} parts
 */
function lives(parts) {
  if (parts.ties_undated == null) {
    return nothing;
  }
  return html`<p class="why">${t("ranking.lives", {
    at: parts.at,
    bounded: number(Number(parts.ties_bounded_by_lives)),
    out: number(Number(parts.ties_left_out_by_lives)),
    undated: number(Number(parts.ties_undated)),
  })}</p>`;
}

/** @param {Ranking} ranking */
function explanations(ranking) {
  const keys = [
    ...(ranking.classes.length > 0 ? ["pseudonym", "band"] : []),
    ...(ranking.outside == null ? [] : ["outside"]),
    ...(ranking.network === "open" && ranking.rows.length > 0 ? ["open"] : []),
    ...([...ranking.rows, ...ranking.classes].some((one) => one.interval_best != null) ? ["range"] : []),
    ...(ranking.rows.some((one) => one.certainty != null || one.block != null) ? ["sure"] : []),
    ...(ranking.rows.some((one) => one.without_source != null) ? ["source"] : []),
  ];
  return keys.length === 0 ? nothing : html`<ul class="why">${keys.map((key) => html`<li>${t(`ranking.why.${key}`)}</li>`)}</ul>`;
}

/**
 * What may be said of groups: the least and the most of them that are in the top tenth.
 *
 * @param {import("../api/types.js").RankingShares} given
 * @param {ClusterName} clusterName
 */
export function shares(given, clusterName) {
  const groups = [
    ...given.place.map((one) => ({ name: clusterName(one.code), one })),
    ...given.craft.map((one) => ({ name: word("discipline", one.code), one })),
    ...given.decade.map((one) => ({ name: t("ranking.shares.decade", { year: one.code }), one })),
  ];
  if (groups.length === 0) {
    return nothing;
  }
  return html`<details class="shares">
    <summary>${t("ranking.shares", { top: number(given.top) })}</summary>
    <table class="ranking">
      <thead><tr>${["group", "people", "share"].map((key) => html`<th scope="col">${t(`ranking.col.${key}`)}</th>`)}</tr></thead>
      <tbody>${groups.map(({ name, one }) => html`<tr><th scope="row">${name}</th><td class="col-score">${number(one.people)}</td><td class="col-range">${span(one.at_least_percent, one.at_most_percent)} %</td></tr>`)}</tbody>
    </table>
  </details>`;
}
