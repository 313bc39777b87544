// Draws the names of nodes over the map.

import { atlasOf } from "./labels.js";
import { placed } from "./placing.js";
import { LABEL_FRAGMENT, LABEL_VERTEX } from "./shaders.js";
import { programOf } from "./textures.js";

const MOST = 160;
const CORNERS = 6;
const NUMBERS = 9; // of a corner
const DIM = 0.3;

/**
 * @param {WebGL2RenderingContext} gl
 * @param {number} ratio pixels of the device to a CSS pixel
 * @param {{ ink: string, halo: string, font: string }} style
 */
export function captionsOf(gl, ratio, style) {
  const program = programOf(gl, LABEL_VERTEX, LABEL_FRAGMENT);
  const atlas = atlasOf(gl, ratio, style);
  const corners = gl.createBuffer();
  const boxes = gl.createVertexArray();
  gl.bindVertexArray(boxes);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  for (const place of [0, 1, 2]) {
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, place === 2 ? 1 : 4, gl.FLOAT, false, 4 * NUMBERS, 16 * place);
  }

  return {
    /** What is drawn where in the atlas, for tests. */
    pieces: atlas.pieces,
    texture: atlas.texture,
    /**
     * @param {import("./placing.js").Wanted[]} wanted the best rank first
     * @param {(row: number) => number} radiusOf a node, in CSS pixels
     * @returns {import("./placing.js").Placed[]} the names that are shown
     */
    draw(wanted, radiusOf) {
      atlas.begin();
      const size = { width: gl.drawingBufferWidth / ratio, height: gl.drawingBufferHeight / ratio };
      const shown = placed(wanted, atlas.width, radiusOf, size, MOST).filter(({ text }) => atlas.piece(text));
      const numbers = new Float32Array(CORNERS * NUMBERS * shown.length);
      shown.forEach(({ text, left, top, dim }, at) => {
        const piece = atlas.piece(text);
        if (!piece) {
          return;
        }
        const inAtlas = [piece.left, piece.top, piece.width, atlas.height].map((pixels) => pixels / atlas.side);
        const box = [(left - size.width / 2) * ratio, (top - size.height / 2) * ratio].map(Math.round);
        for (let corner = 0; corner < CORNERS; corner++) {
          numbers.set([...box, piece.width, atlas.height, ...inAtlas, dim ? DIM : 1], NUMBERS * (CORNERS * at + corner));
        }
      });
      gl.useProgram(program.program);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, atlas.texture);
      gl.uniform1i(program.at("atlas"), 0);
      gl.uniform2f(program.at("screen"), gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.bindVertexArray(boxes);
      gl.bindBuffer(gl.ARRAY_BUFFER, corners);
      gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.STREAM_DRAW);
      gl.drawArrays(gl.TRIANGLES, 0, CORNERS * shown.length);
      return shown;
    },
  };
}
