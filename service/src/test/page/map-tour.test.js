// The tour of the map: where its box stands, whom it is offered, its steps, and how it is left.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { beside, Tour, wasOffered } from "../../main/resources/static/page/map/tour/touring.js";
import { offerView, tourView } from "../../main/resources/static/page/map/view/tour.js";
import { onUpdate } from "../../main/resources/static/page/ui/update.js";
import { drawn, speak, textOf } from "./drawing.js";
import { randomOf } from "./seeded.js";

beforeEach(async () => {
  localStorage.clear();
  document.body.replaceChildren();
  HTMLElement.prototype.checkVisibility = () => true;
  HTMLElement.prototype.scrollIntoView = () => {};
  await speak("en");
});

/** The page with what some steps point at, and a tour on it. */
function page(ids) {
  const tour = new Tour();
  const box = document.createElement("div");
  document.body.append(box);
  for (const id of ids) {
    const one = document.createElement("button");
    one.id = id;
    document.body.append(one);
  }
  onUpdate(() => drawn([tourView(tour), offerView(tour, true)], box));
  return { tour, box };
}

const press = (key) => {
  const event = new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
  return event;
};

test("the box stands beside what it points at, and always on the screen", () => {
  const random = randomOf(5);
  for (let round = 0; round < 500; round++) {
    const screen = { width: 360 + random() * 1500, height: 500 + random() * 900 };
    const box = { width: 336, height: 180 + random() * 60 };
    const left = random() * screen.width;
    const top = random() * screen.height;
    const target = { left, top, right: left + random() * (screen.width - left), bottom: top + random() * (screen.height - top) };
    const spot = beside(target, box, screen);
    assert.ok(spot.left >= 0 && spot.left + box.width <= screen.width, JSON.stringify({ spot, screen }));
    assert.ok(spot.top >= 0 && spot.top + box.height <= screen.height, JSON.stringify({ spot, screen, box }));
    const apart = spot.left >= target.right || spot.left + box.width <= target.left || spot.top >= target.bottom || spot.top + box.height <= target.top;
    const room = screen.width - target.right >= 360 || target.left >= 360 || screen.height - target.bottom >= box.height + 24 || target.top >= box.height + 24;
    assert.ok(apart || !room, "it covers what it points at though there is room elsewhere");
  }
});

test("it is offered once to a browser, which keeps nothing but that", async () => {
  const { tour, box } = page(["map", "map-search"]);
  assert.equal(wasOffered(), false);
  tour.offer();
  assert.deepEqual(Object.entries(localStorage), [["shicheng.tour", "offered"]]);
  assert.match(textOf(drawn(offerView(tour, true))), /first time/);
  assert.equal(textOf(drawn(offerView(tour, false))), "");
  await tour.decline();
  assert.equal(textOf(box), "");
  const later = new Tour();
  later.offer();
  assert.equal(later.offered, false);
});

test("it points at what is there, step by step, and Escape gives the keyboard back from anywhere", async () => {
  const { tour, box } = page(["map", "map-search", "map-questions"]);
  document.getElementById("map-questions").focus();
  await tour.begin("map-questions");
  assert.equal(wasOffered(), true);
  assert.deepEqual(tour.steps, ["search", "map"], "no card, no time and no list are there");
  assert.match(textOf(box), /^Step 1 of 2 Search/);
  assert.equal(document.activeElement.id, "map-tour-next");
  assert.ok(document.getElementById("map-search").hasAttribute("data-toured"));
  await tour.next();
  assert.match(textOf(box), /^Step 2 of 2 The map .* Done$/);
  assert.deepEqual([...document.querySelectorAll("[data-toured]")].map(({ id }) => id), ["map"]);
  await tour.before();
  assert.equal(tour.step, "search");
  document.getElementById("map").focus();
  const event = press("Escape");
  assert.ok(event.defaultPrevented, "and the map takes no step back by the same key");
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(tour.step, null);
  assert.equal(document.querySelector("[data-toured]"), null);
  assert.equal(document.activeElement.id, "map-questions");
  assert.equal(press("Escape").defaultPrevented, false, "it listens no longer");
});

test("each step has a title and a text in both languages", async () => {
  const tour = new Tour();
  tour.steps = ["search", "map", "card", "time", "list"];
  for (const language of ["zh", "en"]) {
    await speak(language);
    for (tour.at = 0; tour.at < tour.steps.length; tour.at++) {
      const text = textOf(drawn(tourView(tour)));
      assert.doesNotMatch(text, /map\.tour/);
      assert.equal(/\p{Script=Han}/u.test(text), language === "zh");
    }
  }
});
