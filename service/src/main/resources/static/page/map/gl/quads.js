// Rectangles, each of four corners that two triangles share, so that a corner is worked out once.

/** As many as sixteen bits can count the corners of, but the last number, which begins anew: more are drawn by turns. */
const AT_ONCE = 16_383;
const TRIANGLES = [0, 1, 2, 0, 2, 3];

/**
 * @param {WebGL2RenderingContext} gl
 * @returns {(at: (name: string) => WebGLUniformLocation | null, from: number, count: number) => void} draws so many
 *     rectangles by the program in use, whose uniform {@code skipped} says how many there are before those it counts
 */
export function quadsOf(gl) {
  const corners = new Uint16Array(TRIANGLES.length * AT_ONCE).map(
    (_, at) => 4 * Math.floor(at / TRIANGLES.length) + (TRIANGLES[at % TRIANGLES.length] ?? 0),
  );
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STATIC_DRAW);
  return (at, from, count) => {
    gl.bindVertexArray(array);
    for (let first = from; first < from + count; first += AT_ONCE) {
      gl.uniform1i(at("skipped"), first);
      gl.drawElements(gl.TRIANGLES, TRIANGLES.length * Math.min(AT_ONCE, from + count - first), gl.UNSIGNED_SHORT, 0);
    }
  };
}
