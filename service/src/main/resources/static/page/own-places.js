// Where a person stands in rankings, measure by measure, and what makes it so.
import { get } from "./api.js";
import { byId, make } from "./dom.js";
import { language, number, onLanguage, t } from "./i18n.js";
import { otherEnd, tieKind } from "./own-show.js";
import { awaitIn } from "./waiting.js";
import { word } from "./words.js";

// those that can be put in words
let measures = [];
let page;
let held = null;
let places = [];

export function start(given) {
  page = given;
  byId("own-show-places").addEventListener("click", () => page.doing(load));
  onLanguage(render);
}

/** Ties may have changed, so places are worked out anew when they are asked for. */
export function offer(record) {
  held = record;
  render();
}

export function clear() {
  held = null;
  places = [];
  render();
}

/** The measures whose places are on the page, for the copy. */
export function shownMeasures() {
  return places.map((place) => place.measure);
}

async function load() {
  places = [];
  render();
  measures = (await get("/measures")).filter((one) => one.personalEn);
  for (const { code: measure } of measures) {
    // those that are known stay above the one that is awaited
    const place = await awaitIn(byId("own-place-awaited"), (wait) => get("/me/place", { measure }, wait));
    if (place === null) {
      return;
    }
    places.push(place);
    render();
  }
}

function render() {
  byId("own-places").replaceChildren(
    ...(places.length > 0 ? [make("ul", { class: "places" }, places.map(card))] : []));
}

function card(place) {
  return make("li", { "data-measure": place.measure },
    make("h3", {}, word("measure", place.measure)),
    make("p", {}, told(place.measure, "personal")),
    make("p", {}, make("b", {}, rank(place)), " ", value(place)),
    ...(place.unnamedAheadFrom === null ? [] : [make("p", {}, unnamed(place))]),
    make("p", {}, t(place.tieIds.length === 0 ? "own.place.noties" : "own.place.ties", {
      ties: number(place.tieIds.length), contacts: number(place.contacts) })),
    counted(place),
    make("p", { class: "quiet" }, seen(place)),
  );
}

/** What a measure says of somebody, to them. */
function told(code, key) {
  return measures.find((one) => one.code === code)?.[key + (language() === "zh" ? "Zh" : "En")] ?? "";
}

function rank(place) {
  if (place.rank === null) {
    return t(place.unnamedAheadFrom === null ? "own.place.none" : "own.place.among");
  }
  const ahead = place.aheadOfPercent === null ? "" : t("own.place.ahead", { percent: number(place.aheadOfPercent) });
  return t("own.place.rank", { rank: number(place.rank), named: number(place.named), ahead });
}

function unnamed(place) {
  return t("own.place.unnamed", {
    from: number(place.unnamedAheadFrom), to: number(place.unnamedAheadTo), count: number(place.population) });
}

function value(place) {
  return place.value === null ? "" : told(place.measure, "value").replace("{value}", number(place.value, 4));
}

function counted(place) {
  const ids = new Set(place.tieIds);
  const ties = (held?.ties ?? []).filter((tie) => ids.has(tie.id));
  if (ties.length === 0) {
    return null;
  }
  return make("details", {}, make("summary", {}, t("own.place.which", { measure: word("measure", place.measure) })),
    make("ul", {}, ties.map((tie) => make("li", {}, t("own.place.tie", {
      kind: tieKind(tie), other: otherEnd(tie.other), source: tie.source })))));
}

function seen(place) {
  if (place.objected) {
    return t("own.seen.objected");
  }
  const named = (held?.consents ?? []).filter((one) => one.state === "active");
  if (named.some((one) => one.scope === "published")) {
    return t("own.seen.published");
  }
  const receivers = [...new Set(named.filter((one) => one.scope === "named").map((one) => word("receiver", one.receiver)))];
  const band = place.bandFrom === null ? "" : t("own.seen.band", { from: number(place.bandFrom), to: last(place.bandTo) });
  const uncounted = place.counted ? "" : t("own.seen.uncounted");
  const staff = receivers.length > 0 ? t("own.seen.named", { receivers: receivers.join(language() === "zh" ? "、" : ", ") }) : "";
  return [staff, band, uncounted].filter(Boolean).join(language() === "zh" ? "" : " ");
}

// the last band has no end
function last(rank) {
  return rank >= 2_000_000_000 ? "…" : number(rank);
}
