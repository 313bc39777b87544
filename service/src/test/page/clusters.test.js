// The overview of the clusters: what its address holds, and what its tables say.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { bridgesView } from "../../main/resources/static/page/clusters/bridges.js";
import { matrixView } from "../../main/resources/static/page/clusters/matrix.js";
import { agesView, overviewTable } from "../../main/resources/static/page/clusters/overview.js";
import { heat, mapOf, question, read, tiesOf, written } from "../../main/resources/static/page/clusters/state.js";
import { drawn, HOSTILE, speak, textOf } from "./drawing.js";

beforeEach(async () => {
  await speak("en");
});

const cluster = (id, more = {}) => ({
  id, people: 1200, studios: 0, platforms: 0, groups: 0, works: 0, density: null, began: [], ...more,
});

test("an address holds kinds of tie and a year, and nothing that is no year", () => {
  const state = read("?ties=leads,master_of&at=1950&lang=en");
  assert.deepEqual(question(state), { ties: "leads,master_of", at: "1950" });
  assert.equal(written(state), "/clusters?ties=leads,master_of&at=1950");
  assert.equal(written(read("?at=soon")), "/clusters");
  assert.equal(mapOf(state, "film town"), "/map?ties=leads,master_of&at=1950&cluster=film+town");
});

test("ties between two places are there both ways, and ties to crafts are not", () => {
  const matrix = { rows: ["a", "b"], columns: ["a", "b"], cells: [{ row: 0, column: 1, ties: 7, named: 7 }, { row: 1, column: 1, ties: 3, named: 0 }] };
  assert.deepEqual([...tiesOf(matrix, true)].map(([key, { ties }]) => [key, ties]), [["0,1", 7], ["1,0", 7], ["1,1", 3]]);
  assert.deepEqual([...tiesOf(matrix, false)].map(([key, { ties }]) => [key, ties]), [["0,1", 7], ["1,1", 3]]);
  assert.equal(heat(0, 0), 0);
  assert.equal(heat(25, 100), 0.5);
});

test("a cell says its number, and what has none says nothing", () => {
  const matrix = { rows: ["a", "b", "c"], columns: ["a", "b"], cells: [{ row: 0, column: 1, ties: 1200, named: 0 }, { row: 1, column: 2, ties: 3, named: 0, partial: true }] };
  const page = drawn(matrixView(matrix, "cluster", "Ties", true));
  assert.deepEqual([...page.querySelectorAll("thead th")].map((one) => one.textContent), ["a", "b", "everywhere else"]);
  assert.equal(page.querySelector(".heat-cell").textContent, "1,200");
  assert.equal([...page.querySelectorAll(".heat-cell")].filter((one) => one.textContent === "3+").length, 2);
  assert.equal(page.querySelectorAll(".heat-cell").length, 4);
  assert.equal([...page.querySelectorAll("td")].filter((one) => one.textContent === "" && one.closest("tbody")).length, 5);
  assert.match(textOf(drawn(matrixView({ rows: [], columns: [], cells: [] }, "cluster", "Ties", true))), /No ties that may be told/);
});

test("each place leads to its map, and bars say in words what they show", () => {
  const spans = [{ from: 1990, to: 1999 }, { from: 2000, to: 2009 }];
  const overview = {
    clusters: [cluster("<b>a", { density: 0.0123, began: [10, 40], studios: 2 }), cluster("b", { people: null, began: [0, 0] }), cluster(null)],
    spans, places: { rows: [], columns: [], cells: [] }, crafts: { rows: [], columns: [], cells: [] }, bridges: [], citation: {},
  };
  const page = drawn(overviewTable(read("?at=1950"), overview));
  assert.equal(page.querySelector("tbody a").getAttribute("href"), "/map?at=1950&cluster=%3Cb%3Ea");
  assert.equal(page.querySelector("tbody a").textContent, "<b>a");
  assert.equal(page.querySelector("svg").getAttribute("aria-label"), "Most began from 2000 to 2009: 40.");
  assert.match(page.textContent, /1\.2 %/);
  assert.match(page.textContent, /a few/);
  assert.match(page.textContent, /everywhere else/);
  assert.match(textOf(drawn(agesView(cluster("b", { began: [0, 0] }), spans))), /not known/);
});

test("who leads elsewhere is named, and a name is text", () => {
  const person = (name, detail = null) => ({ id: "x", source_id: "x", name, detail });
  const bridge = { from: "a", to: "b", ties: 50, named: 5, unnamed: 20, people: [{ person: person(HOSTILE, "1301–1360"), contacts: 12 }, { person: person("Li"), contacts: null }] };
  const page = drawn(bridgesView([bridge]));
  assert.equal(page.querySelectorAll(".bridging").length, 2);
  assert.ok(page.textContent.includes(HOSTILE));
  assert.equal(page.querySelector("script, img"), null);
  assert.match(page.textContent, /12 there/);
  assert.match(page.textContent, /and 3 more by name/);
  assert.match(page.textContent, /20 or more/);
  assert.match(textOf(drawn(bridgesView([]))), /No ties between places/);
});
