// The canvas: draws the scene when something changed, less of it while it moves, and anew when the graphics card lost it.
import { adjusted, FIRST, firstOf } from "./budget.js";
import { between, fitted } from "./camera.js";
import { rendererOf } from "./gl/renderer.js";
import { NoGraphicsError } from "./gl/textures.js";
import { isCalm, onThemeChange, themeOf } from "./theme.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./gl/renderer.js").Picture} Picture */
/** @typedef {Pick<Picture, "years" | "known" | "kinds" | "narrowed" | "folded">} Shown */

/**
 * @typedef {object} Asked of those who know what is shown
 * @property {() => Shown} shown
 * @property {() => import("./gl/placing.js").Wanted[]} labels
 * @property {() => void} moved the camera is elsewhere
 * @property {() => void} rested it stays there
 * @property {(state: "ready" | "lost" | "none") => void} graphics whether there is something to draw with
 * @property {() => void} restate states of nodes have to be said anew
 * @property {() => void} resized there is more or less room
 */

const REST = 150; // milliseconds after which nothing moves any more
const WAY = 350; // from one place to another

export class Stage {
  /** @type {Camera} */
  camera = { x: 0, y: 0, scale: 1 };
  size = { width: 1, height: 1 };
  whole = 1;
  /** @type {Scene | null} */
  scene = null;
  /** @type {ReturnType<typeof rendererOf> | null} */
  renderer = null;
  /** @type {import("./gl/placing.js").Placed[]} */
  placed = [];
  /** How often it was drawn at rest, for tests. */
  pictures = 0;
  #budget = FIRST;
  #strokes = /** @type {import("./palette.js").Stroke[]} */ ([]);
  #moving = false;
  #due = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #flight = 0;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Asked} asked
   */
  constructor(canvas, asked) {
    this.canvas = canvas;
    this.asked = asked;
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.renderer = null;
      asked.graphics("lost");
    });
    canvas.addEventListener("webglcontextrestored", () => this.#begin());
    onThemeChange(() => this.#begin());
    new ResizeObserver(() => this.#resize()).observe(/** @type {HTMLElement} */ (canvas.parentElement));
  }

  /**
   * @param {Scene} scene
   * @param {import("./palette.js").Stroke[]} strokes
   */
  show(scene, strokes) {
    this.scene = scene;
    this.#budget = firstOf(scene.data.nodes);
    this.#strokes = strokes;
    this.#resize();
    this.#begin();
  }

  #begin() {
    if (!this.scene) {
      return;
    }
    this.renderer?.free();
    try {
      this.renderer = rendererOf(this.canvas, this.scene, themeOf(this.canvas), this.#strokes);
    } catch (thrown) {
      if (!(thrown instanceof NoGraphicsError)) {
        throw thrown;
      }
      this.asked.graphics("none");
      return;
    }
    this.renderer.resize(this.size);
    this.asked.graphics("ready");
    this.asked.restate();
    this.draw();
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = /** @type {HTMLElement} */ (this.canvas.parentElement);
    if (width === 0 || height === 0) {
      return;
    }
    const before = this.whole;
    this.size = { width, height };
    if (this.scene) {
      this.whole = fitted(this.scene.box, this.size).scale;
      this.camera = { ...this.camera, scale: this.camera.scale * (this.whole / before) };
    }
    this.renderer?.resize(this.size);
    this.asked.resized();
    this.draw();
  }

  /** Draws soon. */
  draw() {
    this.#due ||= requestAnimationFrame((now) => this.#frame(now));
  }

  /**
   * Looks from there, as somebody's hand leads it.
   *
   * @param {Camera} camera
   */
  look(camera) {
    cancelAnimationFrame(this.#flight);
    this.#move(camera);
  }

  /**
   * Goes there, unless somebody wants nothing to move by itself.
   *
   * @param {Camera} camera
   */
  go(camera) {
    cancelAnimationFrame(this.#flight);
    if (isCalm()) {
      this.#move(camera);
      return;
    }
    const from = this.camera;
    const start = performance.now();
    const on = () => {
      const part = Math.min(1, (performance.now() - start) / WAY);
      this.#move(between(from, camera, part));
      if (part < 1) {
        this.#flight = requestAnimationFrame(on);
      }
    };
    on();
  }

  /** @param {Camera} camera */
  #move(camera) {
    this.camera = camera;
    this.#moving = true;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), REST);
    this.asked.moved();
    this.draw();
  }

  #rest() {
    this.#moving = false;
    this.asked.rested();
    this.draw();
  }

  /** @param {number} now */
  #frame(now) {
    this.#due = 0;
    if (!this.renderer || !this.scene) {
      return;
    }
    if (this.#moving) {
      // how long it takes until the next could begin
      requestAnimationFrame((next) => (this.#budget = adjusted(this.#budget, next - now)));
    }
    this.placed = this.renderer.draw({
      ...this.asked.shown(), camera: this.camera, whole: this.whole, moving: this.#moving, budget: this.#budget,
      labels: this.asked.labels(),
    });
    this.pictures += this.#moving ? 0 : 1;
  }
}
