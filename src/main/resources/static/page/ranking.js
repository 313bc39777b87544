// The ranking: what to ask, and the answer as a table.
import { get } from "./api.js";
import { nameOf } from "./clusters.js";
import { byId, make, problemBox } from "./dom.js";
import { known, number, onLanguage, t } from "./i18n.js";

const TIES = [
  "master_of",
  "leads",
  "worked_with",
  "partner_of",
  "nominates",
  "member_of",
  "founded",
  "convenes",
  "works_through",
  "credited_on",
];
const FIRST_CHOICE = ["m-index", "students", "degree"];
const ticked = new Set();
let measures = [];
let clusters = [];
let last = null;
let asked = 0;

export function start() {
  byId("ranking-form").addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  byId("measure").addEventListener("change", showDefinition);
  onLanguage(() => {
    fillForm();
    show();
  });
}

/** Fetches the measures and offers them. */
export async function load() {
  try {
    measures = await get("/measures");
  } catch (failure) {
    last = { problem: failure };
    show();
  }
  fillForm();
}

/** Offers the clusters. */
export function offer(list) {
  clusters = list;
  fillForm();
  show();
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
  const turn = ++asked;
  busy(true);
  let answer;
  try {
    answer = {
      ranking: await get("/rankings", {
        measure: byId("measure").value,
        cluster: byId("cluster").value,
        ties: [...ticked].join(","),
        top: byId("top").value,
        at: byId("at").value,
        interval: byId("interval").checked ? "true" : "",
      }),
    };
  } catch (failure) {
    answer = { problem: failure };
  }
  if (turn === asked) {
    last = answer;
    busy(false);
    show();
  }
}

function busy(now) {
  byId("ranking").setAttribute("aria-busy", String(now));
  byId("rank").disabled = now;
}

function fillForm() {
  const measure = byId("measure");
  const cluster = byId("cluster");
  const kept = measure.value || FIRST_CHOICE.find((code) => measures.some((one) => one.code === code));
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
  fillTies();
  showDefinition();
}

function fillTies() {
  byId("ties").replaceChildren(
    ...TIES.map((code) =>
      make(
        "label",
        { class: "check" },
        make("input", { type: "checkbox", value: code, checked: ticked.has(code), on: { change: tick } }),
        make("span", {}, t(`tie.${code}`)),
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
  const names = TIES.filter((code) => ticked.has(code)).map((code) => t(`tie.${code}`));
  byId("ties-chosen").textContent = names.length === 0 ? t("ranking.ties.default") : names.join(t("comma"));
}

function measureName(code) {
  return known(`measure.${code}`) ? t(`measure.${code}`) : code;
}

function showDefinition() {
  const measure = measures.find((one) => one.code === byId("measure").value);
  const key = `measure.${measure?.code}.what`;
  byId("definition").textContent = measure ? (known(key) ? t(key) : measure.definition) : "";
}

function show() {
  const box = byId("ranking");
  if (last?.problem) {
    box.replaceChildren(problemBox(last.problem, t));
  } else if (last?.ranking && last.ranking.rows.length > 0) {
    box.replaceChildren(...table(last.ranking));
  } else if (last?.ranking) {
    box.replaceChildren(make("p", { class: "empty" }, t("ranking.none")));
  } else {
    box.replaceChildren();
  }
}

function table(ranking) {
  const scale = scaleOf(ranking.rows);
  const interval = ranking.rows.some((row) => row.interval);
  const score = ranking.rows.some((row) => row.score != null);
  const place = !ranking.citation.cluster && ranking.rows.some((row) => row.cluster);
  const headings = ["rank", "person", place ? "cluster" : null, score ? "score" : null, interval ? "range" : null, "place"];
  const part = make(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": t("own.table", { title: t("ranking.title") }) },
    make(
      "table",
      { class: "ranking" },
      make("caption", {}, t("ranking.caption", {
        measure: measureName(ranking.measure),
        population: number(ranking.population),
      })),
      make("thead", {}, make("tr", {}, headings.filter(Boolean).map((key) =>
        make("th", { scope: "col", class: `col-${key}` }, t(`ranking.col.${key}`))))),
      make("tbody", {}, ranking.rows.map((row) => tableRow(row, scale, { place, score, interval }))),
    ),
  );
  return [part, ...explanations(ranking.rows), citation(ranking.citation)];
}

function tableRow(row, scale, columns) {
  return make(
    "tr",
    { class: row.label.kind === "outside" ? "outside" : null },
    make("td", { class: "col-rank" }, placed(row) ? span(row.rankFrom, row.rankTo) : "–"),
    make("th", { scope: "row" }, person(row.label)),
    columns.place ? make("td", { class: "col-cluster" }, clusterName(row.cluster)) : null,
    columns.score ? make("td", { class: "col-score" }, row.score == null ? "–" : number(row.score, 4)) : null,
    columns.interval ? make("td", { class: "col-range" }, row.interval ? span(row.interval.best, row.interval.worst) : "–") : null,
    make("td", { class: "col-place", "aria-hidden": "true" }, placed(row) ? bar(row, scale) : ""),
  );
}

// People outside the list stand anywhere, so no place is drawn for them.
function placed(row) {
  return row.label.kind !== "outside";
}

function span(from, to) {
  return from === to ? number(from) : `${number(from)}–${number(to)}`;
}

function person(label) {
  if (label.kind === "named") {
    return [label.name ?? label.id, label.name ? make("span", { class: "person-id" }, label.id) : null];
  }
  if (label.kind === "pseudonym") {
    return make("code", {}, label.pseudonym);
  }
  return label.count == null ? t("ranking.outside.few") : t("ranking.outside", { count: number(label.count) });
}

function clusterName(id) {
  const cluster = clusters.find((one) => one.id === id);
  return cluster ? nameOf(cluster) : (id ?? "–");
}

// Ranks are laid out by their logarithm: the first places are the ones that people want to tell apart.
function scaleOf(rows) {
  const worst = Math.max(2, ...rows.filter(placed).map((row) => Math.max(row.rankTo, row.interval?.worst ?? 0)));
  return (rank) => (100 * Math.log(rank)) / Math.log(worst + 1);
}

function bar(row, scale) {
  const track = make("span", { class: "track" });
  const place = make("span", { class: "place" });
  if (row.interval) {
    const whisker = make("span", { class: "whisker" });
    lay(whisker, row.interval.best, row.interval.worst, scale);
    track.append(whisker);
  }
  lay(place, row.rankFrom, row.rankTo, scale);
  track.append(place);
  return track;
}

function lay(element, from, to, scale) {
  element.style.setProperty("left", `${scale(from)}%`);
  element.style.setProperty("width", `${scale(to + 1) - scale(from)}%`);
}

function explanations(rows) {
  const kinds = new Set(rows.map((row) => row.label.kind));
  const keys = [
    kinds.has("pseudonym") ? "pseudonym" : null,
    kinds.has("outside") ? "outside" : null,
    rows.some((row) => placed(row) && row.rankFrom !== row.rankTo) ? "band" : null,
    rows.some((row) => row.interval) ? "range" : null,
  ];
  const items = keys.filter(Boolean).map((key) => make("li", {}, t(`ranking.why.${key}`)));
  return items.length > 0 ? [make("ul", { class: "why" }, items)] : [];
}

function shortened(parts) {
  return [parts.measure, parts.snapshot?.slice(0, 12)].filter(Boolean).join(" · ");
}

function citation(parts) {
  return make(
    "details",
    { class: "citation" },
    make("summary", {}, t("ranking.citation"), " ", make("code", { class: "quiet" }, shortened(parts))),
    make("p", {}, t("ranking.citation.lead")),
    make("dl", {}, Object.entries(parts).flatMap(([name, value]) => [
      make("dt", {}, known(`citation.${name}`) ? t(`citation.${name}`) : name),
      make("dd", {}, make("code", {}, value)),
    ])),
  );
}
