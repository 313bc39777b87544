// The map's page without its canvas: what is seen, steps, addresses, keys, hands, time, names, detail, and its views.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { adjusted, FIRST as BUDGET, firstOf } from "../../main/resources/static/page/map/budget.js";
import { listen } from "../../main/resources/static/page/map/gestures.js";
import { later, moved, playable, stride } from "../../main/resources/static/page/map/histogram.js";
import { actOf } from "../../main/resources/static/page/map/keys.js";
import { colourBy, radiusBy, UNKNOWN } from "../../main/resources/static/page/map/looks.js";
import { frame, sizeFor } from "../../main/resources/static/page/map/minimap.js";
import { Model } from "../../main/resources/static/page/map/model.js";
import { bandText, countsText, discText, textOf, tiedText, tieText } from "../../main/resources/static/page/map/labels.js";
import { Names } from "../../main/resources/static/page/map/names.js";
import { homeOf } from "../../main/resources/static/page/map/discs.js";
import { scaleToClose, scaleToOpen } from "../../main/resources/static/page/map/opening.js";
import { CLOSES, LARGE, OPENS, overviewOf } from "../../main/resources/static/page/map/overview.js";
import { OTHERS } from "../../main/resources/static/page/map/palette.js";
import { DIMMED, FOLDED, HIDDEN, POINTED, SELECTED } from "../../main/resources/static/page/map/scene.js";
import { carried, FIRST, read, selectedWith, toggled, written } from "../../main/resources/static/page/map/seen.js";
import { cameraOf, shownOf, sightOf } from "../../main/resources/static/page/map/sight.js";
import { begun, filtersOf } from "../../main/resources/static/page/map/state.js";
import { fill } from "../../main/resources/static/page/ranking/state.js";
import { Steps } from "../../main/resources/static/page/map/steps.js";
import { strokeOf } from "../../main/resources/static/page/map/strokes.js";
import { beside, middle, towards } from "../../main/resources/static/page/map/walk.js";
import { question } from "../../main/resources/static/page/ranking/state.js";
import { randomMap, randomOf } from "./seeded.js";
import { speak } from "./drawing.js";

const SIZE = { width: 800, height: 600 };
const soon = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeEach(() => speak("en"));

test("an address shows what was written to it", () => {
  const random = randomOf(11);
  const some = (list) => list.filter(() => random() < 0.5);
  for (let round = 0; round < 200; round++) {
    const seen = {
      ...FIRST,
      filters: Object.fromEntries(some([["measure", "degree"], ["ties", "leads,master_of"], ["at", "1700"], ["weights", "leads:2"]])),
      selected: some([0, 7, 13, 19_999]),
      years: random() < 0.5 ? null : [-300, Math.floor(random() * 1000)],
      hidden: some(["studio", "work", "leads"]),
      size: ["measure", "ties", "same"][round % 3], colour: ["community", "kind", "century", "band"][round % 4],
      sight: random() < 0.5 ? null : { x: 0.1234, y: 0.5, zoom: 12.5 },
      lit: [null, { of: "ego", row: 7, hops: 2 }, { of: "path", from: 0, to: 9 }][round % 3],
    };
    const back = read(written(seen, "m1"));
    assert.deepEqual(back.seen, seen);
    assert.equal(back.map, seen.selected.length > 0 || seen.lit ? "m1" : null);
  }
  assert.equal(written(FIRST, "m1"), "");
});

test("an address that somebody made up shows what can be understood of it", () => {
  const { seen } = read("?select=1,-2,x,3.5,1,4&years=1900,1800&size=huge&colour=&sight=0.5,NaN,2&ego=3,99&path=1&hide=,&lang=en");
  assert.deepEqual(seen.selected, [1, 4]);
  assert.equal(seen.years, null);
  assert.equal(seen.size, "measure");
  assert.equal(seen.sight, null);
  assert.deepEqual(seen.lit, { of: "ego", row: 3, hops: 3 });
  assert.deepEqual(seen.hidden, []);
  assert.deepEqual(seen.filters, {});
  assert.equal(read(`?select=${[...Array(900).keys()]}`).seen.selected.length, 200);
});

test("what was chosen is carried to another map as far as it is there", () => {
  const seen = { ...FIRST, selected: [4, 5, 6], lit: { of: "path", from: 4, to: 5 }, pins: { 4: [1, 2] } };
  const to = carried(seen, (row) => (row === 5 ? -1 : row + 10));
  assert.deepEqual(to.selected, [14, 16]);
  assert.equal(to.lit, null);
  assert.deepEqual(to.pins, {});
  assert.deepEqual(carried({ ...seen, lit: { of: "ego", row: 6, hops: 2 } }, (row) => row).lit, { of: "ego", row: 6, hops: 2 });
});

test("one is selected alone, or one more, or one less", () => {
  assert.deepEqual(selectedWith([1, 2], 3, false), [3]);
  assert.deepEqual(selectedWith([1, 2], 3, true), [1, 2, 3]);
  assert.deepEqual(selectedWith([1, 2], 1, true), [2]);
  assert.deepEqual(toggled(toggled([], "leads"), "leads"), []);
});

/** Resolves when the browser has shown another entry of its history. */
const turned = (act) => new Promise((resolve) => {
  window.addEventListener("popstate", resolve, { once: true });
  act();
});

test("each step is undone by Back and done again, and a new one ends what could be done again", async () => {
  history.replaceState(null, "", "/map");
  const shown = [];
  const steps = new Steps(FIRST, null, written, (seen) => shown.push(seen.selected));
  steps.map = "m1";
  assert.equal(steps.canUndo, false);
  steps.take({ selected: [1] });
  steps.take({ selected: [1, 2] });
  steps.amend({ sight: { x: 0.5, y: 0.25, zoom: 3 } });
  assert.equal(location.search, "?select=1,2&sight=0.5,0.25,3&map=m1");
  await turned(() => steps.undo());
  assert.deepEqual(shown, [[1]]);
  assert.equal(steps.canRedo, true);
  await turned(() => history.back());
  assert.deepEqual(steps.now.selected, []);
  assert.equal(steps.canUndo, false);
  steps.undo(); // leaves the page to what came before it
  await turned(() => steps.redo());
  await turned(() => steps.redo());
  assert.deepEqual(steps.now.sight, { x: 0.5, y: 0.25, zoom: 3 });
  assert.equal(steps.canRedo, false);
  steps.map = "m2"; // another map since: rows of a step before are of the one before
  await turned(() => steps.undo());
  assert.equal(steps.map, "m1");
  steps.take({ selected: [9] });
  assert.equal(steps.canRedo, false);
  assert.equal(location.search, "?select=9&map=m1");
  // a page that is loaded again stands where it stood
  const again = new Steps(FIRST, null, written, () => {});
  assert.deepEqual(again.now.selected, [9]);
  assert.equal(again.map, "m1");
  assert.equal(again.canUndo, true);
  history.replaceState(null, "", "/");
});

test("arrows lead to what lies that way, and from anywhere everything can be reached", () => {
  const random = randomOf(3);
  const scene = { x: Float32Array.from({ length: 60 }, random), y: Float32Array.from({ length: 60 }, random) };
  const all = () => true;
  for (let row = 0; row < 60; row++) {
    const right = towards(scene, row, "right", all);
    const nearer = [...scene.x.keys()].filter((one) => {
      const dx = scene.x[one] - scene.x[row];
      const dy = Math.abs(scene.y[one] - scene.y[row]);
      return dx > 0 && dy <= dx;
    });
    assert.equal(right >= 0, nearer.length > 0);
    assert.ok(right < 0 || nearer.includes(right));
  }
  const reached = new Set([0]);
  for (const row of reached) {
    ["left", "right", "up", "down"].forEach((way) => reached.add(towards(scene, row, way, all)));
  }
  reached.delete(-1);
  assert.ok(reached.size > 55, `${reached.size} of 60`);
  assert.equal(towards({ x: [0, 1, 2], y: [0, 0, 0] }, 0, "right", (row) => row !== 1), 2);
  assert.equal(towards({ x: [0, 1], y: [0, 0] }, 0, "left", all), -1);
  assert.equal(middle({ x: [0, 5, 9], y: [0, 5, 9] }, { x: 6, y: 6, scale: 1 }, all), 1);
});

test("neighbours are walked along in a circle", () => {
  assert.equal(beside([4, 8, 9], -1, 1), 4);
  assert.equal(beside([4, 8, 9], -1, -1), 9);
  assert.equal(beside([4, 8, 9], 9, 1), 4);
  assert.equal(beside([4, 8, 9], 4, -1), 9);
  assert.equal(beside([], 4, 1), -1);
});

test("keys do what the help says, and those of the browser stay its own", () => {
  assert.deepEqual(actOf({ key: "ArrowUp" }), { do: "walk", way: "up" });
  assert.deepEqual(actOf({ key: "ArrowUp", shiftKey: true }), { do: "pan", way: "up" });
  assert.deepEqual(actOf({ key: "Enter", shiftKey: true }), { do: "select", more: true });
  assert.deepEqual(actOf({ key: "]" }), { do: "neighbour", step: 1 });
  assert.deepEqual(["e", "p", "F", "/", "Escape"].map((key) => actOf({ key }).do), ["ego", "path", "fit", "search", "back"]);
  assert.deepEqual(actOf({ key: "z", ctrlKey: true }), { do: "undo" });
  assert.deepEqual(actOf({ key: "Z", metaKey: true, shiftKey: true }), { do: "redo" });
  assert.deepEqual(actOf({ key: "y", ctrlKey: true }), { do: "redo" });
  assert.ok(actOf({ key: "+" }).factor * actOf({ key: "-" }).factor - 1 < 1e-12);
  for (const each of [{ key: "Tab" }, { key: "f", ctrlKey: true }, { key: "ArrowLeft", altKey: true }, { key: "q" }, { key: "F5" }]) {
    assert.equal(actOf(each), null);
  }
});

/** Hands on a place without a screen. */
function handled(held = -1, lassoing = false) {
  const place = document.createElement("div");
  place.getBoundingClientRect = () => ({ left: 10, top: 20 });
  place.setPointerCapture = () => {};
  const did = [];
  const note = (name) => (...given) => void did.push([name, ...given]);
  listen(place, {
    over: note("over"), off: note("off"), tap: note("tap"), twice: note("twice"), push: note("push"), zoom: note("zoom"),
    held: () => held, drag: note("drag"), drop: note("drop"), lasso: note("lasso"), lassoing: () => lassoing,
  });
  const send = (type, x, y, more = {}) => {
    const event = new Event(type);
    Object.defineProperty(event, "timeStamp", { value: more.at ?? 0 });
    place.dispatchEvent(Object.assign(event, { clientX: x + 10, clientY: y + 20, pointerId: 1, button: 0 }, more));
  };
  return { did, send };
}

test("a press that stays is a tap, two are two, and one that moves pushes the map", () => {
  const { did, send } = handled();
  send("pointermove", 3, 4);
  send("pointerdown", 5, 5);
  send("pointermove", 7, 5);
  send("pointerup", 7, 5, { at: 1000, shiftKey: true });
  send("pointerdown", 7, 5);
  send("pointerup", 7, 5, { at: 1200 });
  send("pointerdown", 5, 5);
  send("pointermove", 15, 5);
  send("pointermove", 25, 8);
  send("pointerup", 25, 8, { at: 9000 });
  assert.deepEqual(did, [["over", [3, 4]], ["tap", [7, 5], true], ["twice", [7, 5]], ["push", 10, 0], ["push", 10, 3]]);
});

test("with Shift or when it is asked for a lasso is drawn, and what is selected is dragged", () => {
  const lasso = handled(-1);
  lasso.send("pointerdown", 0, 0);
  lasso.send("pointermove", 20, 0, { shiftKey: true });
  lasso.send("pointermove", 20, 20, { shiftKey: true });
  lasso.send("pointerup", 20, 20);
  assert.deepEqual(lasso.did.at(-1), ["lasso", [[0, 0], [20, 0], [20, 20]], true]);
  const drag = handled(7);
  drag.send("pointerdown", 0, 0);
  drag.send("pointermove", 20, 0);
  drag.send("pointerup", 22, 1);
  assert.deepEqual(drag.did, [["drag", 7, [20, 0]], ["drop", 7, [22, 1]]]);
});

test("two fingers bring nearer what is between them", () => {
  const { did, send } = handled();
  send("pointerdown", 100, 100, { pointerId: 1 });
  send("pointerdown", 200, 100, { pointerId: 2 });
  send("pointermove", 300, 100, { pointerId: 2 });
  send("pointerup", 300, 100, { pointerId: 2 });
  send("pointerup", 100, 100, { pointerId: 1 });
  assert.deepEqual(did, [["push", 50, 0], ["zoom", 2, [200, 100]]]);
});

test("a window of years keeps its order, and play keeps its width to the end and begins again", () => {
  assert.deepEqual(moved([1000, 1200], "first", 1300), [1300, 1300]);
  assert.deepEqual(moved([1000, 1200], "last", 900), [900, 900]);
  assert.deepEqual(moved([1000, 1200], "last", 1100), [1000, 1100]);
  const all = [1000, 1900];
  let window = playable(null, all);
  assert.deepEqual(window, [1000, 1090]);
  assert.deepEqual(playable([1200, 1300], all), [1200, 1300]);
  let beats = 0;
  for (; window[1] < all[1]; beats++) {
    window = later(window, all, stride(all));
    assert.equal(window[1] - window[0], 90);
  }
  assert.ok(beats > 90 && beats < 130, `${beats} beats`);
  assert.deepEqual(later(window, all, 8), [1000, 1090]);
});

test("less is drawn after a long frame and more after a short one, within bounds", () => {
  assert.deepEqual(adjusted(BUDGET, 150), { nodes: BUDGET.nodes / 2, ties: BUDGET.ties / 2 });
  assert.deepEqual(adjusted(BUDGET, 60), BUDGET);
  assert.deepEqual(adjusted(BUDGET, 10), { nodes: 2 * BUDGET.nodes, ties: 2 * BUDGET.ties });
  let budget = BUDGET;
  for (let frame = 0; frame < 40; frame++) {
    budget = adjusted(budget, 999);
  }
  assert.ok(budget.nodes >= 500 && budget.ties >= 1000);
  assert.deepEqual(firstOf(20_000), BUDGET);
  assert.ok(firstOf(100_000).ties < BUDGET.ties);
});

/** A large map of communities with parts, with its model. */
function levelled(more = {}) {
  const { head, data } = randomMap(8, { nodes: 20_000, ties: 6000, parts: 5, ...more });
  return new Model(head, data, FIRST, SIZE);
}

const WHOLE = 0.01;

/** Looks at a disc from where it is as many pixels across. */
function across(model, disc, pixels) {
  const row = model.data.nodes + disc;
  const camera = { x: model.scene.x[row], y: model.scene.y[row], scale: pixels / (2 * model.overview.discs[disc].radius) };
  return model.approach(camera, SIZE, WHOLE);
}

test("a community opens above 90 pixels, closes below 60, and stays as it is between", () => {
  const model = levelled();
  const { open } = model.front;
  across(model, 0, 89);
  assert.equal(open[0], 0);
  across(model, 0, 91);
  assert.equal(open[0], 1);
  across(model, 0, 70);
  assert.equal(open[0], 1);
  across(model, 0, 59);
  assert.equal(open[0], 0);
  across(model, 0, 70);
  assert.equal(open[0], 0);
  assert.ok(2 * 7 * scaleToOpen(7) > OPENS);
  assert.ok(2 * 7 * scaleToClose(7) < CLOSES);
});

test("levels open one within the other, where the map is looked at, and nothing is open where all is seen", () => {
  const model = levelled();
  const { discs } = model.overview;
  assert.deepEqual([discs.length, discs[0].parts, discs[6].parent, discs[6].level], [36, 5, 0, 1]);
  across(model, 0, 100);
  assert.equal(model.front.open[0], 1);
  assert.equal(model.front.open[6], 0, "its parts are closed");
  assert.deepEqual([...model.front.shown.slice(6, 11)], [6, 7, 8, 9, 10], "and seen");
  across(model, 6, 100);
  assert.deepEqual([model.front.open[0], model.front.open[6], model.front.shown[6]], [1, 1, -1]);
  const from = (at) => Math.hypot(model.scene.x[20_000 + at] - model.scene.x[20_000], model.scene.y[20_000 + at] - model.scene.y[20_000]);
  const far = [1, 2, 3, 4, 5].reduce((most, at) => (from(at) > from(most) ? at : most));
  assert.ok(from(far) > 12_000);
  model.approach({ x: model.scene.x[20_000], y: model.scene.y[20_000], scale: 0.3 }, SIZE, WHOLE);
  assert.deepEqual([model.front.open[0], model.front.open[far]], [1, 0], "what is off the screen stays closed");
  model.approach({ x: 32_000, y: 32_000, scale: WHOLE }, { width: 8e6, height: 8e6 }, WHOLE);
  assert.equal(model.front.isOpen, false, "from afar nothing is open, however large it is");
  model.approach({ x: model.scene.x[20_006], y: model.scene.y[20_006], scale: 41 * WHOLE }, SIZE, WHOLE);
  assert.equal(model.front.open[6], 1, "from near nothing is closed");
  assert.equal(model.front.around(6), 6);
  across(model, 0, 100);
  assert.equal(model.front.around(6), 0);
});

test("what ties the discs that are seen adds up to the ties between their nodes, whichever are open", () => {
  const model = levelled();
  const { data, overview: { homes }, front } = model;
  for (const [disc, pixels] of [[0, 50], [0, 100], [6, 100], [1, 100]]) {
    across(model, disc, pixels);
    const counts = new Map();
    for (let tie = 0; tie < data.ties; tie++) {
      const pair = [front.shown[homes[data.from[tie]]], front.shown[homes[data.to[tie]]]].sort((a, b) => a - b);
      if (pair[0] >= 0 && pair[0] !== pair[1]) {
        counts.set(pair.join(), (counts.get(pair.join()) ?? 0) + 1);
      }
    }
    const links = front.links();
    links.forEach(({ from, to, weight }) => assert.equal(counts.get(`${from},${to}`), weight));
    for (const seen of new Set(front.shown.filter((each) => each >= 0))) {
      const of = (pair) => pair.split(",").map(Number).includes(seen);
      const strongest = [...counts].filter(([pair]) => of(pair)).map(([, weight]) => weight).sort((a, b) => b - a).slice(0, 3);
      const drawn = links.filter(({ from, to }) => from === seen || to === seen).map(({ weight }) => weight);
      assert.deepEqual(drawn.slice(0, strongest.length), strongest, "the strongest of each");
    }
    assert.ok(links.length > 5 && links.every(({ weight }, at) => at === 0 || links[at - 1].weight >= weight));
    assert.equal(model.scene.links, links.length);
    for (let row = 0; row < data.nodes; row += 97) {
      assert.equal(homeOf(model.scene, row), front.shown[homes[row]] + 1, "as the graphics card reads it");
    }
  }
});

test("small maps have no discs, nor have communities of a few; what a disc covers says how many are in it", () => {
  const { head, data } = randomMap(2, { nodes: LARGE - 1, communities: 6 });
  assert.equal(overviewOf(head, data).discs.length, 0);
  assert.ok(overviewOf(head, data).homes.every((home) => home === -1));
  const { head: large, data: many } = randomMap(2, { nodes: LARGE, communities: 6 });
  many.communities.nodes[3] = 4;
  const { discs, homes } = overviewOf(large, many);
  assert.equal(discs.length, 5);
  assert.equal(homes[many.smallest.indexOf(3)], -1);
  assert.equal(homes[many.smallest.indexOf(4)], 3);
  discs.forEach(({ radius, people }) => assert.ok(Math.abs(radius ** 2 / people - discs[0].radius ** 2 / discs[0].people) < 1e-6));
});

test("discs of communities that lie in each other cover no more of the map than others do", () => {
  const { head, data } = randomMap(2, { nodes: LARGE, communities: 6 });
  data.communities.radius.fill(65_535);
  const [left, top, right, bottom] = data.box;
  const side = Math.max(right - left, bottom - top);
  const map = Math.PI * (65_535 / 2) ** 2 * ((right - left) / side) * ((bottom - top) / side);
  const covered = overviewOf(head, data).discs.reduce((sum, { level, radius }) => sum + (level === 0 ? Math.PI * radius ** 2 : 0), 0);
  assert.ok(covered > 0.29 * map && covered < 0.31 * map, `${covered / map}`);
});

test("a map says how many ties are drawn of how many, of whatever kind they are", async () => {
  assert.equal(countsText({ nodes: 1200, ties: 3000, ties_left_out: 0 }), "1,200 on the map, 3,000 ties.");
  assert.match(countsText({ nodes: 1200, ties: 3000, ties_left_out: 2000 }), /^1,200 on the map\. 3,000 of 5,000 ties are drawn/);
  await speak("zh");
  assert.match(countsText({ nodes: 1200, ties: 3000, ties_left_out: 2000 }), /5,000 条关系中画出 3,000 条/);
});

test("a community is called by what it is, unless all around it is so, and by its first", async () => {
  const disc = { cluster: "film-town", discipline: null, kind: "person", people: 1234, nodes: 9 };
  const none = { kind: null, cluster: null, discipline: null };
  assert.equal(discText(disc, none, "Ann"), "Film town · around Ann · 1,234");
  assert.equal(discText(disc, disc, "Ann"), "around Ann · 1,234");
  assert.equal(discText({ ...disc, kind: "work", people: 0 }, disc, null), "work · 9");
  assert.equal(discText({ ...disc, cluster: null }, none, null), "1,234");
});

test("nodes cover a small part of the screen, however many, and the better rank is never the smaller", () => {
  for (const [nodes, by] of [[50, "measure"], [2000, "same"], [20_000, "ties"]]) {
    const { data } = randomMap(4, { nodes, ties: 2 * nodes });
    const radius = radiusBy(data, by, SIZE);
    const area = [...Array(nodes).keys()].reduce((sum, row) => sum + Math.PI * radius(row) ** 2, 0);
    assert.ok(area < 0.2 * SIZE.width * SIZE.height, `${nodes} by ${by}: ${area}`);
    assert.ok(radius(nodes - 1) >= 1.2);
    if (by === "measure") {
      [...Array(nodes - 1).keys()].forEach((row) => assert.ok(radius(row) >= radius(row + 1)));
    }
  }
});

test("the legend tells every colour that is drawn, and how many have it", () => {
  const { data } = randomMap(6, { nodes: 500, communities: 12 });
  for (const by of ["community", "kind", "century", "band"]) {
    const { colour, legend } = colourBy(data, by);
    const drawn = new Map();
    [...Array(500).keys()].forEach((row) => drawn.set(colour(row), (drawn.get(colour(row)) ?? 0) + 1));
    for (const { colour: number, count, group } of legend) {
      assert.notEqual(group, UNKNOWN);
      assert.equal(drawn.get(number), count, by);
    }
    assert.ok(drawn.size - legend.length <= (drawn.has(OTHERS) ? 1 : 0));
  }
});

const named = (row) => ({ row, kind: "person", label: { id: `x:${row}`, source_id: `${row}`, name: `n${row}` } });

test("names are asked for once, later, at most 500 together", async () => {
  const asked = [];
  let arrived = 0;
  const names = new Names(async (rows) => {
    asked.push(rows);
    return rows.filter((row) => row !== 3).map(named);
  }, textOf, () => arrived++, assert.fail);
  for (let row = 0; row < 700; row++) {
    assert.equal(names.of(row), null);
    names.of(row);
  }
  assert.equal(asked.length, 0);
  await names.soon(699);
  assert.deepEqual(asked.map((rows) => rows.length), [500]);
  await names.soon(699);
  assert.deepEqual(asked.map((rows) => rows.length), [500, 200]);
  assert.equal(names.of(699), "n699");
  assert.equal(names.of(3), "", "one without a name is not asked for again");
  await soon(200);
  assert.equal(asked.length, 2);
  assert.equal(arrived, 2);
});

test("names of another map that come late are not shown on this one", async () => {
  let answer = () => {};
  const names = new Names(() => new Promise((resolve) => (answer = resolve)), textOf, () => {}, assert.fail);
  names.of(1);
  await soon(150);
  names.clear();
  answer([named(1)]);
  await soon(10);
  assert.equal(names.of(1), null);
  names.turn();
});

test("names that could not be had are asked for again when they are wanted again", async () => {
  const failed = [];
  let fail = true;
  const names = new Names(async (rows) => {
    if (fail) {
      throw { code: "unreachable" };
    }
    return rows.map(named);
  }, textOf, () => {}, (thrown) => failed.push(thrown.code));
  await names.soon(5);
  assert.deepEqual(failed, ["unreachable"]);
  fail = false;
  await names.soon(5);
  assert.equal(names.of(5), "n5");
});

/** A large map, of which the discs count. */
function large() {
  const { head, data } = randomMap(8, { nodes: 20_000, ties: 6000 });
  return new Model(head, data, FIRST, SIZE);
}

test("closed communities hide their members, open ones their disc, and marks of members are on the disc", () => {
  const model = large();
  model.restate({ ...FIRST, selected: [10] }, 11, null);
  const home = model.data.community[10];
  assert.equal(model.folded.nodes && model.folded.ties, true);
  assert.ok(model.states[10] & FOLDED);
  assert.ok(model.states[20_000 + home] & SELECTED);
  assert.ok(model.states[20_000 + model.data.community[11]] & POINTED);
  assert.equal(model.isSeen(10), false);
  assert.equal(model.isSeen(20_000 + home), true);
  assert.equal(model.approach({ x: 32_000, y: 32_000, scale: 1 }, { width: 65_535, height: 65_535 }, WHOLE), true);
  model.restate({ ...FIRST, selected: [10] }, -1, null);
  assert.equal(model.folded.nodes || model.folded.ties, false);
  assert.ok(model.states[10] & SELECTED);
  assert.equal(model.states[20_000 + home], HIDDEN);
  assert.equal(model.approach({ x: 32_000, y: 32_000, scale: 1 }, { width: 65_535, height: 65_535 }, WHOLE), false);
});

test("kinds that are hidden are not seen, and what is not lit is dimmed", () => {
  const { head, data } = randomMap(9);
  const model = new Model(head, data, FIRST, SIZE);
  model.restate({ ...FIRST, hidden: ["studio"] }, -1, new Set([1, 2]));
  data.kind.forEach((kind, row) => {
    assert.equal(model.isSeen(row), kind !== 1);
    assert.equal((model.states[row] & DIMMED) !== 0, row !== 1 && row !== 2);
  });
});

test("names wanted are those on the screen: first what is chosen, then by rank, and dimmed where the node is", () => {
  const { head, data } = randomMap(10);
  const model = new Model(head, data, FIRST, SIZE);
  const camera = { x: model.scene.box[2] / 2, y: model.scene.box[3] / 2, scale: 0.008 };
  model.restate({ ...FIRST, selected: [250] }, -1, null);
  const wanted = model.labels(camera, SIZE, (row) => `n${row}`);
  assert.equal(wanted[0].row, 250);
  const rest = wanted.slice(1).map(({ row }) => row);
  assert.deepEqual(rest, [...rest].sort((a, b) => a - b));
  assert.equal(wanted.length, 300);
  model.restate(FIRST, -1, new Set([299]));
  const lit = model.labels(camera, SIZE, (row) => (row % 2 ? `n${row}` : null));
  assert.equal(lit[0].row, 299);
  assert.equal(lit[0].dim, false);
  assert.ok(lit.slice(1).every(({ dim }) => dim));
  assert.equal(lit.length, 150);
  model.restate(FIRST, -1, null);
  const then = model.labels(camera, SIZE, (row) => `n${row}`, [1400, 1550]);
  assert.ok(then.every(({ row, dim }) => dim === data.since[row] > 1550));
  assert.ok(then.some(({ dim }) => dim));
  const far = model.labels({ x: -1e6, y: 0, scale: 1 }, SIZE, (row) => `n${row}`);
  assert.deepEqual(far, []);
});

test("a node that was dragged is found where it is, and back where it was when that is undone", () => {
  const { head, data } = randomMap(12);
  const model = new Model(head, data, FIRST, SIZE);
  const before = [model.scene.x[5], model.scene.y[5]];
  model.pin({ 5: [65_535, 0] });
  assert.equal(model.grid.nearest(65_535, 0, 10, () => true), 5);
  assert.equal(model.scene.nodes[20], 65_535);
  model.pin({});
  assert.deepEqual([model.scene.x[5], model.scene.y[5]], before);
});

test("other looks change sizes and colours, and nothing of places", () => {
  const { head, data } = randomMap(13);
  const model = new Model(head, data, FIRST, SIZE);
  const places = [...model.scene.nodes].filter((_, at) => at % 4 < 2);
  model.dress({ ...FIRST, size: "same", colour: "kind" }, SIZE);
  assert.deepEqual([...model.scene.nodes].filter((_, at) => at % 4 < 2), places);
  assert.equal(new Set(model.scene.radius.slice(0, 300)).size, 1);
});

test("where it is looked at from survives the address, on a screen of any size", () => {
  const box = [0, 0, 65_535, 40_000];
  assert.equal(sightOf(cameraOf(null, box, SIZE, 0.01), box, cameraOf(null, box, SIZE, 0.01).scale), null);
  const sight = { x: 0.25, y: 0.75, zoom: 6 };
  const back = sightOf(cameraOf(sight, box, SIZE, 0.02), box, 0.02);
  Object.entries(sight).forEach(([name, value]) => assert.ok(Math.abs(back[name] - value) < 1e-9));
});

test("hidden kinds of tie and years are told to the graphics card in a few numbers", () => {
  const { head, data } = randomMap(14);
  const model = new Model(head, data, FIRST, SIZE);
  assert.deepEqual(shownOf(FIRST, { model, years: null }), { years: [-32768, 32767], kinds: 0xffff, known: false, narrowed: false, folded: { nodes: false, ties: false } });
  const some = shownOf({ ...FIRST, hidden: ["leads"], years: [1, 2] }, { model, years: [1603, 1604] });
  assert.deepEqual(some, { years: [1603, 1604], kinds: 0xfffd, known: false, narrowed: true, folded: { nodes: false, ties: false } });
});

test("the minimap frames what is seen, within itself", () => {
  const box = [0, 0, 1000, 500];
  assert.deepEqual(sizeFor(box), { width: 150, height: 75 });
  assert.deepEqual(frame({ x: 500, y: 250, scale: 1 }, { width: 500, height: 250 }, box), { left: 25, top: 25, width: 50, height: 50 });
  assert.deepEqual(frame({ x: 500, y: 250, scale: 0.1 }, SIZE, box), { left: 0, top: 0, width: 100, height: 100 });
});

test("every kind of tie looks like no other", () => {
  const kinds = ["master_of", "leads", "worked_with", "partner_of", "nominates", "member_of", "founded", "convenes", "works_through", "credited_on",
    "several", "projected"];
  assert.equal(new Set(kinds.map((kind) => JSON.stringify(strokeOf(kind)))).size, kinds.length);
});

test("a map asks what a ranking asks, and its form shows what a step before asked", () => {
  const state = begun();
  const filters = { measure: "degree", cluster: "film-town", ties: "leads,master_of", at: "1700", generations: "3" };
  state.question.measures = [{ code: "degree", parameters: [{ name: "generations", values: ["3"], usual: "1" }] }];
  fill(state.question, filters);
  assert.deepEqual(filtersOf(question(state.question)), filters);
  fill(state.question, {});
  assert.deepEqual(filtersOf(question(state.question)), {}, "the service chooses the measure");
});

test("nodes are called by name, or by how many they stand for, and bands by their ranks", async () => {
  const people = (count, pseudonym = null) => textOf({ row: 1, kind: "people", label: { count }, pseudonym });
  assert.equal(textOf(named(4)), "n4");
  assert.equal(textOf({ row: 1, kind: "person", label: { id: "x:1", source_id: "1", name: null } }), "x:1");
  assert.equal(people(20), "20+ living people");
  assert.equal(people(0, "k7x2"), "k7x2 (a few living people)");
  assert.deepEqual([0, 1, 2].map((band) => bandText([1, 10], band)), ["rank 1", "rank 2–10", "rank 11 or later"]);
  assert.equal(tieText("leads"), "leads");
  assert.equal(tiedText("leads", "in"), "Led by");
  assert.equal(tiedText("several", "none"), "several kinds of tie");
  await speak("zh");
  assert.equal(people(20), "在世者 20 人以上");
  assert.equal(tieText("several"), "多种关系");
});

test("those in no community have no disc, no colour of their own, and are drawn by themselves", () => {
  const { head, data } = randomMap(17, { nodes: 20_000, ties: 100 });
  data.community[19_999] = data.smallest[19_999] = 65_535;
  const model = new Model(head, data, FIRST, SIZE);
  model.restate(FIRST, -1, null);
  assert.equal(model.isSeen(19_999), true);
  assert.equal(model.folded.nodes, false);
  assert.equal(model.folded.ties, !data.from.includes(19_999) && !data.to.includes(19_999));
  assert.equal(colourBy(data, "community").colour(19_999), OTHERS);
});

test("a map without extent is looked at from nowhere in particular", () => {
  assert.equal(sightOf({ x: 0, y: 0, scale: 40 }, [0, 0, 0, 0], Infinity), null);
  assert.equal(sightOf({ x: 0, y: 0, scale: NaN }, [0, 0, 0, 0], 0), null);
});
