// Whose crews come along.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { question, read, seen, written } from "../../main/resources/static/page/crews/state.js";
import { crewsView, filtersView } from "../../main/resources/static/page/crews/view.js";
import { drawn, HOSTILE, noted, speak, textOf } from "./drawing.js";

beforeEach(async () => {
  await speak("en");
});

const leader = (name) => ({ id: "person:l", source_id: "l", name, detail: null });
const figures = { works: 9, members: 56, again: 47, next: 30, jobs: 77, withLeader: 48, expected: 22.499512, lift: 2.13338, chance: 3.93e-17, rate: 1e-16 };
const row = (more) => ({ leader: leader(HOSTILE), department: "camera", verdict: "follows", figures, ...more });
const crews = (rows, more) => ({ of: rows.length, few: 3, undated: 2, rows, citation: { ties: "credited_on" }, ...more });

test("an address holds the department, and nothing that cannot be", () => {
  const state = read("?department=camera&page=2&lang=en");
  assert.deepEqual(question(state), { department: "camera", page: "2", size: "50" });
  assert.equal(written(state), "/crews?department=camera&page=2");
  assert.equal(written(read("?page=-1")), "/crews");
});

test("numbers are told of people of long ago, and a word of others", () => {
  const { actions } = noted();
  const page = drawn(crewsView(read(""), crews([row({}), row({ verdict: "chance", figures: null }), row({ verdict: "few", figures: { ...figures, lift: null, chance: 0.65 } })]), actions));
  assert.equal(page.querySelector("script, img"), null);
  const cells = [...page.querySelectorAll("tbody tr")].map((one) => [...one.children].map((each) => textOf(each)));
  assert.deepEqual(cells[0].slice(2), ["comes along", "2.13 times as often", "48 of 77", "47 of 56", "< 0.001"]);
  assert.deepEqual(cells[1].slice(2), ["no more than by chance", "–", "–", "–", "–"]);
  assert.deepEqual(cells[2].slice(2), ["too little to say", "–", "48 of 77", "47 of 56", "0.65"]);
  assert.match(textOf(page), /3 more lead crews of fewer than five/);
  assert.match(textOf(page), /2 credits on works without a certain year/);
});

test("a long list is turned page by page, and an empty one says so", () => {
  const { calls, actions } = noted();
  const page = drawn(crewsView(read("?page=2"), crews([row({})], { of: 120 }), actions));
  const [before, after] = page.querySelectorAll("nav button");
  after.click();
  before.click();
  assert.deepEqual(calls, [["set", { page: 3 }], ["set", { page: 1 }]]);
  assert.match(textOf(drawn(crewsView(read(""), crews([]), actions))), /There is no leader by name/);
  const state = read("?department=sound");
  seen(state, crews([row({}), row({ department: "light" }), row({})]));
  assert.deepEqual([...drawn(filtersView(state, actions)).querySelectorAll("option")].map((one) => one.value), ["", "camera", "light", "sound"]);
});
