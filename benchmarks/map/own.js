// The map as the product draws it: its modules, as they are served.
import { fitted } from "/page/map/camera.js";
import { firstOf } from "/page/map/budget.js";
import { Model } from "/page/map/model.js";
import { FIRST } from "/page/map/seen.js";
import { Stage } from "/page/map/stage.js";
import { strokesOf } from "/page/map/strokes.js";
import { drawn, given, ready } from "./shared.js";

const { map, head, names, stops } = await given();
const canvas = document.querySelector("canvas");
const nothing = () => {};
const stage = new Stage(canvas, {
  shown: nothing, labels: () => [], moved: nothing, rested: nothing, graphics: nothing, restate: nothing, resized: nothing,
});
stage.draw = nothing; // only what is timed is drawn
const size = { width: innerWidth, height: innerHeight };
const model = new Model(head, map, FIRST, size);
stage.show(model.scene, strokesOf(head.kinds));
const { renderer, scene } = stage;
const whole = fitted(scene.box, size).scale;
const budget = firstOf(scene.data.nodes);
const nameOf = (row) => names[model.discOf(row)?.row ?? row];
const gl = canvas.getContext("webgl2");
let uploaded = 0;
const upload = gl.texSubImage2D.bind(gl);
gl.texSubImage2D = (...words) => {
  uploaded++;
  upload(...words);
};

function state() {
  model.restate(FIRST, -1, null);
  renderer.states.set(model.states);
  renderer.stated();
}

function picture(camera, moving, years = [-32768, 32767]) {
  return renderer.draw({
    camera, whole, years, kinds: 0xffff, narrowed: false, folded: model.folded, moving, budget,
    labels: model.labels(camera, size, nameOf),
  });
}

/** As the page does it: communities open and close as the camera comes near and leaves, also where all is seen. */
function approach(camera) {
  if (model.approach(camera, size, whole)) {
    renderer.approached();
    state();
  }
}

function frame({ x, y, seen }, how) {
  const camera = how === "overview" ? fitted(scene.box, size) : { x: x * scene.box[2], y: y * scene.box[3], scale: whole / seen };
  approach(camera);
  picture(camera, how === "moving");
}

/** Whatever is drawn at this place: names with the texts that were asked for, and no two on each other. */
function labels(camera) {
  approach(camera);
  const boxes = picture(camera, false);
  const pieces = renderer.captions.pieces();
  const wrong = boxes.filter(({ row, text }) => text !== nameOf(row) || !pieces.has(text)).length;
  const over = boxes.filter((a, at) => boxes.slice(0, at).some((b) =>
    a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height)).length;
  return { boxes: boxes.length, wrong, over, signs: boxes.map(({ text }) => text).join("") };
}

function microseconds(times, work) {
  const begun = performance.now();
  for (let at = 0; at < times; at++) {
    work(at);
  }
  return (1000 * (performance.now() - begun)) / times;
}

function asked() {
  const [, , right, bottom] = scene.box;
  const everybody = () => true;
  const at = (turn) => [(right * ((turn * 7919) % 1000)) / 1000, (bottom * ((turn * 104729) % 1000)) / 1000];
  const corners = Array.from({ length: 200 }, (_, corner) => {
    const angle = (corner * Math.PI) / 100;
    return [right / 2 + right * 0.45 * Math.cos(angle), bottom / 2 + bottom * 0.45 * Math.sin(angle)];
  });
  const pick = microseconds(2000, (turn) => model.grid.nearest(...at(turn), 12 / whole, everybody));
  const lasso = microseconds(10, () => model.grid.inside(corners, everybody)) / 1000;
  const camera = fitted(scene.box, size);
  picture(camera, false);
  uploaded = 0;
  for (let year = 0; year < 20; year++) {
    picture(camera, false, [year * 90, year * 90 + 200]);
  }
  return { pick, lasso, uploads: uploaded };
}

state();
picture(fitted(scene.box, size), false);
// one of eight times eight places, seen eight times as near
ready(stops, frame, () => drawn(gl), { asked, labels: (place) => labels({
  x: (scene.box[2] * ((place % 8) + 0.5)) / 8, y: (scene.box[3] * (Math.floor(place / 8) + 0.5)) / 8, scale: whole * 8,
}) });
