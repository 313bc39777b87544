// Records that may be of one person.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { begun, decision, inWords, keyOf, ordered, percent, settled } from "../../main/resources/static/page/reconciliation/state.js";
import { reconciliationView } from "../../main/resources/static/page/reconciliation/view.js";
import { drawn, FAILURE, HOSTILE, noted, speak, textOf } from "./drawing.js";

beforeEach(() => speak("en"));

const record = (id, name, more) => ({ id, source_id: id, namespace: null, name, detail: "1811–1872", ...more });
const evidence = { name: "variant", others: 0, born: "same", died: "unknown", ties: "several", time: "unknown" };
const pair = (more) => ({
  one: record("a:1", "曾國藩", { namespace: "a" }), other: record("b:1", HOSTILE, { namespace: "b" }), readings: ["ceng/zeng guo fan", ""],
  probability: 0.99991, evidence, shared: [record("a:2", "唐鑑")], sharedTies: 2, verdict: null, on: null, by: null, ...more,
});
const decided = (more) => pair({ readings: [], probability: null, evidence: null, shared: [], sharedTies: 0, verdict: "same", on: "2026-01-02", by: "5f0c", ...more });
const still = { place: "pairs", busy: false, stage: "none", progress: null, cancel: () => {} };
const view = (state, actions) => drawn(reconciliationView({ ...begun(), ...state }, still, actions));

test("two records stand side by side with what was compared", async () => {
  const { actions } = noted();
  for (const [language, words] of [["en", /all but certain, 99.9 %.*Read as.*ceng\/zeng guo fan.*born: the same.*with 唐鑑/], ["zh", /几乎可以确定，99.9%.*读音.*ceng\/zeng guo fan.*生年：相同.*唐鑑/]]) {
    await speak(language);
    const box = view({ pairs: [pair({})], decided: [] }, actions);
    assert.equal(box.querySelectorAll("img, script").length, 0);
    assert.match(textOf(box), words);
    assert.doesNotMatch(textOf(box), /\b(?:agrees|compared|verdict|told|decided|others)\.\w+/);
  }
});

test("each way to decide is a button and a key, within the pair alone", () => {
  const { calls, actions } = noted();
  const one = pair({});
  const box = view({ pairs: [one] }, actions);
  box.querySelectorAll("[data-verdict]").forEach((button) => button.click());
  const press = (key, more) => box.querySelector(".pair").dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  press("D");
  press("s", { ctrlKey: true });
  press("x");
  assert.deepEqual(calls.map((call) => [call[0], call[2]]), [["decide", "same"], ["decide", "different"], ["decide", "later"], ["decide", "different"]]);
});

test("the record that stays is chosen", () => {
  const state = { ...begun(), pairs: [pair({})] };
  assert.deepEqual(decision(state, state.pairs[0], "same"), { one: "a:1", other: "b:1", verdict: "same" });
  state.turned.add(keyOf(state.pairs[0]));
  assert.deepEqual(decision(state, state.pairs[0], "same"), { one: "b:1", other: "a:1", verdict: "same" });
});

test("what is decided goes, what is left open goes to the end", () => {
  const other = pair({ one: record("c:1", "左宗棠"), other: record("c:2", "左宗堂") });
  const state = { ...begun(), pairs: [pair({}), other, pair({ one: null })] };
  const [first] = state.pairs;
  settled(state, first, "later", [decided({ verdict: "later" })]);
  assert.deepEqual(ordered(state), [other, first]);
  settled(state, first, "same", [decided({})]);
  assert.deepEqual(ordered(state), [other]);
  assert.equal(state.told.key, "told.same");
  state.pairs = [pair({}), other];
  assert.deepEqual(ordered(state), [other], "an answer that was asked for before comes late");
});

test("what was decided is listed with who and when, and taken back singly or whole", () => {
  const { calls, actions } = noted();
  const box = view({ pairs: [], decided: [decided({}), decided({ one: null, by: null })] }, actions);
  assert.match(textOf(box), /one person.*2026-01-02.*in the account 5f0c.*by a command.*|no longer in the store/);
  assert.equal(box.querySelectorAll(".undo").length, 1);
  box.querySelector(".undo").click();
  box.querySelector("#undo-all").click();
  assert.deepEqual(calls.map((call) => call[0]), ["undo", "undoAll"]);
  assert.match(textOf(view({ pairs: [], failure: FAILURE }, actions)), /A title.*No such pair.*Nothing was decided/);
});

test("nothing is told to be certain", () => {
  assert.equal(percent(1), 99.9);
  assert.deepEqual([1, 0.95, 0.8, 0.6, 0.3].map(inWords), ["certain", "very", "probable", "rather", "possible"]);
});
