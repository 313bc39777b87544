// What is between two on the map: whom both are tied to, and who bridges their communities.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { betweenOf, communitiesOf, isWithin, SIDES } from "../../main/resources/static/page/map/between.js";
import { Board } from "../../main/resources/static/page/map/board.js";
import { NO_COMMUNITY } from "../../main/resources/static/page/map/bytes.js";
import { inquiring } from "../../main/resources/static/page/map/inquiring.js";
import { actOf } from "../../main/resources/static/page/map/keys.js";
import { Model } from "../../main/resources/static/page/map/model.js";
import { tiesOf } from "../../main/resources/static/page/map/picture/ties.js";
import { DIMMED } from "../../main/resources/static/page/map/scene.js";
import { carried, FIRST, PAIRS, read, rowsOf, written } from "../../main/resources/static/page/map/seen.js";
import { shownOf } from "../../main/resources/static/page/map/sight.js";
import { strokesOf } from "../../main/resources/static/page/map/strokes.js";
import { along } from "../../main/resources/static/page/map/view/between.js";
import { cardView } from "../../main/resources/static/page/map/view/card.js";
import { searchView } from "../../main/resources/static/page/map/view/search.js";
import { drawn, HOSTILE, noted, speak, textOf } from "./drawing.js";
import { randomMap } from "./seeded.js";

const SIZE = { width: 800, height: 600 };
const label = (row) => ({ row, kind: "person", cluster: null, label: { id: `x:${row}`, source_id: `${row}`, name: `${HOSTILE}${row}` } });

beforeEach(async () => {
  globalThis.matchMedia = () => ({ matches: true, addEventListener() {} });
  history.replaceState(null, "", "/map");
  await speak("en");
});

function board(seed = 21, more) {
  const { head, data } = randomMap(seed, more);
  const made = new Board();
  made.state.model = new Model(head, data, made.seen, SIZE);
  for (let row = 0; row < data.nodes; row++) {
    made.names.put(label(row));
  }
  return made;
}

/** Two nodes of which something holds, found by looking at all. */
function two(nodes, is) {
  for (let from = 0; from < nodes; from++) {
    for (let to = from + 1; to < nodes; to++) {
      if (is(from, to)) {
        return [from, to];
      }
    }
  }
  return assert.fail("no such two");
}

test("whom both are tied to is what looking at all ties finds, the best rank first", () => {
  for (const seed of [3, 21, 44]) {
    const { model } = board(seed, { nodes: 60, ties: 300 }).state;
    const { data } = model;
    const tied = (a, b) => data.from.some((from, tie) => (from === a && data.to[tie] === b) || (from === b && data.to[tie] === a));
    for (const [from, to] of [[0, 1], [5, 40], [59, 7]]) {
      const found = betweenOf(model, { of: "common", from, to });
      const wanted = [...Array(60).keys()].filter((row) => row !== from && row !== to && tied(row, from) && tied(row, to));
      assert.deepEqual(found.lists[0].map(({ row }) => row), wanted);
      assert.deepEqual([...found.rows].toSorted((a, b) => a - b), [...new Set([...wanted, from, to])].toSorted((a, b) => a - b));
    }
  }
});

test("who bridges two communities is counted by ties into the other, the most first and then the better rank", () => {
  for (const seed of [3, 21, 44]) {
    const { model } = board(seed).state;
    const { data } = model;
    const [from, to] = two(data.nodes, (a, b) => data.community[a] !== data.community[b]);
    const found = betweenOf(model, { of: "bridge", from, to });
    const counts = new Map();
    const between = [...data.from.keys()].filter((tie) => {
      const [a, b] = [data.community[data.from[tie]], data.community[data.to[tie]]];
      return (a === data.community[from] && b === data.community[to]) || (a === data.community[to] && b === data.community[from]);
    });
    between.flatMap((tie) => [data.from[tie], data.to[tie]]).forEach((row) => counts.set(row, (counts.get(row) ?? 0) + 1));
    assert.ok(between.length > 5);
    assert.equal(found.ties, between.length);
    assert.deepEqual(found.communities, [data.community[from], data.community[to]]);
    found.lists.forEach((list, side) => {
      list.forEach(({ row, ties }, at) => {
        assert.equal(ties, counts.get(row));
        assert.equal(data.community[row], found.communities[side]);
        assert.equal(found.sides.get(row), SIDES[side]);
        const next = list[at + 1];
        assert.ok(!next || ties > next.ties || (ties === next.ties && row < next.row));
      });
    });
    assert.equal(found.rows.size, counts.size);
  }
});

test("two of one community, or one that has none, bridge nothing", () => {
  const { model } = board().state;
  const [from, to] = two(300, (a, b) => model.data.community[a] === model.data.community[b]);
  assert.equal(communitiesOf(model.data, from, to), null);
  assert.deepEqual(betweenOf(model, { of: "bridge", from, to }).lists, []);
  assert.equal(communitiesOf({ community: [0, NO_COMMUNITY] }, 0, 1), null);
  assert.equal(communitiesOf({ community: [0, 1] }, 0, 9), null, "a row that somebody made up");
  assert.equal(betweenOf(model, { of: "common", from: 9999, to }).ties, 0);
});

test("only ties from one side to the other are lit where two are bridged", () => {
  assert.deepEqual([0, 32, 64, 96, 32 | DIMMED].map(isWithin), [false, true, true, false, true]);
  const made = board();
  const { model } = made.state;
  const [from, to] = two(300, (a, b) => model.data.community[a] !== model.data.community[b]);
  const between = betweenOf(model, { of: "bridge", from, to });
  model.restate(made.seen, -1, between.rows, between.sides);
  const spot = (row) => [50 + (model.scene.x[row] % 700), 50 + (model.scene.y[row] % 500)];
  const shot = {
    ...shownOf(made.seen, made.state), scene: model.scene, states: model.states, size: SIZE, whole: 1, camera: { x: 0, y: 0, scale: 1 },
    theme: { ink: "#000", colours: [] }, strokes: strokesOf(model.head.kinds), spot,
  };
  const single = [...Array(model.data.ties).keys()].map((tie) => tiesOf(shot, tie, tie + 1, 0.5)[0]);
  const lit = single.filter((path) => path && path.opacity > 0.1).length;
  assert.ok(lit > 5 && lit <= between.ties, `${lit} of ${between.ties}`);
  model.restate(made.seen, -1, null);
  assert.ok(model.states.every((state) => (state & 96) === 0));
});

test("an address holds what is asked of two, and it is carried to another map with both of them alone", () => {
  for (const of of PAIRS) {
    const seen = { ...FIRST, lit: { of, from: 4, to: 9 } };
    assert.equal(written(seen, "m"), `${of}=4,9&map=m`);
    assert.deepEqual(read(`?${written(seen, "m")}`).seen, seen);
    assert.deepEqual(rowsOf(seen), [4, 9]);
    assert.deepEqual(carried(seen, (row) => row + 1).lit, { of, from: 5, to: 10 });
    assert.equal(carried(seen, (row) => (row === 9 ? -1 : row)).lit, null);
  }
  assert.equal(read("?common=1&bridge=x,y").seen.lit, null);
  assert.deepEqual(["c", "B"].map((key) => actOf({ key }).do), ["common", "bridge"]);
});

test("what is asked of two is a step, lit without asking the service, and undone by Back", async () => {
  const made = board();
  const asks = inquiring(made);
  made.onStep = () => asks.light();
  asks.pair("common");
  assert.match(made.state.said, /Select two first/);
  const { data } = made.state.model;
  const same = two(300, (a, b) => data.community[a] === data.community[b]);
  made.step({ selected: same });
  asks.pair("bridge");
  assert.match(made.state.said, /of different communities/);
  assert.equal(made.seen.lit, null);
  asks.pair("common");
  assert.equal(location.search, `?select=${same}&common=${same}`);
  assert.match(made.state.said, /^Tied to both: \d+$/);
  const other = two(300, (a, b) => data.community[a] !== data.community[b]);
  made.step({ selected: other });
  asks.pair("bridge");
  assert.match(made.state.said, /^Tied into the other community: \d+ of one/);
  assert.equal(made.state.model.states[other[0]] & DIMMED, made.state.lit.rows.has(other[0]) ? 0 : DIMMED);
  await new Promise((resolve) => {
    window.addEventListener("popstate", resolve, { once: true });
    made.steps.undo();
  });
  assert.equal(made.seen.lit.of, "common");
  assert.equal(made.state.lit.between.communities.length, 0);
});

test("a card lists who is between two by rank, more of them when that is asked, in both languages", async () => {
  const made = board(21, { nodes: 80, ties: 1500, communities: 2 });
  const asks = inquiring(made);
  made.onStep = () => asks.light();
  const { data } = made.state.model;
  const pair = two(80, (a, b) => data.community[a] !== data.community[b]);
  made.step({ selected: pair });
  made.state.card = { row: pair[1], card: null, failure: null };
  const { calls, actions } = noted();
  const offered = () => PAIRS.map((of) => drawn(cardView(made, actions)).querySelector(`#map-${of}`) !== null);
  assert.deepEqual(offered(), [true, true, true]);
  drawn(cardView(made, actions)).querySelector("#map-bridge").click();
  assert.deepEqual(calls.splice(0), [["pair", "bridge"]]);
  asks.pair("bridge");
  for (const language of ["zh", "en"]) {
    await speak(language);
    const box = drawn(cardView(made, actions));
    assert.equal(box.querySelectorAll("img[src=x], script").length, 0);
    const lists = [...box.querySelectorAll("#map-between ol")];
    assert.deepEqual(lists.map((list) => list.children.length), [12, 12]);
    assert.match(textOf(lists[0].children[0]), language === "zh" ? /通向对方 \d+ 条$/ : /\d+ into the other$/);
    assert.equal(lists[0].querySelector("button").dataset.row, String(made.state.lit.between.lists[0][0].row));
    assert.doesNotMatch(textOf(box), /\bmap\.[a-z]+\b/);
  }
  assert.equal(drawn(cardView(made, actions)).querySelector("#map-between-thinned"), null);
  made.state.model.head.ties_left_out = 1234;
  assert.match(textOf(drawn(cardView(made, actions)).querySelector("#map-between-thinned")), /1,234 ties .* are not counted here/);
  const more = drawn(cardView(made, actions)).querySelector("[data-more]");
  assert.equal(textOf(more), `and ${made.state.lit.between.lists[0].length - 12} more`);
  asks.more();
  assert.ok(drawn(cardView(made, actions)).querySelector("#map-between ol").children.length > 12);
  made.step({ selected: two(80, (a, b) => data.community[a] === data.community[b]), lit: null });
  assert.deepEqual(offered(), [true, true, false]);
});

test("the way from one to another is asked for by the second name, and lists who is on it from its beginning", async () => {
  const made = board(21, { nodes: 60, ties: 120 });
  const asks = inquiring(made);
  const { model } = made.state;
  const near = model.neighbours(0)[0];
  const far = model.neighbours(near).find((row) => row !== 0 && !model.neighbours(0).includes(row));
  made.step({ selected: [0] });
  made.state.card = { row: 0, card: null, failure: null };
  assert.equal(asks.endsAt(far), false, "somebody is just looked for");
  const { calls, actions } = noted();
  drawn(cardView(made, actions)).querySelector("#map-ways").click();
  assert.deepEqual(calls, [["ways", 0]]);
  asks.pair("path");
  assert.equal(made.state.search.from, 0, "p leads there too, where one is selected");
  for (const [language, text] of [["zh", /到谁/], ["en", /To whom/]]) {
    await speak(language);
    assert.match(drawn(searchView(made.state.search, actions)).querySelector("#map-search").placeholder, text);
  }
  assert.equal(asks.endsAt(far), true);
  assert.deepEqual([made.seen.selected, made.seen.lit, made.state.search.from], [[0, far], { of: "path", from: 0, to: far }, null]);
  const rows = new Set([far, near, 0]);
  assert.deepEqual(along(model, 0, rows), [0, near, far]);
  made.state.lit = { rows, length: 2 };
  const box = drawn(cardView(made, actions));
  assert.deepEqual([...box.querySelectorAll("#map-way button")].map((one) => one.dataset.row), [0, near, far].map(String));
  assert.equal(box.querySelector("#map-ways"), null, "two are selected");
  made.state.lit = { rows: new Set(Array.from({ length: 40 }, (_, row) => row)), length: 3 };
  assert.equal(drawn(cardView(made, actions)).querySelector("#map-way"), null, "too many to be read");
});
