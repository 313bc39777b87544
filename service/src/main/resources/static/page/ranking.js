// The ranking: what to ask, and the answer as a table.
import { get } from "./api.js";
import { nameOf } from "./clusters.js";
import { told } from "./detail.js";
import { byId, make, problemBox, tablePart } from "./dom.js";
import { known, language, number, onLanguage, t } from "./i18n.js";
import { shares, span } from "./ranking-shares.js";
import { awaitIn, isAwaited } from "./waiting.js";
import { codes, ready, word } from "./words.js";

// the service chooses a measure that says something of the people asked for, until somebody chooses one
const AUTO = "auto";
const ticked = new Set();
let measures = [];
let clusters = [];
let namespaces = [];
let last = null;
let chosen = false;

export function start() {
  byId("ranking-form").addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  byId("measure").addEventListener("change", () => {
    chosen = true;
    showDefinition();
  });
  onLanguage(() => {
    fillForm();
    show();
  });
}

/** Fetches the measures and offers them. */
export async function load() {
  try {
    measures = await get("/measures");
    await ready;
  } catch (failure) {
    last = { problem: failure };
    show();
  }
  fillForm();
}

/** Offers the clusters, and the namespaces if people came by more than one. */
export function offer(list) {
  clusters = list;
  fillForm();
  show();
  offerNamespaces();
}

async function offerNamespaces() {
  try {
    namespaces = (await get("/namespaces")).map((one) => one.namespace);
  } catch {
    namespaces = []; // everybody is ranked then
  }
  fillNamespaces();
}

/** Shows the ranking of one cluster. */
export function choose(clusterId) {
  byId("cluster").value = clusterId;
  byId("ranking-title").scrollIntoView({ behavior: "smooth" });
  ask();
}

/** Asks for the ranking that the form describes. */
export async function ask() {
  const form = byId("ranking-form");
  if (!form.reportValidity() || !byId("measure").value) {
    return;
  }
  last = null;
  try {
    const ranking = await awaitIn(byId("ranking"), (wait) => get("/rankings", question(), wait));
    if (ranking === null) {
      return;
    }
    await ready;
    last = { ranking };
  } catch (failure) {
    last = { problem: failure };
  }
  showMeasure(last.ranking?.measure);
  show();
}

function question() {
  return {
    measure: chosen ? byId("measure").value : AUTO,
    cluster: byId("cluster").value,
    namespace: byId("namespace").value,
    ties: [...ticked].join(","),
    top: byId("top").value,
    at: byId("at").value,
    interval: byId("interval").checked ? "true" : "",
    shares: "true",
    ...settings(),
  };
}

function showMeasure(code) {
  if (code) {
    byId("measure").value = code;
    showDefinition();
  }
}

// By another measure, with the ties that suit it.
function askBy(code) {
  ticked.clear();
  fillTies();
  chosen = true;
  showMeasure(code);
  ask();
}

function fillForm() {
  const measure = byId("measure");
  const cluster = byId("cluster");
  const kept = measure.value;
  const keptCluster = cluster.value;
  measure.replaceChildren(...measures.map((one) => make("option", { value: one.code }, measureName(one.code))));
  if (kept) {
    measure.value = kept;
  }
  cluster.replaceChildren(
    make("option", { value: "" }, t("ranking.everywhere")),
    ...clusters.map((one) => make("option", { value: one.id }, nameOf(one))),
  );
  cluster.value = clusters.some((one) => one.id === keptCluster) ? keptCluster : "";
  fillNamespaces();
  fillTies();
  showDefinition();
}

function fillNamespaces() {
  const namespace = byId("namespace");
  const kept = namespace.value;
  namespace.replaceChildren(
    make("option", { value: "" }, t("ranking.namespace.all")),
    ...namespaces.map((one) => make("option", { value: one }, one)),
  );
  namespace.value = namespaces.includes(kept) ? kept : "";
  byId("namespace-choice").hidden = namespaces.length < 2;
}

function fillTies() {
  byId("ties").replaceChildren(
    ...codes("tie").map((code) =>
      make(
        "label",
        { class: "check" },
        make("input", { type: "checkbox", value: code, checked: ticked.has(code), on: { change: tick } }),
        make("span", {}, word("tie", code)),
      ),
    ),
  );
  showTicked();
}

function tick(event) {
  if (event.target.checked) {
    ticked.add(event.target.value);
  } else {
    ticked.delete(event.target.value);
  }
  showTicked();
}

function showTicked() {
  const names = codes("tie").filter((code) => ticked.has(code)).map((code) => word("tie", code));
  byId("ties-chosen").textContent = names.length === 0 ? t("ranking.ties.default") : names.join(t("comma"));
}

/** Of what the service says in both languages. */
function ending() {
  return language() === "zh" ? "Zh" : "En";
}

/** What the measure can be told, each at one of a few values. */
function fillParameters(measure) {
  const kept = settings();
  byId("parameters").replaceChildren(...(measure?.parameters ?? []).map((one) =>
    make("label", { class: "short", title: one[`meaning${ending()}`] },
      make("span", {}, one[`name${ending()}`]),
      make("select", { "data-parameter": one.name, on: { change: () => { chosen = true; } } },
        make("option", { value: "" }, one.usual === null ? "–" : numeral(one.usual)),
        one.values.filter((value) => value !== one.usual).map((value) =>
          make("option", { value, selected: kept[one.name] === value }, numeral(value)))))));
}

/** What is chosen of it; by the measure that the service chooses, nothing is. */
function settings() {
  const selects = chosen ? [...byId("parameters").querySelectorAll("select")] : [];
  return Object.fromEntries(selects.map((one) => [one.dataset.parameter, one.value]));
}

function numeral(text) {
  return text.includes("e") ? text : number(Number(text), 4);
}

function measureName(code) {
  return word("measure", code);
}

function showDefinition() {
  const measure = measures.find((one) => one.code === byId("measure").value);
  byId("definition").textContent = measure ? measure[`plain${ending()}`] : "";
  fillParameters(measure);
}

function show() {
  const box = byId("ranking");
  if (isAwaited(box)) {
    return;
  }
  if (last?.problem) {
    box.replaceChildren(problemBox(last.problem, t));
  } else if (last?.ranking) {
    box.replaceChildren(...answer(last.ranking));
  } else {
    box.replaceChildren();
  }
}

function answer(ranking) {
  const scale = scaleOf(ranking.population);
  return [
    ranking.empty ? nobody(ranking) : null,
    ranking.rows.length > 0 ? namedTable(ranking) : null,
    ranking.classes.length > 0 ? classTable(ranking, scale) : null,
    ...counts(ranking),
    ...lives(ranking.citation),
    ...explanations(ranking),
    ranking.shares ? shares(ranking.shares, clusterName) : null,
    citation(ranking),
  ].filter(Boolean);
}

// Why there is no ranking, and what says something of the same people.
function nobody(ranking) {
  return make(
    "div",
    { class: "empty", "data-reason": ranking.empty.reason },
    make("p", {}, t(`ranking.empty.${ranking.empty.reason}`, { measure: measureName(ranking.measure) })),
    ...offered("ranking.empty.measures", ranking.empty.measures),
  );
}

function offered(key, codes) {
  if (codes.length === 0) {
    return [];
  }
  const buttons = codes.map((code) =>
    make("button", { type: "button", "data-measure": code, on: { click: () => askBy(code) } }, measureName(code)));
  return [make("p", {}, t(key)), make("p", { class: "choices" }, buttons)];
}

function namedTable(ranking) {
  const interval = ranking.rows.some((row) => row.interval_best != null);
  const score = ranking.rows.some((row) => row.score != null);
  const place = !ranking.citation.cluster && ranking.rows.some((row) => row.cluster);
  const ahead = ranking.rows.some((row) => row.unnamed_ahead_from != null);
  const headings = ["rank", "person", place ? "cluster" : null, score ? "score" : null, interval ? "range" : null,
    ahead ? "ahead" : null, "place"];
  const ranked = ranking.network === "open" ? ranking.named : ranking.population;
  const scale = scaleOf(ranked);
  const digits = decimals(ranking.rows.map((row) => row.score).filter((one) => one != null));
  const rows = ranking.rows.map((row) => make(
    "tr",
    {},
    make("td", { class: "col-rank" }, span(row.rank_from, row.rank_to)),
    make("th", { scope: "row" }, person(row)),
    place ? make("td", { class: "col-cluster" }, clusterName(row.cluster)) : null,
    score ? make("td", { class: "col-score" }, row.score == null ? "–" : number(row.score, digits, digits)) : null,
    interval ? make("td", { class: "col-range" }, range(row)) : null,
    ahead ? make("td", { class: "col-range" }, row.unnamed_ahead_from == null
      ? "–" : span(row.unnamed_ahead_from, row.unnamed_ahead_to)) : null,
    make("td", { class: "col-place" }, bar(row, scale, ranked)),
  ));
  return tableOf(ranking.network === "open" ? "ranking.caption.open" : "ranking.caption", ranking, ranked, headings, rows, "named");
}

function classTable(ranking, scale) {
  const interval = ranking.classes.some((row) => row.interval_best != null);
  const headings = ["rank", "class", "people", interval ? "range" : null, "place"];
  const rows = ranking.classes.map((row) => make(
    "tr",
    {},
    make("td", { class: "col-rank" }, span(row.rank_from, row.rank_to)),
    make("th", { scope: "row", class: "codes" }, row.pseudonyms.map((code) => make("code", {}, code))),
    make("td", { class: "col-score" }, number(row.people)),
    interval ? make("td", { class: "col-range" }, range(row)) : null,
    make("td", { class: "col-place" }, bar(row, scale, ranking.population)),
  ));
  return tableOf("ranking.caption.classes", ranking, ranking.population, headings, rows, "classes");
}

function tableOf(caption, ranking, ranked, headings, rows, list) {
  const ends = make("span", { class: "ends" }, make("span", {}, number(1)), make("span", {}, number(ranked)));
  const title = t(caption, { measure: measureName(ranking.measure), population: number(ranked) });
  return tablePart(t("own.table", { title }), { class: "ranking", "data-list": list },
      make("caption", {}, title),
      make("thead", {}, make("tr", {}, headings.filter(Boolean).map((key) =>
        make("th", { scope: "col", class: `col-${key}` }, t(`ranking.col.${key}`), key === "place" ? ends : null)))),
      make("tbody", {}, rows));
}

function counts(ranking) {
  const lines = [];
  if (ranking.outside != null) {
    lines.push(t("ranking.outside", { count: number(ranking.outside) }));
  }
  const none = ranking.none.named + ranking.none.unnamed;
  if (none > 0 && !ranking.empty) {
    lines.push(t("ranking.more.none", { count: number(none) }));
  }
  lines.push(t(ranking.unnamed > 0 ? "ranking.population" : "ranking.population.named", {
    population: number(ranking.population),
    named: number(ranking.named),
    unnamed: number(ranking.unnamed),
  }));
  const parts = [make("ul", { class: "counts" }, lines.map((line) => make("li", {}, line)))];
  if (ranking.readable === false) {
    parts.push(make("div", { class: "unreadable" }, make("p", {}, t("ranking.unreadable")),
      ...offered("ranking.readable", ranking.readable_measures)));
  }
  return parts;
}

function range(row) {
  return row.interval_best == null ? "–" : span(row.interval_best, row.interval_worst);
}

// Six significant digits of the largest, and as many after the point in all, so that the points stand below each other.
function decimals(scores) {
  const largest = Math.max(0, ...scores.map(Math.abs));
  const before = largest === 0 ? 1 : Math.floor(Math.log10(largest)) + 1;
  const most = Math.min(10, Math.max(0, 6 - before));
  const needed = scores.map((score) => (Math.abs(score).toFixed(most).split(".")[1] ?? "").replace(/0+$/, "").length);
  return Math.max(0, ...needed);
}

function person(row) {
  const behind = [told(row.detail, clusterName), row.name ? row.id : null].filter(Boolean);
  return [row.name ?? row.id, behind.length > 0 ? make("span", { class: "person-id" }, behind.join(" · ")) : null];
}

function clusterName(id) {
  const cluster = clusters.find((one) => one.id === id);
  return cluster ? nameOf(cluster) : (id ?? "–");
}

// Ranks are laid out by their logarithm: the first places are the ones that people want to tell apart.
function scaleOf(population) {
  const worst = Math.max(2, population);
  return (rank) => Math.min(100, (100 * Math.log(rank)) / Math.log(worst + 1));
}

function bar(row, scale, population) {
  const words = t(row.rank_from === row.rank_to ? "ranking.place.exact" : "ranking.place.band", {
    from: number(row.rank_from), to: number(Math.min(row.rank_to, population)), population: number(population),
  });
  const track = make("span", { class: "track", role: "img", title: words, "aria-label": words });
  const place = make("span", { class: row.rank_from === row.rank_to ? "place" : "place band" });
  if (row.interval_best != null) {
    const whisker = make("span", { class: "whisker" });
    lay(whisker, row.interval_best, row.interval_worst, scale);
    track.append(whisker);
  }
  lay(place, row.rank_from, row.rank_to, scale);
  track.append(place);
  return track;
}

function lay(element, from, to, scale) {
  element.style.setProperty("left", `${scale(from)}%`);
  element.style.setProperty("width", `${scale(to + 1) - scale(from)}%`);
}

function explanations(ranking) {
  const keys = [
    ranking.classes.length > 0 ? "pseudonym" : null,
    ranking.classes.length > 0 ? "band" : null,
    ranking.outside != null ? "outside" : null,
    ranking.network === "open" && ranking.rows.length > 0 ? "open" : null,
    [...ranking.rows, ...ranking.classes].some((row) => row.interval_best != null) ? "range" : null,
  ];
  const items = keys.filter(Boolean).map((key) => make("li", {}, t(`ranking.why.${key}`)));
  return items.length > 0 ? [make("ul", { class: "why" }, items)] : [];
}

function shortened(parts) {
  return [parts.measure, parts.snapshot?.slice(0, 12)].filter(Boolean).join(" · ");
}

/** What a ranking of a year says of the ties that lives decide about. */
function lives(parts) {
  if (parts.ties_undated == null) {
    return [];
  }
  return [make("p", { class: "why" }, t("ranking.lives", {
    at: parts.at,
    bounded: number(Number(parts.ties_bounded_by_lives)),
    out: number(Number(parts.ties_left_out_by_lives)),
    undated: number(Number(parts.ties_undated)),
  }))];
}

// k by itself says nothing: of classes, of people who are only counted, or that everybody has a name.
function meaningOfK(k, unnamed) {
  return t(`ranking.k.${k === 0 ? "named" : k === unnamed ? "counted" : "classes"}`);
}

function citation(ranking) {
  const parts = ranking.citation;
  return make(
    "details",
    { class: "citation" },
    make("summary", {}, t("ranking.citation"), " ", make("code", { class: "quiet" }, shortened(parts))),
    make("p", {}, t("ranking.citation.lead")),
    make("dl", {}, Object.entries(parts).flatMap(([name, value]) => [
      make("dt", {}, known(`citation.${name}`) ? t(`citation.${name}`) : name),
      make("dd", {}, make("code", {}, String(value)), name === "k" ? ` ${meaningOfK(Number(value), ranking.unnamed)}` : null),
    ])),
  );
}
