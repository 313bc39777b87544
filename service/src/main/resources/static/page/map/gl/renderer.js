// Draws a scene. At rest everything; while something moves the best ties as lines of a pixel, as many as the machine can do.

import { captionsOf } from "./captions.js";
import { growthOf } from "./growth.js";
import { onScreenOf } from "./onscreen.js";
import { DISC_FRAGMENT, DISC_VERTEX, NODE_FRAGMENT, NODE_VERTEX } from "./shaders.js";
import { pensOf } from "./pens.js";
import { quadsOf } from "./quads.js";
import { tablesOf } from "./tables.js";
import { NoGraphicsError, programOf } from "./textures.js";
import { ARROW_VERTEX, LINE_VERTEX, TIE_FRAGMENT, TIE_VERTEX } from "./tie-shaders.js";

/** @typedef {import("../camera.js").Camera} Camera */
/** @typedef {import("../scene.js").Scene} Scene */
/** @typedef {import("../palette.js").Stroke} Stroke */
/** @typedef {import("../palette.js").Colour} Colour */

/**
 * @typedef {object} Theme
 * @property {Colour} paper
 * @property {Colour} ink
 * @property {Colour} accent
 * @property {Colour[]} colours of nodes by number, nine
 * @property {{ ink: string, halo: string, font: string }} label
 */

/**
 * @typedef {object} Picture what is to be seen
 * @property {Camera} camera
 * @property {number} whole scale at which all is seen
 * @property {[number, number]} years
 * @property {boolean} known whether all is shown that began by the last of them, paler if it ended
 * @property {number} kinds bits of the kinds of tie that are shown
 * @property {boolean} narrowed whether not all kinds and years are shown, so that ties between discs are drawn one by one
 * @property {{ nodes: boolean, ties: boolean }} folded whether all are in closed communities, so that none is drawn by itself
 * @property {boolean} moving
 * @property {{ nodes: number, ties: number }} budget of what is drawn while it moves
 * @property {import("./placing.js").Wanted[]} labels the best rank first
 */

const STEPS = 8;
/** Rectangles of one. */
const OCTAGON = 3;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Scene} scene
 * @param {Theme} theme
 * @param {Stroke[]} strokes by number of the kind of tie, at most sixteen
 * @throws {NoGraphicsError} if the browser has no WebGL 2
 */
export function rendererOf(canvas, scene, theme, strokes) {
  const found = canvas.getContext("webgl2", { antialias: false, alpha: false, depth: false, powerPreference: "low-power" });
  if (!found) {
    throw new NoGraphicsError("this browser has no WebGL 2");
  }
  const gl = found;
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const nodes = programOf(gl, NODE_VERTEX, NODE_FRAGMENT);
  const discs = programOf(gl, DISC_VERTEX, DISC_FRAGMENT);
  const ties = programOf(gl, TIE_VERTEX, TIE_FRAGMENT);
  const bows = programOf(gl, TIE_VERTEX, TIE_FRAGMENT, "BOWS");
  const lines = programOf(gl, LINE_VERTEX, TIE_FRAGMENT);
  const arrows = programOf(gl, ARROW_VERTEX, TIE_FRAGMENT);
  const captions = captionsOf(gl, ratio, theme.label);
  const colours = theme.colours.flat();
  const nothing = gl.createVertexArray();
  const quads = quadsOf(gl);
  const { pens, arrowBits } = pensOf(strokes, ratio);
  const tables = tablesOf(gl, scene, arrowBits);
  const onScreen = onScreenOf(gl, ratio, scene, tables.states, tables.arrowed, STEPS);
  const told = (/** @type {() => void} */ tell) => () => {
    onScreen.changed();
    tell();
  };

  /**
   * @param {import("./textures.js").Program} program
   * @param {Picture} picture
   */
  const use = ({ program, at }, { camera, whole, years, known, kinds, narrowed }) => {
    gl.useProgram(program);
    tables.bind(at);
    gl.uniform3f(at("camera"), camera.x, camera.y, camera.scale * ratio);
    gl.uniform2f(at("screen"), canvas.width, canvas.height);
    gl.uniform1f(at("growth"), ratio * growthOf(camera, whole));
    gl.uniform1ui(at("kinds"), kinds);
    gl.uniform1i(at("narrowed"), narrowed ? 1 : 0);
    gl.uniform1i(at("discs"), scene.data.nodes);
    gl.uniform1f(at("unit"), ratio);
    gl.uniform2i(at("years"), years[0], years[1]);
    gl.uniform1i(at("known"), known ? 1 : 0);
    gl.uniform4fv(at("strokes[0]"), pens);
    gl.uniform1ui(at("arrows"), arrowBits);
    gl.uniform3fv(at("colours[0]"), colours);
    gl.uniform3fv(at("paper"), theme.paper);
    gl.uniform3fv(at("accent"), theme.accent);
    gl.uniform3fv(at("ink"), theme.ink);
  };

  /** @param {Picture} picture */
  const drawTies = (picture) => {
    const density = Math.min(1, 12_000 / Math.max(1, scene.data.ties));
    const opacity = 0.14 + 0.26 * density;
    const single = picture.folded.ties && !picture.narrowed ? 0 : scene.data.ties;
    if (picture.moving) {
      use(lines, picture);
      gl.uniform1f(lines.at("opacity"), opacity);
      if (single > 0 && !onScreen.lines.draw(lines.at)) {
        gl.bindVertexArray(nothing);
        gl.drawArrays(gl.LINES, 0, 2 * Math.min(single, picture.budget.ties));
      }
      return;
    }
    if (single === 0) {
      return;
    }
    use(ties, picture);
    gl.uniform1f(ties.at("opacity"), opacity);
    void (onScreen.ties.draw(ties.at) || quads(ties.at, 0, single));
    if (scene.bowCount > 0) {
      use(bows, picture);
      gl.uniform1f(bows.at("opacity"), opacity);
      void (onScreen.bows.draw(bows.at) || quads(bows.at, 0, STEPS * scene.bowCount));
    }
    if (tables.arrowed.length > 0) {
      use(arrows, picture);
      gl.uniform1f(arrows.at("opacity"), Math.min(1, 1.6 * opacity));
      if (!onScreen.arrows.draw(arrows.at)) {
        gl.bindVertexArray(nothing);
        gl.drawArrays(gl.TRIANGLES, 0, 3 * tables.arrowed.length);
      }
    }
  };

  /**
   * Closed communities and what ties them, below all that is drawn by itself.
   *
   * @param {Picture} picture
   */
  const drawDiscs = (picture) => {
    if (scene.discs === 0) {
      return;
    }
    if (!picture.narrowed) {
      use(ties, picture);
      gl.uniform1f(ties.at("opacity"), 0.3);
      quads(ties.at, scene.data.ties, scene.links);
    }
    use(discs, picture);
    quads(discs.at, OCTAGON * scene.data.nodes, OCTAGON * scene.discs);
  };

  return {
    states: tables.states,
    captions,
    stated: told(tables.stated),
    placed: told(tables.placed),
    approached: told(tables.approached),
    /** @param {number} row */
    moved: (row) => told(() => tables.moved(row))(),
    /** @param {Picture} picture */
    draw(picture) {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(...theme.paper, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      onScreen.look(picture);
      drawDiscs(picture);
      drawTies(picture);
      if (!picture.folded.nodes) {
        use(nodes, picture);
        void (onScreen.nodes.draw(nodes.at)
          || quads(nodes.at, 0, Math.min(scene.data.nodes, picture.moving ? picture.budget.nodes : Infinity)));
      }
      const growth = growthOf(picture.camera, picture.whole);
      return captions.draw(picture.labels, (row) => Math.min(40, (scene.radius[row] ?? 0) * growth));
    },
    /** Gives back what it holds of the graphics card. */
    free() {
      tables.free();
      gl.deleteTexture(captions.texture);
    },
    /** @param {{ width: number, height: number }} size in CSS pixels */
    resize({ width, height }) {
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
    },
  };
}
