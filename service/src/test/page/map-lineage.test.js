// Lineages on the map's page: the tree, where it is drawn, where keys lead, its address, and what a screen reader is told.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Board } from "../../main/resources/static/page/map/board.js";
import { climbing } from "../../main/resources/static/page/map/lineage/climbing.js";
import { fitting, placesOf, ROW, widthOf } from "../../main/resources/static/page/map/lineage/places.js";
import { indexOf, isFolded, led, treeOf, turned } from "../../main/resources/static/page/map/lineage/tree.js";
import { Model } from "../../main/resources/static/page/map/model.js";
import { carried, FIRST, read, rowsOf, written } from "../../main/resources/static/page/map/seen.js";
import { lineageView } from "../../main/resources/static/page/map/view/lineage.js";
import { drawn, FAILURE, HOSTILE, noted, speak, textOf } from "./drawing.js";
import { randomMap, randomOf } from "./seeded.js";

const entry = (row, parent, generation, across, folded = 0, nodes = 1) => ({ row, parent, generation, across, nodes, folded });

/** 7 taught 3, 4, 5 and two more; 4 taught 8 and 9, who is folded; 5 is folded; 8 learnt from 3, too. */
const LINEAGE = {
  entries: [
    entry(7, null, 0, 1.5), entry(4, 0, 1, 1), entry(5, 0, 1, 2, 40), entry(3, 0, 1, 0), entry(null, 0, 1, 3, 6, 2),
    entry(9, 1, 2, 1.5, 3), entry(8, 1, 2, 0.5),
  ],
  descendants: 56, masters: [11, 12], otherMasters: [{ from: 3, to: 6 }],
};

beforeEach(async () => {
  globalThis.matchMedia = () => ({ matches: true, addEventListener() {} });
  history.replaceState(null, "", "/map");
  document.body.replaceChildren();
  await speak("en");
});

/** A tree of seeded random numbers, of as many entries. */
function randomTree(seed, size) {
  const random = randomOf(seed);
  const entries = [entry(0, null, 0, 0)];
  const next = [1];
  for (let row = 1; row < size; row++) {
    const parent = Math.floor(random() * row);
    const generation = entries[parent].generation + 1;
    entries.push(entry(row, parent, generation, (next[generation] = (next[generation] ?? -1) + 1), Math.floor(random() * 3)));
  }
  return treeOf({ entries, descendants: 0, masters: [], otherMasters: [] });
}

test("a tree is read from master to pupils, top to bottom, and counts all that are below", () => {
  const tree = treeOf(LINEAGE);
  assert.deepEqual(tree.order.map((at) => tree.all[at].entry.row), [7, 3, 4, 8, 9, 5, null]);
  assert.deepEqual(tree.all.map(({ descendants }) => descendants), [3 + 40 + 2 + 6 + 2 + 3, 5, 40, 0, 6, 3, 0]);
  assert.equal(tree.all[0].descendants, LINEAGE.descendants);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map((at) => isFolded(tree.all[at])), [false, false, true, false, false, true]);
});

test("every entry of any tree is read once after its master, is reached by arrows, and has a place of its own", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const tree = randomTree(seed, 60);
    assert.deepEqual([...tree.order].sort((a, b) => a - b), [...tree.all.keys()], `seed ${seed}`);
    tree.order.forEach((at, turn) => assert.ok(at === 0 || tree.order.indexOf(tree.all[at].entry.parent) < turn));
    const reached = new Set([0]);
    for (const at of reached) {
      ["left", "right", "up", "down"].forEach((way) => reached.add(led(tree, at, way)));
    }
    assert.equal(reached.size, 60, `seed ${seed}`);
    const { spots, width, height } = placesOf(tree, (at) => `n${at}`);
    assert.equal(new Set(spots.map(({ x, y }) => `${x},${y}`)).size, 60);
    spots.forEach(({ x, y }) => assert.ok(x > 0 && y > 0 && x < width && y + ROW / 2 <= height));
  }
});

test("arrows lead along ties and within a generation, and stay where nobody is that way", () => {
  const tree = treeOf(LINEAGE);
  const row = (at) => tree.all[at].entry.row;
  assert.equal(row(led(tree, 0, "right")), 3);
  assert.equal(row(led(tree, indexOf(tree, 8), "left")), 4);
  assert.equal(row(led(tree, indexOf(tree, 8), "down")), 9);
  assert.equal(row(led(tree, indexOf(tree, 3), "up")), 3);
  assert.equal(row(led(tree, 0, "left")), 7);
  assert.equal(row(led(tree, indexOf(tree, 4), "last")), null);
  assert.equal(led(tree, 6, "first"), 0);
});

test("a branch is opened in any case, and folded again with what is below", () => {
  const tree = treeOf(LINEAGE);
  assert.deepEqual(turned(tree, [], indexOf(tree, 5)), [5]);
  assert.deepEqual(turned(tree, [4, 9, 5], indexOf(tree, 4)), [5]);
  assert.deepEqual(turned(tree, [5], 4), [5], "those who are not shown one by one have no row");
});

test("an address holds whose lineage is seen and what is open, and both go to another map as far as they are there", () => {
  const seen = { ...FIRST, selected: [3], lineage: { row: 7, open: [4, 9] } };
  assert.equal(written(seen, "m1"), "select=3&lineage=7&open=4,9&map=m1");
  const back = read(written(seen, "m1"));
  assert.deepEqual(back.seen, seen);
  assert.equal(back.map, "m1");
  assert.deepEqual(back.seen.filters, {});
  assert.equal(written({ ...FIRST, lineage: { row: 0, open: [] } }, "m1"), "lineage=0&map=m1");
  assert.equal(read("?open=1,2").seen.lineage, null);
  assert.deepEqual(read("?lineage=7&open=1,x,-4,1").seen.lineage, { row: 7, open: [1] });
  assert.deepEqual(rowsOf(seen), [3, 7, 4, 9]);
  assert.deepEqual(carried(seen, (row) => (row === 9 ? -1 : row + 10)).lineage, { row: 17, open: [14] });
  assert.equal(carried(seen, (row) => (row === 7 ? -1 : row)).lineage, null);
});

test("a name has about the room that it takes, and one that is too long ends in three dots", () => {
  assert.ok(widthOf("南嶽懷讓") > widthOf("abcd"));
  assert.equal(widthOf("𠮷"), widthOf("吉"));
  assert.equal(fitting("慧能"), "慧能");
  const short = fitting("名".repeat(60));
  assert.match(short, /^名+…$/u);
  assert.ok(short.length < 20);
});

/** A board that shows the lineage of 7, everybody called the same. */
function board() {
  const { head, data } = randomMap(21);
  const made = new Board();
  made.map = made.steps.map = head.id;
  made.state.model = new Model(head, data, made.seen, { width: 800, height: 600 });
  for (let row = 0; row < data.nodes; row++) {
    made.names.put({ row, kind: "person", cluster: null, label: { id: `x:${row}`, source_id: `${row}`, name: row === 9 ? HOSTILE : `n${row}` } });
  }
  made.step({ lineage: { row: 7, open: [] }, selected: [4] });
  made.state.lineage = { tree: treeOf(LINEAGE), failure: null, at: 0 };
  return made;
}

const view = (made, actions) => drawn(lineageView(made, { awaited: { stage: "none" }, ...actions }));

test("a screen reader is told level, place, number and whether a branch is open, in both languages, and names are text", async () => {
  const made = board();
  const { actions } = noted();
  for (const language of ["en", "zh"]) {
    await speak(language);
    const box = view(made, { climb: actions.climb });
    assert.equal(box.querySelectorAll("img, script").length, 0);
    assert.doesNotMatch(textOf(box), /\bmap\.[a-z]+\b/);
    assert.ok(textOf(box).includes(HOSTILE));
    assert.equal(/\p{Script=Han}/u.test(textOf(box)), language === "zh", textOf(box));
  }
  await speak("en");
  const box = view(made, {});
  const tree = box.querySelector("[role=tree]");
  const items = [...tree.querySelectorAll("[role=treeitem]")];
  assert.equal(tree.getAttribute("aria-activedescendant"), items[0].id);
  const told = items.map((item) => ["data-row", "aria-level", "aria-posinset", "aria-setsize", "aria-expanded", "aria-selected"]
    .map((name) => item.getAttribute(name)));
  assert.deepEqual(told, [
    ["7", "1", "1", "1", "true", "false"],
    ["3", "2", "1", "4", null, "false"],
    ["4", "2", "2", "4", "true", "true"],
    ["8", "3", "1", "2", null, "false"],
    ["9", "3", "2", "2", "false", "false"],
    ["5", "2", "3", "4", "false", "false"],
    [null, "2", "4", "4", null, null],
  ]);
  assert.equal(items[5].getAttribute("aria-label"), "n5, 40 descendants");
  assert.match(textOf(items[6]), /2 more.*\+6/);
  assert.match(textOf(box), /Learnt from: ↑ n11 ↑ n12.*MasterGeneration 1Generation 2/);
  assert.equal(box.querySelectorAll(".map-links path").length, 6 + 1);
  assert.equal(box.querySelectorAll(".map-links .other").length, 1);
});

test("a press on the sign or number of a folded branch opens it, one on a name selects, and a master is a way up", () => {
  const { calls, actions } = noted();
  const box = view(board(), { turn: actions.turn, select: actions.select, climb: actions.climb, hide: actions.hide });
  const press = (css) => box.querySelector(css).dispatchEvent(new Event("click", { bubbles: true }));
  press("[data-row='5'] circle");
  press("[data-row='5'] .count");
  press("[data-row='5'] text");
  press("[data-row='3'] circle");
  press("[data-master='12']");
  press("#map-lineage-hide");
  assert.deepEqual(calls.map((call) => call.slice(0, 2)).map(([name, of]) => [name, of instanceof Event ? null : of]),
    [["turn", 2], ["turn", 2], ["select", 2], ["select", 3], ["climb", 12], ["hide", null]]);
});

test("keys walk, open, select and go back, and those of the browser stay its own", async () => {
  const made = board();
  const { key } = climbing(made);
  const press = (pressed, more = {}) => {
    let taken = false;
    key({ key: pressed, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, preventDefault: () => (taken = true), ...more });
    return taken;
  };
  const at = () => made.state.lineage.tree.all[made.state.lineage.at].entry.row;
  press("ArrowRight");
  assert.equal(at(), 3);
  press("ArrowDown");
  press("Enter");
  assert.deepEqual(made.seen.selected, [4]);
  press("ArrowDown");
  press(" ", { shiftKey: true });
  assert.deepEqual(made.seen.selected, [4, 5]);
  press("ArrowRight");
  assert.deepEqual(made.seen.lineage, { row: 7, open: [5] });
  press("Enter");
  assert.deepEqual(made.seen.lineage, { row: 7, open: [] });
  press("ArrowRight");
  assert.deepEqual(made.seen.lineage, { row: 7, open: [5] });
  press("f");
  assert.deepEqual(made.seen.lineage, { row: 7, open: [] }, "everything is the tree as it was at first");
  assert.equal(at(), 7);
  press("ArrowRight");
  press("ArrowDown");
  press("ArrowDown");
  press("End");
  press("Enter");
  assert.deepEqual(made.seen.selected, [7], "of those who are not shown one by one, their master");
  press("ArrowUp");
  press("l");
  assert.deepEqual(made.seen.lineage, { row: 5, open: [] });
  assert.equal(press("Escape"), true);
  assert.equal(made.seen.lineage, null);
  assert.equal(location.search, "?select=5&map=m21");
  assert.equal(press("Tab"), false);
  assert.equal(press("ArrowLeft", { altKey: true }), false);
});

test("only somebody by name has a lineage, and it is the selected one's, or that of who is pointed at", async () => {
  const made = board();
  made.step({ lineage: null, selected: [] });
  const { show, climb } = climbing(made);
  await show(16); // a studio
  assert.equal(made.seen.lineage, null);
  assert.match(made.state.said, /shown by name/);
  made.state.pointed = 2;
  await show();
  assert.deepEqual([made.seen.lineage, made.seen.selected], [{ row: 2, open: [] }, [2]]);
  await climb(6);
  assert.deepEqual(made.seen.lineage, { row: 6, open: [2] }, "who was at the root is shown below");
});

test("what went wrong is told in place of the tree, and nothing of it is there without being asked for", () => {
  const made = board();
  made.state.lineage = { tree: null, failure: FAILURE, at: 0 };
  const box = view(made, {});
  assert.match(textOf(box), /A title.*What it was.*What to do/);
  assert.equal(box.querySelector("[role=tree]"), null);
  made.step({ lineage: null });
  assert.equal(textOf(view(made, {})), "");
});
