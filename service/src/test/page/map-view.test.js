// The views of the map's page: escape of text, two languages, what a screen reader hears, and where nothing can be drawn.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Board } from "../../main/resources/static/page/map/board.js";
import { NODE_KINDS } from "../../main/resources/static/page/map/bytes.js";
import { Model } from "../../main/resources/static/page/map/model.js";
import { cardView } from "../../main/resources/static/page/map/view/card.js";
import { emptiedView, tielessView, unnamedView, whyEmpty } from "../../main/resources/static/page/map/view/emptied.js";
import { filtersView } from "../../main/resources/static/page/map/view/filters.js";
import { layout } from "../../main/resources/static/page/map/view/layout.js";
import { legendView } from "../../main/resources/static/page/map/view/legend.js";
import { levelsView } from "../../main/resources/static/page/map/view/levels.js";
import { lineageView } from "../../main/resources/static/page/map/view/lineage.js";
import { answerView, questionsView } from "../../main/resources/static/page/map/view/questions.js";
import { searchView } from "../../main/resources/static/page/map/view/search.js";
import { takingView } from "../../main/resources/static/page/map/view/taking.js";
import { countOf, groupsOf } from "../../main/resources/static/page/map/view/ties.js";
import { timeView } from "../../main/resources/static/page/map/view/time.js";
import { startOf, startView } from "../../main/resources/static/page/start/view.js";
import { drawn, FAILURE, HOSTILE, noted, speak, textOf } from "./drawing.js";
import { randomMap } from "./seeded.js";

const SIZE = { width: 800, height: 600 };
const node = (row) => ({
  row, kind: "person", cluster: "film-town",
  label: { id: `x:${row}`, source_id: `${row}`, name: HOSTILE, detail: "1410/1430–1490, film-town" },
});
const hit = (row, text) => ({ label: { ...node(row), label: { ...node(row).label, name: text } }, spelling: text, how: "name" });
const CARD = {
  label: node(2), discipline: null, band: 2, community: 0, neighbours: 1, ranks: [],
  ties: [{ other: node(4), kind: "leads", direction: "out", since: "1700", until: null, source: HOSTILE }],
};

beforeEach(async () => {
  globalThis.matchMedia = () => ({ matches: true, addEventListener() {} });
  history.replaceState(null, "", "/map");
  await speak("en");
});

/** A board with a map of seeded random numbers, everybody called the same. */
function board() {
  const { head, data } = randomMap(21);
  const made = new Board();
  made.state.model = new Model(head, data, made.seen, SIZE);
  for (let row = 0; row < data.nodes; row++) {
    made.names.put(node(row));
  }
  made.state.question.measures = [{ code: "degree", plainZh: "有多少人", plainEn: "how many people", parameters: [] }];
  made.state.question.measure = "degree";
  return made;
}

function page(made, actions) {
  return layout(made, actions, {
    filters: filtersView(made.state.question, actions), legend: legendView(made, actions, false), card: cardView(made, actions),
    time: timeView(made, actions), search: searchView(made.state.search, actions), lineage: lineageView(made, actions),
    levels: levelsView(made, actions), taking: takingView(made, { ...actions, state: { busy: false, failure: null, said: null } }),
  });
}

test("names stand on the page as text, in both languages, and no key without a text", async () => {
  const made = board();
  made.step({ selected: [1, 2] });
  made.state.card = { row: 2, card: CARD, failure: null };
  made.state.search = { text: HOSTILE, found: [hit(3, HOSTILE)], at: 0, open: true };
  made.state.lit = { rows: new Set([1, 2]), length: 1 };
  made.step({ lit: { of: "path", from: 1, to: 2 } });
  for (const language of ["zh", "en"]) {
    await speak(language);
    const box = drawn(page(made, noted().actions));
    assert.equal(box.querySelectorAll("img[src=x], script").length, 0);
    assert.ok(textOf(box.querySelector(".map-card")).includes(HOSTILE));
    assert.ok(textOf(box.querySelector("#map-found")).includes(HOSTILE));
    assert.doesNotMatch(textOf(box), /\b(?:map|ranking|detail)\.[a-z]+\b/);
    assert.equal(/\p{Script=Han}/u.test(textOf(box)), language === "zh", textOf(box));
    assert.match(textOf(box.querySelector(".map-card")), language === "zh" ? /约1420–1490、影畔镇/ : /c. 1420–1490, Film town/);
  }
});

test("the legend is the filter: a kind that is hidden is not ticked, and ticking tells its code", () => {
  const made = board();
  made.step({ hidden: ["leads", "studio"] });
  const { calls, actions } = noted();
  const box = drawn(legendView(made, actions, true));
  const ticked = (code) => box.querySelector(`[data-kind=${code}]`).checked;
  assert.deepEqual(["person", "studio", "master_of", "leads"].map(ticked), [true, false, true, false]);
  box.querySelector("[data-kind=leads]").dispatchEvent(new Event("change"));
  assert.deepEqual(calls, [["toggle", "leads"]]);
  assert.equal(box.querySelectorAll(".map-colours li").length, 6);
  assert.match(textOf(box), /living people who are not shown by name, 20 or more/);
});

test("a card says what is asked while it comes, what went wrong, and leads to neighbours", () => {
  const made = board();
  const { calls, actions } = noted();
  assert.match(textOf(drawn(cardView(made, actions))), /Select somebody/);
  made.state.card = { row: 2, card: null, failure: FAILURE };
  assert.match(textOf(drawn(cardView(made, actions))), /A title.*What it was.*What to do/);
  made.state.card = { row: 2, card: CARD, failure: null };
  const box = drawn(cardView(made, actions));
  assert.match(textOf(box), /rank 4–7 by Number of contacts.*Leads, on a crew 1.*1700–.*Sources \(1\)/);
  assert.match(textOf(box.querySelector("#map-sources")), /Leads, on a crew: <img/);
  box.querySelector(".map-neighbours button").click();
  box.querySelector("[data-hops='2']").click();
  assert.deepEqual(calls.map((call) => call.slice(0, 2)), [["find", 4], ["ego", 2]]);
  assert.equal(box.querySelector("#map-path"), null, "there is no way between one");
});

test("a question to begin with is answered in a sentence, by those who cannot be told apart at its head", async () => {
  const made = board();
  const { data } = made.state.model;
  data.kind.fill(NODE_KINDS.indexOf("person"), 0, 4);
  made.state.answering = "bridges";
  assert.equal(textOf(drawn(answerView(made, noted().actions))), "", "not of the map of another question");
  made.step({ filters: { measure: "betweenness" } });
  data.band.set([1, 1, 2], 0);
  for (const [language, text] of [["zh", /^谁把各个群体连在一起？ 排在最前的是<img[^。]*、<img[^。]*。$/], ["en", /^Who holds .*\? First come <img.*, <img[^,]*\.$/]]) {
    await speak(language);
    const box = drawn(answerView(made, noted().actions));
    assert.match(textOf(box), text);
    assert.equal(box.querySelectorAll("img[src=x]").length, 0);
  }
  data.kind.fill(NODE_KINDS.indexOf("person"), 0, 7);
  data.band.fill(1, 0, 7);
  assert.match(textOf(drawn(answerView(made, noted().actions))), /and 4 more who cannot be told apart from them here\.$/);
  made.state.model.head.bands = [1, 2];
  data.band.fill(3);
  const { calls, actions } = noted();
  const box = drawn(answerView(made, actions));
  assert.match(textOf(box), /Nobody who is shown to you by name has any of it/);
  box.querySelector("#map-ask-other").click();
  assert.deepEqual(calls, [["ask", "acquainted"]]);
  made.state.card = { row: 2, card: { ...CARD, band: 3 }, failure: null };
  assert.match(textOf(drawn(cardView(made, actions))), /No rank by Number of contacts here/);
  data.band.set([0, 0, 1, 2], 0);
  data.kind[0] = NODE_KINDS.indexOf("people");
  data.kind[1] = NODE_KINDS.indexOf("people");
  assert.match(textOf(drawn(answerView(made, actions))), /First come [^,]*\.$/, "several together are nobody to be named");
  const asked = (tour) => drawn(questionsView(true, { visits: true, tour }, noted().actions));
  assert.equal(asked(false).querySelector("#map-tour-begin"), null);
  assert.ok(asked(true).querySelector("#map-tour-begin"));
});

test("ties are grouped by kind and direction, the largest first, and counted on the map where a card is cut off", () => {
  const made = board();
  const { data, head } = made.state.model;
  const row = data.from[0];
  const kind = head.kinds[data.tieKind[0]];
  const tie = (other, direction) => ({ other: node(other), kind, direction, since: "1700", until: "1700", source: null });
  const groups = groupsOf({ ties: [tie(1, "in"), tie(4, "out"), tie(5, "out")] });
  assert.deepEqual(groups.map(({ direction, ties }) => [direction, ties.length]), [["out", 2], ["in", 1]]);
  const ends = (of) => [...of.keys()].filter((at) => of[at] === row && data.tieKind[at] === data.tieKind[0]).length;
  assert.equal(countOf(made.state.model, row, { kind, direction: "out" }), ends(data.from));
  assert.equal(countOf(made.state.model, row, { kind, direction: "in" }), ends(data.to));
  made.state.card = { row, card: { ...CARD, label: node(row), ties: Array.from({ length: 200 }, (_, at) => tie(at, "out")) }, failure: null };
  const box = drawn(cardView(made, noted().actions));
  assert.equal(textOf(box.querySelector("h3 span")), String(ends(data.from)));
  assert.equal(textOf(box.querySelector(".map-neighbours li span")), "1700");
  assert.equal(box.querySelector("#map-sources"), null);
});

test("a card has the ranks that rankings give, and a way to the lineage of who taught or learnt", () => {
  const made = board();
  const { calls, actions } = noted();
  const ranks = [{ measure: "degree", rankFrom: 3, rankTo: 3, of: 1200 }, { measure: "students", rankFrom: 11, rankTo: 25, of: 9 }];
  const taught = { ...CARD.ties[0], kind: "master_of" };
  made.state.card = { row: 2, card: { ...CARD, ranks, ties: [taught] }, failure: null };
  const box = drawn(cardView(made, actions));
  assert.match(textOf(box), /Among those shown by name: Number of contacts\s?rank 3 of 1,200 why\?\s?students\s?rank 11–25 of 9 why\?/);
  box.querySelector("#map-show-lineage").click();
  assert.deepEqual(calls, [["lineage", 2]]);
  made.state.card = { row: 2, card: CARD, failure: null };
  assert.equal(drawn(cardView(made, actions)).querySelector("#map-show-lineage"), null);
});

test("the card of people who are drawn together says what can and cannot be said of them, and why", async () => {
  const made = board();
  const people = { row: 2, kind: "people", label: { count: 20 }, pseudonym: null, cluster: "film-town" };
  made.state.card = { row: 2, card: { ...CARD, label: people, ties: [] }, failure: null };
  for (const [language, said] of [["en", /20\+ living people.*Film town.*rank 4–7 by ties.*at least 10 living people.*none of them has agreed/],
    ["zh", /在世者 20 人以上.*影畔镇.*按关系数第 4–7 名.*至少 10 位在世者.*无人同意/]]) {
    await speak(language);
    const box = drawn(cardView(made, noted().actions));
    assert.match(textOf(box), said);
    assert.equal(box.querySelector("#map-card-people a").getAttribute("href"), "/notice");
    assert.doesNotMatch(textOf(box), /\byou\b/i);
  }
});

test("the combobox tells what is found, and is worked by keys", () => {
  const { calls, actions } = noted();
  const found = [hit(3, "a"), hit(5, "b")];
  const box = drawn(searchView({ text: "x", found, at: 1, open: true }, actions));
  const input = box.querySelector("input");
  assert.equal(input.getAttribute("aria-expanded"), "true");
  assert.equal(box.querySelector(`#${input.getAttribute("aria-activedescendant")}`).dataset.row, "5");
  const press = (key) => input.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key }));
  ["ArrowDown", "ArrowUp", "Enter", "Escape"].forEach(press);
  assert.deepEqual(calls, [["turn", 0], ["turn", 0], ["choose", 5], ["close"]]);
  const none = drawn(searchView({ text: "x", found: [], at: -1, open: true }, actions));
  assert.match(textOf(none), /0 found Nobody of that name/);
  assert.equal(none.querySelector("input").getAttribute("aria-expanded"), "false");
});

test("the window of years has two handles that say their year, and years before Christ as such", () => {
  const made = board();
  const { calls, actions } = noted();
  made.state.model.head.years = [-220, 1800];
  let box = drawn(timeView(made, actions));
  assert.equal(box.querySelector("#map-first").getAttribute("aria-valuetext"), "221 BC");
  assert.equal(box.querySelector("#map-all-years"), null);
  made.step({ years: [1500, 1600] });
  box = drawn(timeView(made, actions));
  assert.equal(box.querySelector("#map-last").value, "1600");
  assert.ok(box.querySelectorAll("rect.inside").length > 0);
  assert.ok(box.querySelectorAll("rect.inside").length < box.querySelectorAll("rect").length);
  box.querySelector("#map-all-years").click();
  box.querySelector("#map-play").click();
  assert.deepEqual(calls.map(([name]) => name), ["whole", "play"]);
  made.state.model.head.years = null;
  assert.equal(textOf(drawn(timeView(made, actions))), "");
});

test("without WebGL 2 the page leads to the ranking, and a lost graphics card is told of", () => {
  const made = board();
  made.state.graphics = "none";
  let box = drawn(page(made, noted().actions));
  assert.match(textOf(box.querySelector("#map-state")), /no WebGL 2/);
  assert.equal(box.querySelector("#map-state a").getAttribute("href"), "#map-list");
  assert.equal(box.querySelector("#map-canvas").hidden, true);
  made.state.graphics = "lost";
  box = drawn(page(made, noted().actions));
  assert.match(textOf(box.querySelector("#map-notice")), /drawn again/);
});

test("communities are listed level by level: what is open on the map is unfolded, and pressing opens or closes it", async () => {
  const { head, data } = randomMap(21, { nodes: 12_000, ties: 4000, parts: 40 });
  const made = new Board();
  const model = new Model(head, data, made.seen, SIZE);
  made.state.model = model;
  [...Array(data.communities.count).keys()].forEach((one) => made.names.put(node(data.communities.row[one])));
  const { calls, actions } = noted();
  assert.equal(drawn(levelsView(made, actions)).querySelectorAll("li").length, 0, "no name is asked for before it is unfolded");
  made.state.levels.unfolded = true;
  let box = drawn(levelsView(made, actions));
  assert.equal(box.querySelectorAll("li").length, 6);
  assert.ok([...box.querySelectorAll("button")].every((one) => one.getAttribute("aria-expanded") === "false"));
  model.approach({ x: model.scene.x[12_000], y: model.scene.y[12_000], scale: 0.02 }, SIZE, 0.01);
  box = drawn(levelsView(made, actions));
  const first = box.querySelector("[data-disc='0']");
  assert.equal(first.getAttribute("aria-expanded"), "true");
  assert.equal(first.parentElement.querySelectorAll("li").length, made.state.levels.most);
  assert.match(textOf(first.parentElement), /and 10 more/);
  assert.equal(box.querySelectorAll("img[src=x]").length, 0);
  first.click();
  box.querySelector("[data-disc='6']").click();
  box.querySelector("[data-more]").click();
  const done = calls.filter(([name]) => name !== "fold");
  assert.deepEqual(done.map(([name, row]) => [name, typeof row === "number" ? row : null]), [["close", 12_000], ["open", 12_006], ["more", null]]);
  for (const language of ["zh", "en"]) {
    await speak(language);
    assert.doesNotMatch(textOf(drawn(levelsView(made, actions))), /\b(?:map|ranking)\.[a-z]+\b/);
  }
});

test("what happened to the map stands above it until it is put away", () => {
  const made = board();
  made.state.notice = "map.changed";
  const { calls, actions } = noted();
  const box = drawn(page(made, actions));
  assert.match(textOf(box.querySelector(".map-news #map-notice")), /The data changed/);
  assert.equal(box.querySelector(".map-place .note"), null);
  made.step({ selected: [1] });
  assert.equal(made.state.notice, "map.changed");
  box.querySelector("#map-notice-close").click();
  assert.deepEqual(calls.map(([name]) => name), ["dismiss"]);
});

test("the map is one tab stop that is named, described and spoken of", () => {
  const made = board();
  made.state.said = "a name";
  const box = drawn(page(made, noted().actions));
  const map = box.querySelector("#map");
  assert.equal(map.getAttribute("role"), "application");
  assert.equal(map.tabIndex, 0);
  assert.ok(textOf(box.querySelector(`#${map.getAttribute("aria-describedby")}`)).length > 50);
  assert.equal(textOf(box.querySelector("#map-said[role=status]")), "a name");
  assert.equal(box.querySelector("#map-undo").disabled, true);
  made.step({ selected: [1] });
  assert.equal(drawn(page(made, noted().actions)).querySelector("#map-undo").disabled, false);
});

test("who is selected stays where that is, and all else goes with the question", () => {
  const made = board();
  made.step({ filters: { measure: "degree" } });
  const before = [];
  made.onStep = (was) => before.push(was.selected);
  made.step({ selected: [3] });
  made.step({ selected: [4] });
  assert.deepEqual(before, [[], [3]]);
  assert.equal(location.search, "?measure=degree&select=4");
});

test("a map without anybody says which filter leaves nobody, and each can be dropped by a link", async () => {
  history.replaceState(null, "", "/map?at=3&cluster=film-town&measure=degree");
  const made = board();
  assert.equal(whyEmpty(made), null);
  made.state.model = { data: { nodes: 0, kind: new Uint8Array() } };
  assert.equal(whyEmpty(made), "filters");
  const changes = [];
  for (const language of ["zh", "en"]) {
    await speak(language);
    const box = drawn(emptiedView(made, null, null, (change) => changes.push(change)));
    assert.match(textOf(box), language === "zh" ? /不限聚落：影畔镇.*不限年份：3/ : /Without Cluster: Film town.*Without Year: 3.*Without all/);
    const address = (drops) => box.querySelector(`[data-drops=${drops}]`).getAttribute("href");
    assert.equal(address("at"), "/map?cluster=film-town&measure=degree");
    assert.equal(address("cluster"), "/map?at=3&measure=degree");
    assert.equal(address("all"), "/map?measure=degree");
    box.querySelector("[data-drops=at]").dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true }));
    assert.deepEqual(changes.pop(), { filters: { cluster: "film-town", measure: "degree" } });
  }
});

test("a map on which nobody has a tie by the filters says so, and only then", () => {
  history.replaceState(null, "", "/map?at=3&cluster=film-town");
  const made = board();
  const drops = () => [...drawn(tielessView(made, () => {})).querySelectorAll("a")].map((one) => one.dataset.drops);
  assert.deepEqual(drops(), [], "there are ties");
  const { model } = made.state;
  made.state.model = { data: { nodes: 3, ties: 0, kind: new Uint8Array(3) } };
  assert.deepEqual(drops(), ["at"], "the place keeps its people");
  made.state.model = model;
  made.step({ filters: { cluster: "film-town" } });
  made.state.model = { data: { nodes: 3, ties: 0, kind: new Uint8Array(3) } };
  assert.deepEqual(drops(), []);
});

test("a map of signs for several people says that nobody is shown by name, if nothing is filtered", () => {
  const made = board();
  const said = () => drawn(unnamedView(made, null)).querySelector("[data-start=unnamed]") !== null;
  assert.equal(said(), false, "people are there");
  made.state.model = { data: { nodes: 3, ties: 0, kind: Uint8Array.of(5, 4, 5) } };
  assert.equal(said(), true);
  made.state.model = null;
  made.step({ filters: { cluster: "film-town" } });
  made.state.model = { data: { nodes: 3, ties: 0, kind: Uint8Array.of(5, 4, 5) } };
  assert.equal(said(), false);
});

test("a map of which every kind is hidden offers to show all", () => {
  const made = board();
  made.step({ hidden: NODE_KINDS.slice(1) });
  assert.equal(whyEmpty(made), null, "people are there");
  made.step({ hidden: [...NODE_KINDS] });
  assert.equal(whyEmpty(made), "hidden");
  const changes = [];
  const box = drawn(emptiedView(made, null, null, (change) => changes.push(change)));
  box.querySelector("a").dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true }));
  assert.deepEqual(changes, [{ hidden: [] }]);
});

test("who begins in an empty store is told by role, and where there are people, what can be seen of them", async () => {
  assert.equal(startOf({ population: 0, named: 0 }), "nobody");
  assert.equal(startOf({ population: 40, named: 0 }), "unnamed");
  assert.equal(startOf({ population: 40, named: 1 }), null);
  const made = board();
  made.state.model = { data: { nodes: 0, kind: new Uint8Array() } };
  assert.equal(whyEmpty(made), "store");
  const links = (start, viewer) => [...drawn(emptiedView(made, start, viewer, () => {})).querySelectorAll("a")].map((one) => one.getAttribute("href"));
  for (const language of ["zh", "en"]) {
    await speak(language);
    assert.deepEqual(links("nobody", { role: "anonymous" }), ["/login"]);
    assert.deepEqual(links("nobody", { role: "steward", login: "s" }), ["/imports"]);
    assert.deepEqual(links("nobody", { role: "admin", login: "a" }), ["/accounts"]);
    assert.deepEqual(links("nobody", { role: "researcher", login: "r" }), []);
    assert.deepEqual(links("unnamed", { role: "anonymous" }), ["/clusters", "/map?view=list", "/notice", "/login"]);
    assert.deepEqual(links("unnamed", { role: "steward", login: "s" }), ["/clusters", "/map?view=list", "/notice"]);
    const text = textOf(drawn(startView("nobody", null)));
    assert.match(text, /\.\/shicheng demo .*\.\/shicheng demo --data/);
    assert.doesNotMatch(text, /\bstart\.[a-z]+\b/);
  }
});
