// Names on the map: each drawn once by the browser into an atlas, then shown as a piece of it. A piece is found by the very
// text that was drawn there, so that no name can stand where another belongs.

const SIDE = 2048;
const LINE = 22; // pixels of the atlas, for texts of one size
const FONT = 14;
const PADDING = 4;
const MOST_WIDTHS = 20_000;

/** @typedef {{ left: number, top: number, width: number, used: number }} Piece of the atlas, in its pixels */
/**
 * Texts drawn once. When the atlas is full, those that were not shown for longest make room.
 *
 * @param {WebGL2RenderingContext} gl
 * @param {number} ratio pixels of the device to a CSS pixel
 * @param {{ ink: string, halo: string, font: string }} style
 */
export function atlasOf(gl, ratio, style) {
  const canvas = document.createElement("canvas");
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  const line = Math.ceil(LINE * ratio);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, SIDE, SIDE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  const lines = Math.floor(SIDE / line);
  const ends = new Array(lines).fill(0);
  /** @type {Map<string, Piece>} */
  const pieces = new Map();
  /** @type {Map<string, number>} */
  const widths = new Map();
  let turn = 0;
  const font = `${FONT * ratio}px ${style.font}`;

  /** @param {string} text */
  const measured = (text) => {
    const known = widths.get(text);
    if (known !== undefined) {
      return known;
    }
    if (widths.size >= MOST_WIDTHS) {
      widths.clear();
    }
    pen.font = font;
    const width = Math.min(SIDE, Math.ceil(pen.measureText(text).width) + 2 * PADDING);
    widths.set(text, width);
    return width;
  };

  const makeRoom = () => {
    // by whole lines, since texts are as wide as they are: the line that was used least lately
    const last = new Array(lines).fill(0);
    for (const piece of pieces.values()) {
      const at = piece.top / line;
      last[at] = Math.max(last[at], piece.used);
    }
    const oldest = last.indexOf(Math.min(...last));
    if (last[oldest] === turn) {
      return false; // all lines are on the screen
    }
    for (const [text, piece] of pieces) {
      if (piece.top === oldest * line) {
        pieces.delete(text);
      }
    }
    ends[oldest] = 0;
    return true;
  };

  /**
   * @param {string} text
   * @returns {Piece | null} null if all room is taken by what is on the screen
   */
  const draw = (text) => {
    const width = measured(text);
    let at = ends.findIndex((end) => end + width <= SIDE);
    if (at < 0) {
      if (!makeRoom()) {
        return null;
      }
      at = ends.indexOf(0);
    }
    const piece = { left: ends[at], top: at * line, width, used: turn };
    ends[at] += width;
    canvas.width = width;
    canvas.height = line;
    pen.font = font;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 3 * ratio;
    pen.strokeStyle = style.halo;
    pen.fillStyle = style.ink;
    pen.strokeText(text, PADDING, line / 2);
    pen.fillText(text, PADDING, line / 2);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, piece.left, piece.top, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    pieces.set(text, piece);
    return piece;
  };

  return {
    texture,
    side: SIDE,
    height: line,
    /** A new picture begins: what it shows is not thrown out. */
    begin: () => void turn++,
    /** @param {string} text its width in CSS pixels */
    width: (text) => measured(text) / ratio,
    /** @param {string} text */
    piece(text) {
      const piece = pieces.get(text) ?? draw(text);
      if (piece) {
        piece.used = turn;
      }
      return piece;
    },
    /** What is drawn where, for tests. */
    pieces: () => new Map(pieces),
  };
}
