// A scene as textures that the shaders read: nodes, their states and lives, ties, and which of these are bows or have an arrow.

import { linesOf, tableOf } from "./textures.js";

/** @typedef {import("../scene.js").Scene} Scene */

/** By the names that shaders have for them, in the order of the units they are bound to. */
const NAMES = ["nodes", "states", "lives", "ties", "bows", "arrowed"];

/**
 * @param {WebGL2RenderingContext} gl
 * @param {Scene} scene
 * @param {number} arrowBits of the kinds of tie that have an arrow
 */
export function tablesOf(gl, scene, arrowBits) {
  const count = scene.data.nodes + scene.discs;
  const arrowed = arrowedOf(scene, arrowBits);
  const states = new Uint8Array(linesOf(count));
  const nodes = tableOf(gl, "numbers", count);
  const state = tableOf(gl, "state", count);
  const lives = tableOf(gl, "index", count);
  const ties = tableOf(gl, "whole", scene.ties.length / 4);
  const bows = tableOf(gl, "index", scene.bowCount);
  const arrows = tableOf(gl, "index", arrowed.length);
  const all = [nodes, state, lives, ties, bows, arrows];
  nodes.fill(scene.nodes);
  state.fill(states);
  lives.fill(scene.lives);
  ties.fill(scene.ties);
  bows.fill(scene.bows);
  const list = new Uint32Array(linesOf(arrowed.length));
  list.set(arrowed);
  arrows.fill(list);

  return {
    states,
    /** Which ties have an arrow. */
    arrowed,
    /** @param {import("./textures.js").Program["at"]} at where the program in use has its uniforms */
    bind(at) {
      all.forEach((table, unit) => {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, table.texture);
        gl.uniform1i(at(NAMES[unit] ?? ""), unit);
      });
    },
    /** Says that states of nodes changed. */
    stated: () => state.fill(states),
    /** Says that nodes have other looks or places. */
    placed: () => nodes.fill(scene.nodes),
    /** Says that other discs are seen, and other ties between them. */
    approached() {
      nodes.fill(scene.nodes, scene.data.nodes);
      ties.fill(scene.ties, scene.data.ties);
    },
    /** Says that one has another place. @param {number} row */
    moved: (row) => nodes.put(row, scene.nodes.subarray(4 * row, 4 * row + 4)),
    /** Gives back what it holds of the graphics card. */
    free: () => all.forEach(({ texture }) => gl.deleteTexture(texture)),
  };
}

/**
 * @param {Scene} scene
 * @param {number} bits
 * @returns {Uint32Array} which ties have an arrow
 */
function arrowedOf({ data, ties }, bits) {
  const found = new Uint32Array(data.ties);
  let count = 0;
  for (let tie = 0; tie < data.ties; tie++) {
    if ((bits >> ((ties[4 * tie + 2] ?? 0) & 15)) & 1) {
      found[count++] = tie;
    }
  }
  return found.slice(0, count);
}
