// The ranking of organisations, and who takes part on a card.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { partsView } from "../../main/resources/static/page/map/view/parts.js";
import { question, read, written } from "../../main/resources/static/page/organisations/state.js";
import { rankingView } from "../../main/resources/static/page/organisations/view.js";
import { drawn, HOSTILE, noted, speak, textOf } from "./drawing.js";

beforeEach(async () => {
  await speak("en");
});

const named = (name) => ({ id: "studio:s", source_id: "s", name, detail: null });
const row = (more) => ({ rank: 1, organisation: named(HOSTILE), kind: "studio", cluster: "film-town", value: 3, members: 32, named: 2, ...more });

test("an address holds what is chosen, and nothing that cannot be", () => {
  const state = read("?by=reach&kind=group&cluster=film-town&page=2&lang=en");
  assert.deepEqual(question(state), { by: "reach", kind: "group", cluster: "film-town", page: "2", size: "50" });
  assert.equal(written(state), "/organisations?by=reach&kind=group&cluster=film-town&page=2");
  assert.equal(written(read("?by=strength&kind=work&page=-1")), "/organisations");
});

test("a name is text, tens say that they are, and a number that is left out is none", () => {
  const ranking = { by: "reach", of: 2, none: 4, rows: [row({ value: null }), row({ rank: 2, members: 2 }), row({ rank: 3, members: null, cluster: null })], citation: { measure: "reach" } };
  const { actions } = noted();
  const page = drawn(rankingView(read("?by=reach"), ranking, actions));
  assert.equal(page.querySelector("script, img"), null);
  const cells = [...page.querySelectorAll("tbody tr")].map((one) => [...one.children].map((each) => textOf(each)));
  assert.deepEqual(cells[0].slice(2), ["studio", "Film town", "–", "32 or more"]);
  assert.deepEqual(cells[1].slice(3), ["Film town", "3", "2"]);
  assert.deepEqual(cells[2].slice(3), ["–", "3", "–"]);
  assert.match(textOf(page), /4 more have none of it/);
  assert.match(textOf(drawn(rankingView(read(""), { ...ranking, rows: [] }, actions))), /None of these organisations/);
});

test("a long ranking is turned page by page", () => {
  const { calls, actions } = noted();
  const page = drawn(rankingView(read("?page=2"), { by: "members", of: 120, none: 0, rows: [row({})], citation: {} }, actions));
  const [before, after] = page.querySelectorAll("nav button");
  assert.match(textOf(page), /Page 2 of 3/);
  after.click();
  before.click();
  assert.deepEqual(calls, [["set", { page: 3 }], ["set", { page: 1 }]]);
});

test("a card says who takes part and as what, and leads to them", () => {
  const found = [];
  const label = { row: 4, kind: "studio", label: named("Red kiln"), pseudonym: null, cluster: null };
  const one = { row: 9, kind: "person", label: named("Li"), pseudonym: null, cluster: null };
  const parts = [{ kind: "founded", role: null, people: [one], named: 3, unnamed: 0 }, { kind: "member_of", role: null, people: [], named: 0, unnamed: 20 }];
  const page = drawn(partsView({ label, parts, unnamed: 30 }, (at) => found.push(at)));
  page.querySelector("button").click();
  assert.deepEqual(found, [9]);
  assert.match(textOf(page), /and 2 more/);
  assert.match(textOf(page), /20 or more others/);
  assert.match(textOf(page), /30 or more people who are not shown by name take part/);
  assert.equal(page.querySelector("a").getAttribute("href"), "/organisations?kind=studio");
  assert.equal(drawn(partsView({ label: { ...label, kind: "work" }, parts: [], unnamed: 0 }, () => {})).querySelector("a"), null);
});
