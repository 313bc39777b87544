// The list beside the map: what of it an address holds, how alike two rankings are, and its views.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { axisOf, joined, likeness, spearman } from "../../main/resources/static/page/map/list/alike.js";
import { Listing } from "../../main/resources/static/page/map/list/listing.js";
import { scatterView } from "../../main/resources/static/page/map/list/scatter.js";
import {
  byAnother, FIRST, NAMES, pagesOf, questionOf, read, sidesOf, SIDES, SIZES, SORTS, written,
} from "../../main/resources/static/page/map/list/shown.js";
import { sorted, turned } from "../../main/resources/static/page/map/list/sorted.js";
import { listView, sidesView } from "../../main/resources/static/page/map/list/view.js";
import { Board } from "../../main/resources/static/page/map/board.js";
import { Model } from "../../main/resources/static/page/map/model.js";
import { read as readSeen, written as writtenSeen, FIRST as SEEN } from "../../main/resources/static/page/map/seen.js";
import { namedTable } from "../../main/resources/static/page/ranking/lists.js";
import { drawn, HOSTILE, noted, speak, textOf } from "./drawing.js";
import { randomMap, randomOf } from "./seeded.js";

beforeEach(async () => {
  globalThis.matchMedia = () => ({ matches: true, addEventListener() {} });
  history.replaceState(null, "", "/map");
  await speak("en");
});

const row = (id, rank, to = rank) => ({ id, source_id: id, name: `n${id}`, rank_from: rank, rank_to: to });
const ranking = (rows, more = {}) => ({
  measure: "degree", direction: "none", network: "whole", population: 60, named: 60, unnamed: 0, class_count: 0, rows, classes: [],
  none: { named: 0, unnamed: 0 }, readable: null, readable_measures: [], citation: { k: 0 }, ...more,
});

test("an address holds what of the list is seen, and no filter of the map is taken for it", () => {
  const random = randomOf(5);
  const one = (list) => list[Math.floor(random() * list.length)];
  for (let round = 0; round < 100; round++) {
    const list = {
      sides: one(SIDES), page: one([1, 2, 17]), size: one(SIZES), sort: { by: one(SORTS), down: random() < 0.5 }, interval: random() < 0.5, against: one(["", "coreness"]),
    };
    assert.deepEqual(read(new URLSearchParams(written(list))), list);
    const seen = { ...SEEN, filters: { measure: "degree" }, list };
    assert.deepEqual(readSeen(`?${writtenSeen(seen, null)}`).seen, seen);
  }
  assert.deepEqual(read(new URLSearchParams("view=tree&page=-1&rows=7&sort=--name&interval=yes")), FIRST);
  assert.deepEqual(Object.keys(written(FIRST)), NAMES);
  assert.equal(writtenSeen(SEEN, "m"), "");
});

test("a narrow screen shows one of the two, and the list is there where nothing can be drawn", () => {
  assert.equal(sidesOf("both", true, true), "both");
  assert.equal(sidesOf("both", false, true), "map");
  assert.equal(sidesOf("list", false, true), "list");
  assert.equal(sidesOf("map", true, false), "list");
});

test("the list asks what the map asks, and another measure is told nothing that was for the first", () => {
  const filters = { measure: "pagerank", damping: "0.9", cluster: "film-town", ties: "leads" };
  const question = questionOf(filters, "degree", { ...FIRST, page: 3, interval: true });
  assert.deepEqual(question, { ...filters, page: "3", size: "20", interval: "true" });
  assert.equal(questionOf({}, "degree", FIRST).measure, "degree");
  assert.deepEqual(byAnother(question, "coreness"), { measure: "coreness", cluster: "film-town", ties: "leads", page: "3", size: "20" });
  assert.equal(pagesOf({ named: 61, none: { named: 20 }, class_count: 3 }, 20), 3);
  assert.equal(pagesOf({ named: 9, none: { named: 9 }, class_count: 0 }, 20), 1);
});

test("only those with exact ranks in both are compared", () => {
  const both = joined([row("a", 1), row("b", 2, 4), row("c", 3), row("d", 4)], [row("c", 1), row("a", 2), row("b", 3), row("d", 4, 9)]);
  assert.deepEqual(both, [{ id: "a", name: "na", first: 1, second: 2 }, { id: "c", name: "nc", first: 3, second: 1 }]);
});

test("Spearman's coefficient is 1, −1 and that of the textbook, also where ranks are shared, and of too few none", () => {
  const pairs = (list) => list.map(([first, second], at) => ({ id: `${at}`, name: "", first, second }));
  const close = (found, wanted) => assert.ok(Math.abs(found - wanted) < 1e-12, `${found} for ${wanted}`);
  close(spearman(pairs([[1, 10], [2, 20], [30, 21]])), 1);
  close(spearman(pairs([[1, 9], [2, 8], [3, 7], [9, 1]])), -1);
  // without ties: 1 − 6 Σd² / (n (n² − 1))
  const random = randomOf(8);
  const order = [...Array(30).keys()].map((n) => [n, random()]).toSorted((a, b) => a[1] - b[1]).map(([n]) => n);
  const distance = order.reduce((sum, n, at) => sum + (n - at) ** 2, 0);
  close(spearman(pairs(order.map((n, at) => [at + 1, n + 1]))), 1 - (6 * distance) / (30 * 899));
  // two share a rank: 1, 2.5, 2.5, 4 against 1, 2, 3, 4
  close(spearman(pairs([[1, 1], [2, 2], [2, 3], [4, 4]])), 4.5 / Math.sqrt(4.5 * 5));
  assert.equal(spearman(pairs([[1, 1], [2, 2]])), null);
  assert.equal(spearman(pairs([[1, 1], [1, 2], [1, 3]])), null);
  assert.deepEqual([0.1, -0.1, 0.3, 0.7, -0.9, 1].map(likeness), ["none", "none", "some", "much", "most.opposite", "most"]);
});

test("a scale keeps order, begins and ends with the ranks, and has some ticks", () => {
  for (const ranks of [[1], [1, 2], [21, 40], [1, 20], [1, 5000], [981, 1000], [1, 1_000_000]]) {
    const { part, ticks, logarithmic } = axisOf(ranks);
    const [least, most] = [Math.min(...ranks), Math.max(...ranks)];
    assert.equal(part(least), 0);
    assert.ok(ranks.length < 2 || Math.abs(part(most) - 1) < 1e-12);
    assert.ok(part(least + 1) > 0);
    assert.equal(logarithmic, most >= 10 * least);
    assert.ok(ticks.length >= 1 && ticks.length <= 12, `${ranks}: ${ticks}`);
    assert.ok(ticks.every((tick) => Number.isInteger(tick) && tick >= least && part(tick) <= 1 + 1e-12), `${ranks}: ${ticks}`);
  }
});

const PICK = { can: (id) => id !== "c", is: (id) => id === "b", isLast: (id) => id === "b", choose: () => {} };

test("somebody on the list who is on the map can be chosen, and who is chosen is marked", () => {
  const { calls, actions } = noted();
  const named = { ...row("a", 1), name: HOSTILE };
  const box = drawn(namedTable(ranking([named, row("b", 2), row("c", 3)]), String, { ...PICK, choose: actions.choose }));
  box.querySelector("[data-id=a]").click();
  assert.deepEqual(calls, [["choose", "a"]]);
  assert.equal(box.querySelector("[data-id=c]"), null);
  assert.equal(textOf(box.querySelector("tr[aria-current=true] th[scope=row]")), "nbb");
  assert.equal(box.querySelectorAll("tr[data-last]").length, 1);
  assert.equal(box.querySelectorAll("img[src=x]").length, 0);
  assert.equal(drawn(namedTable(ranking([named]), String)).querySelectorAll("button, [aria-current]").length, 0);
});

test("points of two measures are walked along with keys, told in words, and chosen", async () => {
  const { calls, actions } = noted();
  const both = [["a", 1, 3], ["b", 2, 2], ["c", 20, 50]].map(([id, first, second]) => ({ id, name: `n${id}`, first, second }));
  for (const language of ["zh", "en"]) {
    await speak(language);
    const box = drawn(scatterView("degree", "coreness", both, { ...PICK, choose: actions.choose }));
    document.body.replaceChildren(box);
    const points = [...box.querySelectorAll("[role=option]")];
    assert.deepEqual(points.map((one) => one.getAttribute("tabindex")), ["-1", "0", "-1"]);
    assert.deepEqual(points.map((one) => one.getAttribute("aria-selected")), ["false", "true", "false"]);
    assert.match(points[2].getAttribute("aria-label"), /nc.*20.*50/);
    points[1].focus();
    const press = (key) => document.activeElement.dispatchEvent(
      Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key }));
    press("ArrowRight");
    assert.equal(document.activeElement, points[2]);
    press("ArrowRight");
    assert.equal(document.activeElement, points[2]);
    press("Home");
    press("Enter");
    assert.deepEqual(calls.splice(0), [["choose", "a"]]);
    assert.doesNotMatch(textOf(box), /map\.list/);
    assert.equal(/\p{Script=Han}/u.test(textOf(box).replace(/\bn[abc]\b/g, "")), language === "zh");
  }
  assert.match(textOf(drawn(scatterView("degree", "coreness", [], PICK))), /Nobody/);
});

/** A list that was answered, beside a map of seeded random numbers. */
function listing(answer) {
  const { head, data } = randomMap(21);
  const board = new Board();
  board.state.model = new Model(head, data, board.seen, { width: 800, height: 600 });
  board.state.question.measures = ["degree", "coreness"].map((code) => ({ code, plainZh: "", plainEn: "", parameters: [] }));
  const made = new Listing(board, () => {});
  made.list.ranking = answer;
  return made;
}

test("the list has its pages, says whether ranks can be read, and asks for others", async () => {
  const made = listing(ranking([...Array(20).keys()].map((n) => row(`p${n}`, n + 21)), { readable: false, readable_measures: ["coreness"] }));
  made.board.step({ list: { ...FIRST, page: 2 } });
  made.readable.set("degree", false).set("coreness", true);
  const { calls, actions } = noted();
  for (const language of ["zh", "en"]) {
    await speak(language);
    const text = textOf(drawn(listView(made, actions)));
    assert.doesNotMatch(text, /\b(?:map|ranking)\.[a-z]+\b/);
    assert.equal(/\p{Script=Han}/u.test(text), language === "zh", text);
  }
  const box = drawn(listView(made, actions));
  assert.match(textOf(box.querySelector("#map-list-said")), /21–40 of 60 by name. Number of contacts: wide bands/);
  assert.match(textOf(box.querySelector("#map-list-against")), /coreness: readable/);
  box.querySelector("#map-list-after").click();
  box.querySelector("#map-list-before").click();
  box.querySelector("#map-list-interval").dispatchEvent(new Event("change"));
  assert.deepEqual(calls, [["show", { page: 3 }], ["show", { page: 1 }], ["show", { interval: true }]]);
  const sides = drawn(sidesView(made, actions));
  assert.deepEqual([...sides.querySelectorAll("button")].map((one) => one.getAttribute("aria-pressed")), ["false", "false", "true"]);
});

test("who was selected on the map and is not on the page is said to be elsewhere, with the page that has them", () => {
  const made = listing(ranking([row("p1", 1)]));
  const label = (id, kind = "person") => ({ row: 7, kind, cluster: null, label: { id, source_id: id, name: "Somebody" } });
  const select = (id, kind) => {
    made.board.step({ selected: [7] });
    made.board.state.card = { row: 7, card: { label: label(id, kind), band: 5, ties: [] }, failure: null };
    return made.elsewhere();
  };
  assert.equal(select("p1"), null);
  const found = select("p9");
  assert.equal(found.name, "Somebody");
  assert.equal(found.page, 2); // bands end at 1, 3, 7, 15, 31
  assert.match(textOf(drawn(listView(made, noted().actions)).querySelector("#map-list-elsewhere")), /Somebody is not on this page of the list: rank/);
  assert.equal(select("studio:s", "studio").band, "");
});

test("rows of a page are sorted as their language sorts them, alike ones by rank, and those without a place last", async () => {
  const rows = [["a", "万俟卨", "b"], ["b", "Li 10", null], ["c", "李成", "a"], ["d", "Li 9", "b"], ["e", null, "a"]].map(
    ([id, name, cluster], at) => ({ ...row(id, at + 1), name, cluster }));
  const order = (sort) => sorted(rows, sort, (code) => `place ${code}`).map(({ id }) => id).join("");
  await speak("zh");
  const named = order({ by: "name", down: false });
  assert.ok(named.indexOf("c") < named.indexOf("a"), "lǐ comes before wàn, other than by their codes");
  await speak("en");
  assert.ok(order({ by: "name", down: false }).includes("db"), "9 comes before 10");
  assert.equal(order({ by: "name", down: true }), [...order({ by: "name", down: false })].toReversed().join(""));
  assert.equal(order({ by: "cluster", down: false }), "ceadb");
  assert.equal(order({ by: "cluster", down: true }), "adceb");
  assert.equal(order({ by: "rank", down: false }), "abcde");
  assert.equal(order({ by: "rank", down: true }), "edcba");
  assert.deepEqual(rows.map(({ id }) => id).join(""), "abcde", "the answer stays as it came");
  assert.deepEqual(turned({ by: "rank", down: false }, "name"), { by: "name", down: false });
  assert.deepEqual(turned({ by: "name", down: false }, "name"), { by: "name", down: true });
  assert.deepEqual(turned({ by: "name", down: true }, "rank"), { by: "rank", down: false });
});

test("heads of columns sort the page, say how it is sorted, and that ranks are of the whole list", async () => {
  const made = listing(ranking(["b", "c", "a"].map((id, at) => ({ ...row(id, at + 1), cluster: id === "a" ? "film-town" : null }))));
  const { calls, actions } = noted();
  const shown = () => drawn(listView(made, actions));
  const heads = (box) => [...box.querySelectorAll("[data-list=named] th[aria-sort]")].map((head) => head.getAttribute("aria-sort"));
  const names = (box) => [...box.querySelectorAll("[data-list=named] tbody th")].map((head) => textOf(head)[1]).join("");
  assert.deepEqual(heads(shown()), ["ascending", "none", "none"]);
  assert.equal(names(shown()), "bca");
  assert.doesNotMatch(textOf(shown().querySelector("#map-list-said")), /sorted/);
  shown().querySelectorAll(".sort")[1].click();
  assert.deepEqual(calls.splice(0), [["show", { sort: { by: "name", down: false } }]]);
  made.board.step({ list: { ...FIRST, sort: { by: "name", down: true } } });
  assert.equal(location.search, "?sort=-name");
  assert.deepEqual(heads(shown()), ["none", "descending", "none"]);
  assert.equal(names(shown()), "cba");
  for (const [language, said] of [["zh", /仅本页各行按“人物”排序/], ["en", /Rows of this page are sorted by “Person”/]]) {
    await speak(language);
    assert.match(textOf(shown().querySelector("#map-list-said")), said);
    assert.equal(textOf(shown().querySelector("tbody td.col-rank")), "2", "a rank is that of the list");
  }
  made.list.ranking = ranking([row("b", 1), row("a", 2)]);
  made.board.step({ list: { ...FIRST, sort: { by: "cluster", down: true } } });
  assert.deepEqual(heads(shown()), ["ascending", "none"], "there is no such column");
  assert.equal(names(shown()), "ba");
  assert.equal(drawn(namedTable(made.list.ranking, String)).querySelectorAll("[aria-sort], .sort").length, 0);
});
