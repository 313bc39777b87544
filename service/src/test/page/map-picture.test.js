// Pictures of the map and addresses to share: text stays text whoever typed it, and no more of anybody leaves than is said.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Board } from "../../main/resources/static/page/map/board.js";
import { fitted, toScreen } from "../../main/resources/static/page/map/camera.js";
import { placed } from "../../main/resources/static/page/map/gl/placing.js";
import { Model } from "../../main/resources/static/page/map/model.js";
import { palette } from "../../main/resources/static/page/map/palette.js";
import { svgText } from "../../main/resources/static/page/map/picture/files.js";
import { entriesOf } from "../../main/resources/static/page/map/picture/legend.js";
import { drawing, paint, plain } from "../../main/resources/static/page/map/picture/marks.js";
import { outline } from "../../main/resources/static/page/map/picture/nodes.js";
import { sheetOf, wrapped } from "../../main/resources/static/page/map/picture/sheet.js";
import { tiesOf } from "../../main/resources/static/page/map/picture/ties.js";
import { FIRST, read, rowsOf, sharedIn } from "../../main/resources/static/page/map/seen.js";
import { citationOf, graphAddress, sharedAddress, sharedState } from "../../main/resources/static/page/map/share.js";
import { shownOf } from "../../main/resources/static/page/map/sight.js";
import { strokesOf } from "../../main/resources/static/page/map/strokes.js";
import { sharedNote, takingView } from "../../main/resources/static/page/map/view/taking.js";
import { drawn, HOSTILE, speak, textOf } from "./drawing.js";
import { randomMap } from "./seeded.js";

const SIZE = { width: 800, height: 600 };
const THEME = { paper: "#faf7f1", ink: "#23211e", accent: "#9c3325", colours: palette(false) };
/** Names that break what is written without care. */
const NAMES = [
  HOSTILE, "]]><!--&amp;<svg onload='x'>", "שלום ‮עולם‬", "محمد", "👩‍👩‍👧‍👦 🎨", "𠮷野家𰻝", "慧能（惠能）", "a\u0000b\u0007\ufffe", "\ud800lone",
  "  two  blanks\n", "Ünïcödé e\u0301", "&#60;script&#62;",
];
const NOW = new Date("2026-03-04T05:06:07Z");
const DIGEST = "0123456789abcdef".repeat(4);

beforeEach(async () => {
  globalThis.matchMedia = () => ({ matches: true, addEventListener() {} });
  history.replaceState(null, "", "/map");
  await speak("en");
});

/** A board with a map of seeded random numbers; of everybody but some the service knows a hostile name. */
function board(address = "/map", nodes = 300) {
  history.replaceState(null, "", address);
  const { head, data } = randomMap(33, { nodes, ties: 2 * nodes });
  head.citation = { measure: "degree", snapshot: DIGEST, kernel_version: "3", as: "anonymous", ties: "leads" };
  const made = new Board();
  made.state.model = new Model(head, data, made.seen, SIZE);
  made.map = head.id;
  for (let row = 0; row < nodes; row++) {
    const name = NAMES[row % NAMES.length];
    made.names.put({ row, kind: "person", cluster: null, label: { id: `x:${row}`, source_id: `${row}`, name, detail: null } });
  }
  return made;
}

/** A picture of it, where all of it is seen. */
function sheet(made, change = {}) {
  const { model } = made.state;
  const { scene } = model;
  const seen = { ...made.seen, ...change };
  model.restate(seen, -1, null);
  const camera = fitted(scene.box, SIZE);
  const shot = {
    ...shownOf(seen, made.state), scene, states: model.states, camera, size: SIZE, whole: camera.scale, theme: THEME,
    strokes: strokesOf(model.head.kinds), spot: (row) => toScreen(camera, SIZE, scene.x[row], scene.y[row]),
  };
  const nameOf = (row) => made.names.known(row);
  const wanted = model.labels(camera, SIZE, (row) => made.nameOf(row), null);
  const labels = placed(wanted, (text) => text.length, () => 4, SIZE, 160);
  const words = { title: HOSTILE, language: "zh-CN", legend: entriesOf(Object.create(made, { seen: { value: seen } }), THEME, nameOf), notes: ["a note", HOSTILE.repeat(9)] };
  return { shot, labels, sheet: sheetOf(shot, labels, (row) => made.nameOf(row, nameOf), words, "'A', \"B\"", (text, size) => text.length * size / 2) };
}

const parsed = (text) => new (document.defaultView.DOMParser)().parseFromString(text, "image/svg+xml");

test("an SVG holds the names on the screen as text, letter by letter, and nothing that runs or is fetched", () => {
  const { labels, sheet: made } = sheet(board());
  assert.ok(labels.length > 20, `${labels.length} labels`);
  const text = svgText(made);
  const svg = parsed(text);
  assert.equal(svg.querySelector("parsererror"), null);
  const names = [...svg.querySelectorAll("g > text")].map((each) => each.textContent);
  assert.deepEqual(names, labels.map((label) => plain(label.text)));
  const shown = new Set(names);
  NAMES.forEach((name) => assert.ok(shown.has(plain(name)), JSON.stringify(name)));
  const elements = new Set([...svg.querySelectorAll("*")].map((each) => each.localName));
  assert.deepEqual([...elements].sort(), ["clipPath", "desc", "g", "path", "rect", "svg", "text", "title"].sort());
  for (const each of svg.querySelectorAll("*")) {
    for (const { name, value } of each.attributes) {
      assert.doesNotMatch(name, /^on|href|^style$|^src$/);
      assert.ok(!/url\(|:\/\//.test(value) || value === "url(#map-picture-view)" || name === "xmlns", `${name}=${value}`);
    }
  }
  assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|<script|<img/);
  assert.ok(text.isWellFormed());
});

test("what XML cannot hold stands as a sign, and all else as it was typed", () => {
  assert.equal(plain("a\u0000b\ufffe\ud800c\u000bd"), "a\ufffdb\ufffd\ufffdc d");
  assert.equal(plain("𠮷👩‍👩‍👧 ‮x"), "𠮷👩‍👩‍👧 ‮x");
});

test("names stand where they stand on the screen", () => {
  const { labels, sheet: { map } } = sheet(board());
  const texts = map.filter((mark) => "text" in mark);
  texts.forEach(({ x, y }, at) => assert.deepEqual([x, y], [labels[at].left + 4, labels[at].top + 16]));
});

test("only those names are on a picture that the service gave for it", () => {
  const made = board();
  const { shot, labels } = sheet(made);
  const given = new Map(labels.slice(0, 3).map(({ row, text }) => [row, text]));
  const words = { title: "t", language: "en", legend: entriesOf(made, THEME, (row) => given.get(row) ?? null), notes: [] };
  const one = sheetOf(shot, labels, (row) => given.get(row) ?? null, words, "x", (text) => text.length);
  assert.equal(one.map.filter((mark) => "text" in mark).length, 3);
  const legend = one.margin.filter((mark) => "text" in mark).map(({ text }) => text).join();
  assert.match(legend, /Group 2/);
});

test("hidden kinds, other years and what is selected are as on the screen", () => {
  const made = board();
  const count = (change) => {
    const { sheet: { map, margin }, shot } = sheet(made, change);
    return {
      lines: map.filter(({ d, fill }) => d && fill === undefined && !/a/.test(d)).length, shot,
      rings: map.filter(({ stroke }) => stroke === THEME.accent).length, legend: margin.filter((mark) => "text" in mark).map(({ text }) => text),
    };
  };
  const all = count({});
  const some = count({ hidden: ["leads", "work"] });
  assert.ok(some.lines < all.lines);
  assert.ok(all.legend.includes("leads") && all.legend.includes("work"));
  assert.ok(!some.legend.includes("leads") && !some.legend.includes("work"));
  assert.ok(count({ years: [1500, 1510] }).lines < all.lines / 4);
  assert.equal(count({ selected: [1, 2] }).rings, 2);
  const { data } = made.state.model;
  const shown = data.from.reduce((sum, from, tie) => sum + (from === data.to[tie] ? 0 : 1), 0);
  const drawnTies = tiesOf(all.shot, 0, data.ties, 0.4).filter(({ fill }) => fill === undefined).length;
  const doubles = data.tieKind.reduce((sum, kind) => sum + (made.state.model.head.kinds[kind] === "leads" ? 1 : 0), 0);
  assert.ok(drawnTies >= shown && drawnTies <= data.ties + doubles);
});

test("a large map is drawn as its communities, as long as they are closed", () => {
  const made = board("/map", 20_000);
  const { sheet: { map } } = sheet(made);
  assert.ok(map.length < 200, `${map.length} marks`);
  made.state.model.approach({ x: 32_000, y: 32_000, scale: 1 }, { width: 65_535, height: 65_535 }, 0.01);
  assert.ok(sheet(made).sheet.map.length > 40_000);
});

test("each kind of node has an outline of its own", () => {
  assert.equal(new Set([0, 1, 2, 3, 4].map((shape) => outline(shape, 10, 10, 5))).size, 5);
  assert.equal(outline(1, 10, 10, 10), "M1.1 1.1L18.9 1.1L18.9 18.9L1.1 18.9z");
});

test("lines of the margin are no wider than the picture, and lose no sign", () => {
  const widthOf = (text) => [...text].length;
  const text = `${"家".repeat(50)} some words and ${"x".repeat(70)} 👩‍👩‍👧‍👦`;
  const lines = wrapped(text, 20, widthOf);
  lines.forEach((line) => assert.ok(widthOf(line) <= 20, line));
  assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
  assert.deepEqual(wrapped("", 20, widthOf), []);
});

test("a canvas gets the same marks, in the same order", () => {
  const { sheet: made } = sheet(board());
  const did = [];
  const pen = new Proxy({}, { get: (held, name) => held[name] ?? ((...given) => void did.push([name, ...given])), set: (held, name, value) => ((held[name] = value), true) });
  globalThis.Path2D = class {
    constructor(d) {
      this.d = d;
    }
  };
  paint(made, pen, 2);
  assert.deepEqual(did[0], ["scale", 2, 2]);
  const painted = did.filter(([name]) => name === "fillText").map(([, text]) => text);
  assert.deepEqual(painted, [...drawing(made).querySelectorAll("text")].map((each) => each.textContent));
});

test("a shared address opens what is seen, and says of which data and day it is", () => {
  const made = board("/map?cluster=film-town&hide=work&select=0,1,16&map=m33&years=1600,1700&lang=zh");
  made.steps.map = "m33";
  const address = new URL(sharedAddress(made, NOW));
  const { seen, map } = read(address.search);
  assert.deepEqual({ ...seen, sight: null }, { ...made.seen, sight: null });
  assert.equal(map, "m33");
  assert.equal(address.searchParams.get("lang"), null);
  const shared = sharedIn(address.search);
  assert.deepEqual({ ...shared, who: [] }, { map: "m33", snapshot: DIGEST.slice(0, 16), on: "2026-03-04", who: [] });
  assert.deepEqual(seen.filters, { cluster: "film-town" });
});

test("an address names nobody who may be living: those have their row, which others cannot read", () => {
  const made = board();
  const { data } = made.state.model;
  const living = [...data.since.keys()].find((row) => data.kind[row] === 0 && data.since[row] === -32768 && data.until[row] === 32767);
  const historical = [...data.since.keys()].find((row) => data.kind[row] === 0 && data.since[row] !== -32768);
  const group = data.kind.indexOf(3);
  const work = data.kind.indexOf(4);
  made.step({ selected: [living, historical, group, work] });
  const { who } = sharedIn(new URL(sharedAddress(made, NOW)).search);
  assert.deepEqual(who.map(decodeURIComponent), ["", `x:${historical}`, "", `x:${work}`]);
});

test("who opens it is told that the data changed, or that others see other things, until the first step", () => {
  const address = `/map?snapshot=${DIGEST.slice(0, 16)}&on=2026-03-04&map=m33`;
  const made = board(address);
  assert.equal(sharedState(made), null);
  assert.equal(textOf(drawn(sharedNote(made))), "");
  made.state.model.head.id = "other";
  assert.equal(sharedState(made), "other");
  made.state.model.head.citation.snapshot = "f".repeat(64);
  assert.equal(sharedState(made), "changed");
  assert.match(textOf(drawn(sharedNote(made))), /data changed since this view was shared on 3\/4\/2026/);
  made.steps.amend({ sight: { x: 0.5, y: 0.5, zoom: 2 } });
  assert.match(location.search, /snapshot=0123456789abcdef&on=2026-03-04/);
  made.step({ selected: [3] });
  assert.equal(sharedState(made), null);
  assert.doesNotMatch(location.search, /snapshot|on=/);
});

test("an address that somebody made up is none that was shared", () => {
  for (const search of ["", "?snapshot=x&on=2026-03-04", `?snapshot=${DIGEST}&on=yesterday`, `?snapshot=${HOSTILE}&on=2026-01-01`]) {
    assert.equal(sharedIn(search), null);
  }
  assert.deepEqual(read(`?snapshot=${DIGEST}&on=2026-01-01&who=a`).seen.filters, {});
  assert.deepEqual(rowsOf({ ...FIRST, selected: [4, 5], lit: { of: "path", from: 5, to: 6 } }), [4, 5, 6]);
});

test("files of the graph have the filters of the map, and its measure as a column", () => {
  const made = board("/map?measure=pagerank&damping=0.5&ties=leads,master_of&cluster=film-town&limit=9");
  assert.equal(graphAddress(made, "gexf"), "/api/v1/exports/graph?damping=0.5&ties=leads,master_of&cluster=film-town&format=gexf&with=degree");
});

test("a citation has snapshot, measure, version, day and address", async () => {
  const made = board();
  for (const language of ["zh", "en"]) {
    await speak(language);
    const text = citationOf(made, "http://x/map?a", NOW);
    [DIGEST, "degree", "3", "http://x/map?a", "300", "600", "2026"].forEach((part) => assert.ok(text.includes(part), `${part}: ${text}`));
    assert.doesNotMatch(text, /\{|undefined/);
  }
});

test("both menus are worked by keys, and say what a file is", async () => {
  const did = [];
  const actions = { state: { busy: false, failure: null, said: "copied" }, picture: (kind) => did.push(kind), copy: (what) => did.push(what), turned() {} };
  for (const language of ["zh", "en"]) {
    await speak(language);
    const box = drawn(takingView(board(), actions));
    assert.doesNotMatch(textOf(box), /map\.\w/);
    ["svg", "png", "pdf"].forEach((kind) => box.querySelector(`#map-export-${kind}`).click());
    ["address", "citation"].forEach((what) => box.querySelector(`#map-copy-${what}`).click());
    const menu = box.querySelector("#map-export");
    menu.open = true;
    menu.querySelector("button").dispatchEvent(Object.assign(new Event("keydown", { bubbles: true }), { key: "Escape" }));
    assert.equal(menu.open, false);
    assert.match(box.querySelector("#map-share-address").value, /^http:\/\/localhost\/map\?/);
    assert.deepEqual([...box.querySelectorAll("a[data-format]")].map((link) => link.dataset.format), ["gexf", "graphml", "csv", "xlsx"]);
  }
  assert.deepEqual(did.slice(0, 5), ["svg", "png", "pdf", "address", "citation"]);
  const made = board();
  made.state.model = null;
  assert.equal(textOf(drawn(takingView(made, actions))), "");
});
