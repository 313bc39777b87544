// What of some years is shown: ties that held in them, or all that is known by their end.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Board } from "../../main/resources/static/page/map/board.js";
import { OPEN_END } from "../../main/resources/static/page/map/bytes.js";
import { TIE_VERTEX } from "../../main/resources/static/page/map/gl/tie-shaders.js";
import { Model } from "../../main/resources/static/page/map/model.js";
import { nodesOf } from "../../main/resources/static/page/map/picture/nodes.js";
import { tiesOf } from "../../main/resources/static/page/map/picture/ties.js";
import { FIRST, read, written } from "../../main/resources/static/page/map/seen.js";
import { titleOf } from "../../main/resources/static/page/map/share.js";
import { shownOf } from "../../main/resources/static/page/map/sight.js";
import { strokesOf } from "../../main/resources/static/page/map/strokes.js";
import { timeView } from "../../main/resources/static/page/map/view/time.js";
import { drawn, noted, speak, textOf } from "./drawing.js";
import { randomMap } from "./seeded.js";

const SIZE = { width: 800, height: 600 };

beforeEach(async () => {
  globalThis.matchMedia = () => ({ matches: true, addEventListener() {} });
  history.replaceState(null, "", "/map");
  await speak("en");
});

/** A board whose every third tie, and every fifth node, ended forty years after it began. */
function board() {
  const { head, data } = randomMap(21);
  data.tieSince.forEach((since, tie) => (data.tieUntil[tie] = tie % 3 === 0 ? since + 40 : OPEN_END));
  data.since.forEach((since, row) => (data.until[row] = row % 5 === 0 ? since + 40 : OPEN_END));
  const made = new Board();
  made.state.model = new Model(head, data, made.seen, SIZE);
  return made;
}

function shotOf({ seen, state }) {
  const { scene, states, head } = state.model;
  state.model.restate(seen, -1, null);
  const spot = (row) => [50 + (scene.x[row] % 700), 50 + (scene.y[row] % 500)];
  return {
    ...shownOf(seen, state), scene, states, size: SIZE, whole: 1, camera: { x: 0, y: 0, scale: 1 },
    theme: { ink: "#000", paper: "#fff", accent: "#f00", colours: [] }, strokes: strokesOf(head.kinds), spot,
  };
}

test("an address holds what of the years is shown, and a step to it is undone", () => {
  const seen = { ...FIRST, years: [1500, 1650], time: "known" };
  assert.equal(written(seen, null), "years=1500,1650&time=known");
  assert.deepEqual(read(`?${written(seen, null)}`).seen, seen);
  assert.equal(read("?time=never").seen.time, "held");
  assert.deepEqual(read("?time=known").seen.filters, {});
});

test("as known by a year are all ties that began by then, paler if they had ended, and none that began later", () => {
  const made = board();
  const { data } = made.state.model;
  const opacities = (time) => {
    made.step({ years: [1600, 1650], time });
    const shot = shotOf(made);
    return [...data.from.keys()].map((tie) => tiesOf(shot, tie, tie + 1, 0.5)[0]?.opacity ?? null);
  };
  const held = opacities("held");
  const known = opacities("known");
  let ended = 0;
  data.tieSince.forEach((since, tie) => {
    const until = data.tieUntil[tie];
    const strong = held.find((one) => one !== null);
    if (held[tie] !== null || (known[tie] !== null && known[tie] === strong)) {
      assert.ok(since <= 1650);
    }
    if (held[tie] !== null) {
      assert.ok(until >= 1600, `tie ${tie}`);
      assert.ok(known[tie] !== null, "what held is known");
    }
    if (known[tie] !== null) {
      assert.ok(since <= 1650);
      assert.ok(Math.abs(known[tie] - (until < 1650 ? 0.4 : 1) * 0.5) < 1e-9, `tie ${tie}: ${known[tie]}`);
      ended += held[tie] === null ? 1 : 0;
    }
  });
  assert.ok(ended > 20, "what had ended before these years is there");
});

test("who began later is not on the map as known by a year, unless selected, and is neither pointed at nor named", () => {
  const made = board();
  const { model } = made.state;
  const { data } = model;
  const later = data.since.findIndex((since) => since > 1650);
  const before = data.since.findIndex((since, row) => since > 0 && since <= 1550 && row % 5 === 0);
  made.step({ years: [1600, 1650], time: "known" });
  let shot = shotOf(made);
  const marks = (row) => nodesOf(shot, row, row + 1);
  assert.deepEqual(marks(later), []);
  assert.equal(marks(before)[0].opacity, 0.6);
  model.last = shot.years[1];
  assert.equal(model.isSeen(later), false);
  assert.equal(model.isSeen(before), true);
  const camera = { x: 32_767, y: 32_767, scale: 0.009 };
  const named = new Set(model.labels(camera, SIZE, String, null).map(({ row }) => row));
  assert.equal(named.has(later), false);
  assert.equal(named.has(before), true);
  made.step({ selected: [later] });
  shot = shotOf(made);
  assert.ok(marks(later).length > 0);
  assert.equal(model.isSeen(later), true);
  made.step({ selected: [], time: "held" });
  shot = shotOf(made);
  assert.equal(marks(later)[0].opacity, 0.3);
});

test("the graphics card is told by a number, and a last year at the end of all lets everything through", () => {
  assert.match(TIE_VERTEX, /uniform bool known;/);
  const made = board();
  made.step({ time: "known" });
  assert.deepEqual(shownOf(made.seen, made.state).years[1], OPEN_END);
  assert.equal(shownOf(made.seen, made.state).known, true);
  assert.equal(shownOf(made.seen, made.state).narrowed, false);
});

test("the choice stands beside the years, explains itself, and takes the first year away where it says nothing", async () => {
  const made = board();
  const { calls, actions } = noted();
  made.step({ years: [1600, 1650] });
  const inside = (box) => box.querySelectorAll("rect.inside").length;
  const held = drawn(timeView(made, actions));
  assert.ok(held.querySelector("#map-first"));
  const choice = held.querySelector("#map-times");
  assert.equal(choice.value, "held");
  choice.value = "known";
  choice.dispatchEvent(new Event("change"));
  assert.deepEqual(calls, [["turn", "known"]]);
  made.step({ time: "known" });
  for (const [language, until, title] of [["zh", "截至 1650", /截至 1650 年末所知/], ["en", "until 1650", /as known by the end of 1650/]]) {
    await speak(language);
    const box = drawn(timeView(made, actions));
    assert.equal(textOf(box.querySelector(".map-span b")), until);
    assert.equal(box.querySelector("#map-first"), null);
    assert.ok(inside(box) > inside(held));
    assert.ok(textOf(box.querySelector("#map-times-hint")).length > 10);
    assert.equal(box.querySelector("#map-times").title, textOf(box.querySelector("#map-times-hint")));
    assert.match(titleOf(made), title);
    assert.doesNotMatch(textOf(box), /map\.time/);
    assert.equal(/\p{Script=Han}/u.test(textOf(box)), language === "zh");
  }
});
