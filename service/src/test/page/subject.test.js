// What a person sees of what an import changed, and of who saw them.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { earlierView } from "../../main/resources/static/page/subject/earlier.js";
import { byDay, uses } from "../../main/resources/static/page/subject/uses.js";
import { drawn, HOSTILE, speak, textOf } from "./drawing.js";

beforeEach(async () => {
  await speak("en");
});

const record = { id: "p1", name: HOSTILE, namespace: null, historical: true, clusterId: null, discipline: null, born: "1400", died: null, source: "L", imports: [1] };
const consent = {
  id: "c", scope: "contact", purpose: "training", receiver: "association", givenOn: "2025-01-02", expiresOn: null, how: "paper",
  evidence: "B 7", textVersion: null, withdrawnOn: null, state: "replaced", imports: [1], keptUntil: "2029-11-30",
};
const tie = {
  id: "t", kind: "master_of", direction: "in", other: { kind: "outside", id: null, name: null, detail: null }, basis: "published",
  source: "an old list", since: "1987", until: null, weight: 1, confidence: 0.5, role: null, department: null, level: null,
  imports: [1], keptUntil: "2029-11-30",
};
const changed = { record, contacts: [{ channel: "phone", value: "555 0100", imports: [1], keptUntil: "2029-11-30" }], consents: [consent], ties: [tie] };

test("what was changed is told as it was, a line each", () => {
  const page = drawn(earlierView({ earlier: changed }));
  assert.equal(page.querySelector("script, img"), null);
  const lines = [...page.querySelectorAll("tbody tr")].map((one) => textOf(one));
  assert.equal(lines.length, 4);
  assert.match(lines[0], /your record.*Born: 1400.*by import 1/);
  assert.match(lines[1], /Phone.*555 0100.*kept until 2029-11-30/);
  assert.match(lines[2], /to be contacted.*2025-01-02.*B 7.*holds until you withdraw it/);
  assert.match(lines[3], /not shown by name|outside|somebody.*/i);
  assert.match(lines[3], /1987.*an old list/);
});

test("where nothing was changed nothing is said", () => {
  assert.equal(textOf(drawn(earlierView({ earlier: null }))), "");
});

test("looks of one day that say the same stand in one row", () => {
  const look = (at, more) => ({ number: 1, at, action: "names_read", by: "staff", account: "a", what: "list 7", byName: true, ...more });
  const all = [
    look("2026-11-30T12:20:00Z"), look("2026-11-30T12:10:00Z"), look("2026-11-30T12:30:00Z"), look("2026-11-28T12:00:00Z"),
    look("2026-11-30T12:15:00Z", { what: "list 8" }), look("2026-11-30T12:16:00Z", { byName: false }),
  ];
  assert.deepEqual(byDay(all).map((one) => one.count), [3, 1, 1, 1]);
  const [first] = byDay(all);
  assert.deepEqual([first.last.at, first.first.at], ["2026-11-30T12:30:00Z", "2026-11-30T12:10:00Z"]);
  const page = drawn(uses(all));
  assert.equal(page.querySelectorAll("tbody tr").length, 4);
  assert.match(textOf(page), /3 times that day, first at/);
});
