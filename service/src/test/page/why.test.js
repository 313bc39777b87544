// Why somebody is ranked where they are: what is told, in both languages and by bands, and how it is asked for.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { get } from "../../main/resources/static/page/api/client.js";
import { namedTable } from "../../main/resources/static/page/ranking/lists.js";
import { Asking, keyOf } from "../../main/resources/static/page/why/asking.js";
import { reasonsView, whyView } from "../../main/resources/static/page/why/view.js";
import * as given from "./answers.js";
import { drawn, FAILURE, HOSTILE, speak, textOf } from "./drawing.js";

const REASONS = {
  measure: "m-index", network: "whole", precision: "exact", person: { id: "a", source_id: "a", name: HOSTILE }, rank_from: 1, rank_to: 1,
  of: 9, people: null, score: 4, base: 1, facts: { slack: 1 }, citation: { k: 0 }, sentence: { en: `English ${HOSTILE}`, zh: `中文 ${HOSTILE}` },
  carriers: [
    { id: "b", source_id: "b", name: HOSTILE, detail: null, ties: [{ kind: "leads", direction: "out" }, { kind: "worked_with", direction: "none" }], share: 2, without: 4 },
    { id: "c", source_id: "c", name: null, detail: null, ties: [], share: 0.5, without: null },
  ],
  others: { people: 3, share: 0.5 },
};
const BANDS = {
  ...REASONS, precision: "bands", network: "open", score: null, base: null, facts: {},
  carriers: [{ ...REASONS.carriers[0], share: null, share_percent_from: 25, share_percent_to: 50, without: null, without_percent_from: 100, without_percent_to: null }],
  others: { people: null, share: null, share_percent_from: 0, share_percent_to: 1 },
};

beforeEach(() => speak("en"));

const cells = (box) => [...box.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => textOf(cell).trim()));

test("says which source carries the rank, as text", () => {
  const without = { rank: 5, rank_without: 881, source: HOSTILE, source_ties: 87, own_ties: 86, ties: 88, concentration: 0.95 };
  const box = drawn(reasonsView({ ...REASONS, without_source: without }));
  assert.equal(box.querySelector("script, img"), null);
  assert.match(textOf(box), /Of their 88 ties, 86 rest on .* would be 881, not 5/s);
  assert.match(textOf(drawn(reasonsView({ ...REASONS, without_source: { ...without, source: null } }))), /stays 5/);
  assert.equal(drawn(reasonsView(REASONS)).querySelector(".why-source"), null);
});

test("tells it as text, in both languages", async () => {
  for (const [language, sentence] of [["zh", "中文"], ["en", "English"]]) {
    await speak(language);
    const box = drawn(reasonsView(REASONS));
    assert.equal(box.querySelectorAll("img[src=x], script").length, 0);
    assert.ok(textOf(box.querySelector(".why-sentence")).startsWith(sentence));
    assert.doesNotMatch(textOf(box), /\bwhy\.[a-z]+\b/);
  }
});

test("tells shares of the score, what nobody carries, and what would be left", () => {
  const rows = cells(drawn(reasonsView(REASONS)));
  assert.deepEqual(rows.map((row) => row.slice(2)), [["50 %", "4"], ["12.5 %", "–"], ["25 %", ""], ["12.5 %", ""]]);
  assert.match(rows[0][1], /leads →.*worked_with/);
  assert.deepEqual(rows.slice(2).map(([who]) => who), ["nobody", "3 others"]);
});

test("tells bands where scores are told to nobody", () => {
  const box = drawn(reasonsView(BANDS));
  assert.deepEqual(cells(box).map((row) => row.slice(2)), [["25–50 %", "> 100 % of it"], ["0–1 %", ""]]);
  assert.match(textOf(box), /shown by name/);
});

test("shows the first ten who carry a part, and all on demand", () => {
  const many = { ...REASONS, carriers: Array.from({ length: 30 }, (_, at) => ({ ...REASONS.carriers[0], id: `c${at}` })) };
  let asked = 0;
  const box = drawn(reasonsView(many, () => asked++));
  assert.equal(cells(box).length, 10 + cells(drawn(reasonsView(REASONS))).length - REASONS.carriers.length);
  assert.match(textOf(box), /Show all 30/);
  box.querySelector(".why-all").click();
  assert.equal(asked, 1);
  assert.equal(drawn(reasonsView(many)).querySelector(".why-all"), null);
});

test("tells of a class a sentence alone", () => {
  const box = drawn(reasonsView({ ...REASONS, precision: "class", carriers: [], others: null, score: null, base: null }));
  assert.equal(box.querySelector("table"), null);
  assert.equal(box.querySelectorAll("p").length, 1);
});

test("writes any id into an address", () => {
  assert.deepEqual(["chan:63", "a/b", "..", "弘璧", "a%b"].map(keyOf), ["chan%3A63", "~YS9i", "~Li4", "~5byY55Kn", "~YSVi"]);
});

test("asks of the ranking that is shown, tells it below the row, and closes", async () => {
  const asked = [];
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    const headers = new Headers(String(address).includes("/rows/") ? {} : { "Content-Location": "/api/v1/results/abc" });
    return { ok: true, headers, json: async () => (String(address).includes("/rows/") ? REASONS : { rows: [] }) };
  };
  const ranking = await get("/rankings", { measure: "degree" });
  const asking = new Asking("why");
  await asking.ask("why-a", "a", async () => ranking);
  assert.deepEqual(asked, ["/api/v1/rankings?measure=degree", "/api/v1/rankings/abc/rows/a/why"]);
  assert.equal(asking.reasons, REASONS);
  const id = given.RANKING.rows[0].id;
  const shown = drawn(namedTable(given.RANKING, String, undefined, undefined, { asking, ask: (by, row) => asked.push([by, row]) }));
  const button = shown.querySelector("tbody button");
  assert.equal(button.getAttribute("aria-expanded"), "false");
  button.click();
  assert.deepEqual(asked.at(-1), [button.id, id]);
  asking.by = button.id;
  const open = drawn(namedTable(given.RANKING, String, undefined, undefined, { asking, ask() {} }));
  assert.equal(open.querySelector("tbody button").getAttribute("aria-expanded"), "true");
  assert.ok(open.querySelector(".why-row #why .why-sentence"));
  await asking.ask(button.id, id, async () => ranking);
  assert.equal(asking.by, null);
  assert.equal(asking.reasons, null);
});

test("tells what went wrong", async () => {
  globalThis.fetch = async () => ({ ok: false, headers: new Headers(), json: async () => FAILURE });
  const asking = new Asking("why");
  await asking.ask("b", "a", async () => ({}));
  assert.match(textOf(drawn(whyView(asking))), /A title.*What it was.*What to do/);
});
