// Numbers of a map as textures, and programs that read them.

/** Texels in a row of a texture; every card can do 2,048. */
const WIDTH = 2048;

/** A card that cannot do what the map needs. */
export class NoGraphicsError extends Error {}

/** @typedef {{ program: WebGLProgram, at: (name: string) => WebGLUniformLocation | null }} Program */

/**
 * @param {WebGL2RenderingContext} gl
 * @param {string} vertex
 * @param {string} fragment
 * @param {string} [define] a name that the vertex shader asks for
 * @returns {Program}
 */
export function programOf(gl, vertex, fragment, define) {
  const program = gl.createProgram();
  const source = define ? vertex.replace("\n", `\n#define ${define}\n`) : vertex;
  for (const [type, text] of /** @type {const} */ ([
    [gl.VERTEX_SHADER, source],
    [gl.FRAGMENT_SHADER, fragment],
  ])) {
    const shader = gl.createShader(type);
    if (!shader) {
      throw new NoGraphicsError("the context is lost");
    }
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
      throw new NoGraphicsError(String(gl.getShaderInfoLog(shader)));
    }
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new NoGraphicsError(String(gl.getProgramInfoLog(program)));
  }
  /** @type {Map<string, WebGLUniformLocation | null>} */
  const places = new Map();
  return {
    program,
    at(name) {
      let place = places.get(name);
      if (place === undefined) {
        place = gl.getUniformLocation(program, name);
        places.set(name, place);
      }
      return place;
    },
  };
}

/** @typedef {"numbers" | "whole" | "index" | "state"} Format */

/**
 * A texture that is no picture.
 *
 * @param {WebGL2RenderingContext} gl
 * @param {Format} format four floats, four whole numbers, one whole number, or one byte a texel
 * @param {number} count of texels
 */
export function tableOf(gl, format, count) {
  const lines = Math.max(1, Math.ceil(count / WIDTH));
  if (lines > gl.getParameter(gl.MAX_TEXTURE_SIZE)) {
    throw new NoGraphicsError(`${count} are more than this graphics card can hold`);
  }
  const [inner, outer, type] = {
    numbers: /** @type {const} */ ([gl.RGBA32F, gl.RGBA, gl.FLOAT]),
    whole: /** @type {const} */ ([gl.RGBA32UI, gl.RGBA_INTEGER, gl.UNSIGNED_INT]),
    index: /** @type {const} */ ([gl.R32UI, gl.RED_INTEGER, gl.UNSIGNED_INT]),
    state: /** @type {const} */ ([gl.R8UI, gl.RED_INTEGER, gl.UNSIGNED_BYTE]),
  }[format];
  const parts = format === "numbers" || format === "whole" ? 4 : 1;
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.texStorage2D(gl.TEXTURE_2D, 1, inner, WIDTH, lines);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return {
    texture,
    /**
     * @param {Float32Array | Uint32Array | Uint8Array} values of whole lines, see {@link linesOf}
     * @param {number} [first] texel that is not as it was
     */
    fill(values, first = 0) {
      const line = Math.floor(first / WIDTH);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, line, WIDTH, lines - line, outer, type, values.subarray(line * WIDTH * parts));
    },
    /**
     * @param {number} at which texel
     * @param {Float32Array | Uint32Array | Uint8Array} value
     */
    put(at, value) {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, at % WIDTH, Math.floor(at / WIDTH), 1, 1, outer, type, value);
    },
  };
}

/**
 * How many texels make whole lines.
 *
 * @param {number} count
 */
export function linesOf(count) {
  return Math.max(1, Math.ceil(count / WIDTH)) * WIDTH;
}
