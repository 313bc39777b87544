// What is left out because it is beside the screen would not have been seen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onScreenOf } from "../../main/resources/static/page/map/gl/onscreen.js";

const [WIDE, HIGH, STEPS] = [400, 300, 8];

/** A card that keeps the lists it is given, and says what it was asked to draw. */
function card() {
  let bound = null;
  const drawn = [];
  return {
    drawn, drawingBufferWidth: WIDE, drawingBufferHeight: HIGH,
    createVertexArray: () => ({ list: null }), createBuffer: () => ({}),
    bindVertexArray: (array) => (bound = array ?? bound), bindBuffer() {},
    bufferData: (_, list) => (bound.list = list), uniform1i() {},
    drawElements: (_, count) => drawn.push(bound.list.subarray(0, count)),
  };
}

/** So many nodes and ties here and there, every ninth tie a bow, a third with an arrow; the last two nodes are discs. */
function crowd(random, nodes, ties) {
  const table = new Float32Array(4 * (nodes + 2));
  for (let row = 0; row < nodes + 2; row++) {
    table.set([2000 * random(), 2000 * random(), 4, (row < nodes ? 1 + (row % 2) : row - nodes + 1) << 9], 4 * row);
  }
  const tied = new Uint32Array(4 * ties);
  const bows = [];
  for (let tie = 0; tie < ties; tie++) {
    const bend = tie % 9 === 0 ? 1 + (tie % 4) : 0;
    tied.set([Math.floor(nodes * random()), Math.floor(nodes * random()), bend << 4, 0], 4 * tie);
    void (bend > 0 && bows.push(tie));
  }
  const states = Uint8Array.from({ length: nodes + 2 }, (_, row) => (row < nodes ? [0, 0, 0, 0, 1, 2, 16, 16][row % 8] : 0));
  return { scene: { data: { nodes, ties }, nodes: table, ties: tied, bows: Uint32Array.from(bows), bowCount: bows.length }, states };
}

test("whatever meets the screen is drawn, in its order, and what is beside it is not", () => {
  let seed = 11;
  const random = () => ((seed = (seed * 16807) % 2147483647) / 2147483647);
  const { scene, states } = crowd(random, 400, 900);
  const arrowed = Uint32Array.from({ length: 300 }, (_, at) => 3 * at);
  let [left, beside] = [0, 0];
  for (let round = 0; round < 40; round++) {
    const gl = card();
    const shown = onScreenOf(gl, 1, scene, states, arrowed, STEPS);
    const camera = { x: 2000 * random(), y: 2000 * random(), scale: [0.5, 1, 4][round % 3] };
    const narrowed = round % 2 === 1;
    shown.look({ camera, narrowed, moving: false });
    const listed = (chosen, each) => {
      if (!chosen.draw(() => null)) {
        return { has: () => true }; // most are there
      }
      const list = [...(chosen.count > 0 ? gl.drawn.at(-1) : [])];
      assert.deepEqual(list, list.toSorted((a, b) => Math.floor(a / each) - Math.floor(b / each)));
      return new Set(list.map((corner) => Math.floor(corner / each)));
    };
    const place = (row) => (states[row] & 16 ? 400 + (row % 2) : row);
    const pixel = (row) => [0, 1].map((axis) => (scene.nodes[4 * row + axis] - [camera.x, camera.y][axis]) * camera.scale);
    const inside = ([x, y]) => Math.abs(x) < WIDE / 2 && Math.abs(y) < HIGH / 2;
    const nodes = listed(shown.nodes, 4);
    for (let row = 0; row < 400; row++) {
      const seen = (states[row] & 17) === 0 && inside(pixel(row));
      assert.ok(!seen || nodes.has(row), `node ${row}`);
    }
    const ties = listed(shown.ties, 4);
    const arrows = listed(shown.arrows, 3);
    const bows = listed(shown.bows, 4 * STEPS);
    for (let tie = 0; tie < 900; tie++) {
      const [a, b] = scene.ties.subarray(4 * tie, 4 * tie + 2);
      const there = ((states[a] | states[b]) & 1) === 0 && (!(states[a] & states[b] & 16) || narrowed);
      const [from, to] = [pixel(place(a)), pixel(place(b))];
      const bend = (scene.ties[4 * tie + 2] >> 4) & 7;
      const side = Math.floor((bend + 1) / 2) * (bend % 2 === 0 ? -0.16 : 0.16);
      const middle = [0, 1].map((axis) => (from[axis] + to[axis]) / 2 + side * (axis === 0 ? from[1] - to[1] : to[0] - from[0]));
      const points = Array.from({ length: 101 }, (_, at) => at / 100).map((part) => [0, 1].map((axis) =>
        (1 - part) ** 2 * from[axis] + 2 * part * (1 - part) * middle[axis] + part ** 2 * to[axis]));
      if (there && points.some(inside)) {
        assert.ok(ties.has(tie), `tie ${tie}`);
        assert.ok(tie % 3 !== 0 || arrows.has(tie / 3), `arrow of ${tie}`);
        assert.ok(bend === 0 || bows.has([...scene.bows].indexOf(tie)), `bow ${tie}`);
      } else {
        beside++;
        left += ties.has(tie) ? 0 : 1;
      }
    }
  }
  const gl = card();
  const shown = onScreenOf(gl, 1, scene, states, arrowed, STEPS);
  shown.look({ camera: { x: 900, y: 900, scale: 1 }, narrowed: false, moving: true, budget: { nodes: 50, ties: 80 } });
  assert.ok(shown.lines.draw(() => null) && gl.drawn[0].length > 0 && gl.drawn[0].every((corner) => corner < 160));
  assert.ok(shown.nodes.draw(() => null) && gl.drawn[1].every((corner) => corner < 200), "the first alone, while it moves");
  assert.ok(left > 0.6 * beside, `${left} of ${beside} are left out`);
});

test("where most are on the screen all are drawn, and another look at the same changes nothing", () => {
  const { scene, states } = crowd(() => 0.5, 100, 200);
  const gl = card();
  const shown = onScreenOf(gl, 1, scene, states.fill(0), new Uint32Array(0), STEPS);
  shown.look({ camera: { x: 1000, y: 1000, scale: 1 }, narrowed: false });
  assert.equal(shown.nodes.draw(() => null), false);
  assert.equal(shown.ties.draw(() => null), false);
  states.fill(1);
  shown.look({ camera: { x: 1000, y: 1000, scale: 1 }, narrowed: false });
  assert.equal(shown.nodes.draw(() => null), false);
  shown.changed();
  shown.look({ camera: { x: 1000, y: 1000, scale: 1 }, narrowed: false });
  assert.equal(shown.nodes.draw(() => null), true);
  assert.equal(gl.drawn.length, 0);
});
