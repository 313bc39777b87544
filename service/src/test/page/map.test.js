// The map's modules that draw nothing: bytes, places, who is near, what runs beside what, and which names fit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_START, OPEN_END, readMap } from "../../main/resources/static/page/map/bytes.js";
import { between, fitted, pushed, toMap, toScreen, zoomed } from "../../main/resources/static/page/map/camera.js";
import { placed } from "../../main/resources/static/page/map/gl/placing.js";
import { gridOf } from "../../main/resources/static/page/map/grid.js";
import { colour, colourOfGroups, OTHERS, palette, stroke } from "../../main/resources/static/page/map/palette.js";
import { neighboursOf, sceneOf } from "../../main/resources/static/page/map/scene.js";
import { pack } from "./packing.js";

/** The bytes of a map of as many nodes at the corners of its box, tied as given. */
function bytesOf(nodes, ties) {
  const padded = (length, size) => Math.ceil((length * size) / 4) * 4;
  const sizes = [2, 2, 1, 1, 2, 2, 2].map((size) => padded(nodes, size));
  const tieSizes = [4, 4, 1, 2, 2].map((size) => padded(ties.length, size));
  const bytes = new ArrayBuffer(64 + [...sizes, ...tieSizes].reduce((a, b) => a + b, 0));
  const view = new DataView(bytes);
  view.setUint32(0, 0x504d4353, true);
  view.setUint16(4, 3, true);
  view.setUint32(8, nodes, true);
  view.setUint32(12, ties.length, true);
  [-2, -1, 2, 1].forEach((edge, at) => view.setFloat32(16 + 4 * at, edge, true));
  let at = 64;
  for (let row = 0; row < nodes; row++) {
    view.setUint16(at + 2 * row, row % 2 === 0 ? 0 : 65535, true);
    view.setUint16(at + sizes[0] + 2 * row, row < 2 ? 0 : 65535, true);
  }
  at += sizes.slice(0, 5).reduce((a, b) => a + b, 0);
  for (let row = 0; row < nodes; row++) {
    view.setInt16(at + 2 * row, NO_START, true);
    view.setInt16(at + sizes[5] + 2 * row, OPEN_END, true);
  }
  at += sizes[5] + sizes[6];
  ties.forEach(([from, to, kind = 0], tie) => {
    view.setUint32(at + 4 * tie, from, true);
    view.setUint32(at + tieSizes[0] + 4 * tie, to, true);
    view.setUint8(at + tieSizes[0] + tieSizes[1] + tie, kind);
    view.setInt16(at + tieSizes[0] + tieSizes[1] + tieSizes[2] + 2 * tie, 1900 + tie, true);
    view.setInt16(at + tieSizes[0] + tieSizes[1] + tieSizes[2] + tieSizes[3] + 2 * tie, OPEN_END, true);
  });
  pack(bytes, nodes, ties.length);
  return bytes;
}

const plain = { radius: () => 5, colour: () => 0, blur: () => 0 };

test("a map is read as it was written", () => {
  const bytes = bytesOf(3, [[0, 1], [2, 1, 4]]);
  const data = readMap(bytes);
  assert.equal(data.nodes, 3);
  assert.deepEqual(data.box, [-2, -1, 2, 1]);
  assert.deepEqual([...data.x], [0, 65535, 0]);
  assert.deepEqual([...data.y], [0, 0, 65535]);
  assert.deepEqual([...data.since], [NO_START, NO_START, NO_START]);
  assert.deepEqual([...data.until], [OPEN_END, OPEN_END, OPEN_END]);
  assert.deepEqual([...data.from, ...data.to, ...data.tieKind], [0, 2, 1, 1, 0, 4]);
  assert.deepEqual([...data.tieSince], [1900, 1901]);
});

test("bytes that are no map, another version, or cut are refused", () => {
  const bytes = bytesOf(3, [[0, 1]]);
  assert.throws(() => readMap(new ArrayBuffer(3)), /no map/);
  assert.throws(() => readMap(new ArrayBuffer(640)), /no map/);
  assert.throws(() => readMap(bytes.slice(0, bytes.byteLength - 4)), /ends before/);
  new DataView(bytes).setUint16(4, 1, true);
  assert.throws(() => readMap(bytes), /version 1, not 3/);
});

test("the camera shows all, and a point stays under the pointer", () => {
  const size = { width: 400, height: 300 };
  const whole = fitted([0, 0, 1000, 100], size);
  for (const corner of [[0, 0], [1000, 0], [0, 100], [1000, 100]]) {
    const [x, y] = toScreen(whole, size, ...corner);
    assert.ok(x >= 23 && x <= 377 && y >= 0 && y <= 300);
  }
  const before = toMap(whole, size, 30, 250);
  const nearer = zoomed(whole, size, 3, 30, 250, whole.scale);
  toMap(nearer, size, 30, 250).forEach((at, i) => assert.ok(Math.abs(at - before[i]) < 1e-9));
  assert.equal(zoomed(whole, size, 1e9, 0, 0, whole.scale).scale, whole.scale * 64);
  assert.equal(zoomed(whole, size, 1e-9, 0, 0, whole.scale).scale, whole.scale / 2);
  const aside = pushed(whole, 10, -20);
  const [x, y] = toScreen(aside, size, 500, 50);
  assert.ok(Math.abs(x - 210) < 1e-9 && Math.abs(y - 130) < 1e-9);
  assert.ok(fitted([5, 5, 5, 5], size).scale > 0);
});

test("on the way between two cameras the end is met, and the target never leaves the screen", () => {
  const size = { width: 400, height: 300 };
  const from = { x: 500, y: 500, scale: 0.3 };
  const to = { x: 900, y: 100, scale: 8 };
  assert.deepEqual(between(from, to, 0), from);
  const end = between(from, to, 1);
  assert.ok(Math.abs(end.x - 900) < 1e-9 && Math.abs(end.scale - 8) < 1e-9);
  for (let part = 0; part <= 1; part += 0.05) {
    const [x, y] = toScreen(between(from, to, part), size, 900, 100);
    assert.ok(x >= 0 && x <= 400 && y >= 0 && y <= 300, `${part}: ${x}, ${y}`);
  }
  assert.equal(between(from, { ...from, x: 600 }, 0.5).x, 550);
});

test("the nearest node and those in a lasso are what looking at all of them finds", () => {
  let seed = 7;
  const random = () => ((seed = (seed * 16807) % 2147483647) / 2147483647);
  const x = Float32Array.from({ length: 700 }, () => Math.floor(random() * 50));
  const y = Float32Array.from({ length: 700 }, () => Math.floor(random() * 50));
  const grid = gridOf(x, y, [0, 0, 50, 50]);
  const odd = (row) => row % 2 === 1;
  for (let round = 0; round < 300; round++) {
    const [px, py, most] = [random() * 60 - 5, random() * 60 - 5, random() * 8];
    let best = -1;
    let least = most * most;
    x.forEach((_, row) => {
      const square = (x[row] - px) ** 2 + (y[row] - py) ** 2;
      if (odd(row) && square < least) {
        least = square;
        best = row;
      }
    });
    assert.equal(grid.nearest(px, py, most, odd), best);
  }
  const square = [[10.5, 10.5], [30.5, 10.5], [30.5, 20.5], [10.5, 20.5]];
  const inside = [...x.keys()].filter((row) => x[row] > 10.5 && x[row] < 30.5 && y[row] > 10.5 && y[row] < 20.5);
  assert.deepEqual(grid.inside(square, () => true), inside);
  assert.ok(inside.length > 20);
  assert.deepEqual(grid.inside(square.slice(0, 2), () => true), []);
  assert.equal(gridOf(new Float32Array(0), new Float32Array(0), [0, 0, 0, 0]).nearest(0, 0, 9, () => true), -1);
});

test("ties of the same two bow beside the first, whichever way they lead", () => {
  const scene = sceneOf(readMap(bytesOf(4, [[0, 1], [1, 0, 2], [0, 2], [0, 1, 3]])), plain);
  assert.equal(scene.bowCount, 2);
  assert.deepEqual([...scene.bows.slice(0, 2)], [1, 3]);
  assert.deepEqual([0, 1, 2, 3].map((tie) => scene.ties[4 * tie + 2] >> 4), [0, 1, 0, 2]);
  assert.deepEqual([0, 1, 2, 3].map((tie) => scene.ties[4 * tie + 2] & 15), [0, 2, 0, 3]);
  assert.equal((scene.ties[3] & 0xffff) - 32768, 1900);
  assert.equal((scene.ties[3] >>> 16) - 32768, OPEN_END);
  assert.deepEqual(scene.box, [0, 0, 65535, 32767.5]);
});

test("neighbours come once, the best rank first, and nobody is their own", () => {
  const of = neighboursOf(readMap(bytesOf(4, [[3, 0], [0, 1], [1, 0], [2, 2], [0, 2]])));
  assert.deepEqual([...of(0)], [1, 2, 3]);
  assert.deepEqual([...of(2)], [0]);
  assert.deepEqual([...of(3)], [0]);
});

test("names that would cover one of a better rank are left out, and so is what is beside the screen", () => {
  const width = (text) => 10 * text.length;
  const label = (row, text, x, y) => ({ row, text, x, y });
  const wanted = [label(0, "aaaa", 100, 100), label(1, "bbbb", 110, 105), label(2, "cccc", 100, 140), label(3, "d", 999, 0)];
  const shown = placed(wanted, width, () => 4, { width: 400, height: 300 }, 9);
  assert.deepEqual(shown.map(({ row }) => row), [0, 2]);
  assert.equal(placed(wanted, width, () => 4, { width: 400, height: 300 }, 1).length, 1);
  const many = Array.from({ length: 400 }, (_, row) => label(row, "名字名", (row * 37) % 390, (row * 53) % 290));
  const kept = placed(many, width, () => 4, { width: 400, height: 300 }, 400);
  kept.forEach((a, at) =>
    kept.slice(at + 1).forEach((b) =>
      assert.ok(
        a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top,
      ),
    ),
  );
  assert.ok(kept.length > 20);
});

test("the name of a disc at the edge is moved so far that all of it is seen", () => {
  const shown = placed(
    [-5, 2, 200, 398].map((x, row) => ({ row, text: "名字名字", x, y: 40 * row, centred: true })), () => 60, () => 9, { width: 400, height: 300 }, 9);
  assert.deepEqual(shown.map(({ left }) => left), [0, 0, 170, 340]);
});

test("a name stands right of its node, left of it where it would be cut there, and inside where it would be on both sides", () => {
  const at = (x, y, width, size = { width: 320, height: 300 }) =>
    placed([{ row: 0, text: "Quilvane Nygan", x, y }], () => width, () => 5, size, 9).map(({ left, top }) => [left, top])[0];
  assert.deepEqual(at(100, 50, 90), [108, 41]);
  assert.deepEqual(at(222, 50, 90), [230, 41]);
  assert.deepEqual(at(223, 50, 90), [125, 41]);
  assert.deepEqual(at(319, 50, 90), [221, 41]);
  // wider than what there is on either side, and wider than the map
  assert.deepEqual(at(160, 50, 200), [120, 41]);
  assert.deepEqual(at(160, 50, 400), [0, 41]);
  // above and below
  assert.deepEqual(at(100, 2, 90), [108, 0]);
  assert.deepEqual(at(100, 299, 90), [108, 282]);
  // a node of which a part is seen has its name, one of which nothing is seen has none
  assert.deepEqual(at(-4, 50, 90), [4, 41]);
  assert.deepEqual(at(324, 50, 90), [226, 41]);
  [[-6, 50], [326, 50], [100, -6], [100, 306]].forEach(([x, y]) => assert.equal(at(x, y, 90), undefined));
});

test("no name is cut at any width of a map, whoever stands where", () => {
  for (const width of [280, 320, 390, 1440]) {
    const wanted = Array.from({ length: 300 }, (_, row) => ({ row, text: "名".repeat(1 + (row % 9)), x: (row * 97) % width, y: (row * 53) % 400 }));
    const shown = placed(wanted, (text) => 14 * text.length, (row) => 3 + (row % 6), { width, height: 400 }, 300);
    assert.ok(shown.length > 30, `${width}: ${shown.length}`);
    shown.forEach((one) => assert.ok(one.left >= 0 && one.left + one.width <= width && one.top >= 0 && one.top + one.height <= 400, one.text));
  }
});

test("the largest groups have colours of their own, with enough contrast to the paper", () => {
  const groups = [...Array(20).keys()].flatMap((group) => Array(20 - group).fill(group));
  const colours = colourOfGroups(groups);
  assert.equal(colours.size, OTHERS);
  assert.equal(colours.get(0), 0);
  assert.equal(colours.get(19), undefined);
  const luminance = (hex) => {
    const [r, g, b] = colour(hex).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
  palette(false).forEach((each) => assert.ok(contrast(each, "#f6f1e7") >= 3, `${each} on paper`));
  palette(true).forEach((each) => assert.ok(contrast(each, "#1d1b18") >= 3, `${each} on ink`));
  assert.deepEqual(stroke("dashed", true), { width: 1.2, dash: [6, 4], arrow: true, double: false });
  assert.deepEqual(stroke("unheard of", false).dash, [1, 0]);
});
