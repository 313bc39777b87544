// What a picture is made of, in the order in which it is drawn, and the two ways in which that is done: as elements of an
// SVG, in which text is text, and on a canvas.

const SVG = "http://www.w3.org/2000/svg";
/** Of the part that the map has; what leads beyond it is cut off there. */
const VIEW = "map-picture-view";

/**
 * @typedef {object} Path a line or a shape
 * @property {string} d as SVG has it
 * @property {string} [fill] none is not filled
 * @property {string} [stroke]
 * @property {number} [width] pixels
 * @property {[number, number]} [dash]
 * @property {number} [opacity]
 */
/**
 * @typedef {object} Text
 * @property {string} text
 * @property {number} x where it begins
 * @property {number} y of its base line
 * @property {number} size pixels
 * @property {string} fill
 * @property {string} [halo] colour around it
 * @property {boolean} [strong]
 * @property {number} [opacity]
 */
/** @typedef {Path | Text} Mark */
/**
 * @typedef {object} Sheet
 * @property {number} width pixels
 * @property {number} height
 * @property {string} paper
 * @property {string} font
 * @property {string} language
 * @property {string} title
 * @property {string} about for those who do not see it
 * @property {{ left: number, top: number, width: number, height: number }} view where the map is
 * @property {Mark[]} map cut off at its edges; from its left upper corner
 * @property {Mark[]} margin
 */

/**
 * Text as files of XML may have it: what nobody can write there stands as a sign of its own.
 *
 * @param {string} text
 */
export function plain(text) {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (sign) => (/\s/.test(sign) ? " " : "\ufffd"));
}

/**
 * The picture as elements: no script, no style sheet, no address of anything else.
 *
 * @param {Sheet} sheet
 * @returns {SVGSVGElement}
 */
export function drawing(sheet) {
  const { width, height, view, paper, font, language, title, about } = sheet;
  const root = element("svg", {
    width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "font-family": font, "xml:lang": language,
  });
  root.append(worded("title", title), worded("desc", about));
  const edge = element("clipPath", { id: VIEW });
  edge.append(element("rect", { width: view.width, height: view.height }));
  const map = element("g", { transform: `translate(${view.left} ${view.top})`, "clip-path": `url(#${VIEW})` });
  map.append(...sheet.map.map(elementOf));
  root.append(element("rect", { width, height, fill: paper }), edge, map, ...sheet.margin.map(elementOf));
  return /** @type {SVGSVGElement} */ (root);
}

/** @param {Mark} mark */
function elementOf(mark) {
  if ("d" in mark) {
    const { d, fill = "none", stroke, width, dash, opacity } = mark;
    return element("path", {
      d, fill, stroke, "stroke-width": width, "stroke-dasharray": dash?.join(" "), opacity: rounded(opacity),
    });
  }
  const { text, x, y, size, fill, halo, strong, opacity } = mark;
  const made = worded("text", text);
  return set(made, {
    x: rounded(x), y: rounded(y), "font-size": size, "font-weight": strong ? 600 : undefined, fill, opacity: rounded(opacity),
    ...(halo ? { stroke: halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
  });
}

/**
 * @param {string} name
 * @param {Record<string, string | number | undefined>} attributes
 */
function element(name, attributes) {
  return set(document.createElementNS(SVG, name), attributes);
}

/**
 * @param {string} name
 * @param {string} text
 */
function worded(name, text) {
  const made = element(name, {});
  made.textContent = plain(text);
  return made;
}

/**
 * @param {Element} made
 * @param {Record<string, string | number | undefined>} attributes those without a value are left out
 */
function set(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(name, String(value));
    }
  }
  return made;
}

/** @param {number | undefined} value */
function rounded(value) {
  return value === undefined ? undefined : Math.round(value * 100) / 100;
}

/**
 * Draws the same on a canvas.
 *
 * @param {Sheet} sheet
 * @param {CanvasRenderingContext2D} pen as it was made
 * @param {number} scale pixels of the canvas to one of the picture
 */
export function paint(sheet, pen, scale) {
  const { width, height, view, paper, font } = sheet;
  pen.scale(scale, scale);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  pen.save();
  pen.translate(view.left, view.top);
  pen.beginPath();
  pen.rect(0, 0, view.width, view.height);
  pen.clip();
  sheet.map.forEach((mark) => put(pen, mark, font));
  pen.restore();
  sheet.margin.forEach((mark) => put(pen, mark, font));
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Mark} mark
 * @param {string} font
 */
function put(pen, mark, font) {
  pen.globalAlpha = mark.opacity ?? 1;
  if ("d" in mark) {
    const path = new Path2D(mark.d);
    if (mark.fill && mark.fill !== "none") {
      pen.fillStyle = mark.fill;
      pen.fill(path, "nonzero");
    }
    if (mark.stroke) {
      pen.strokeStyle = mark.stroke;
      pen.lineWidth = mark.width ?? 1;
      pen.setLineDash(mark.dash ?? []);
      pen.stroke(path);
    }
    return;
  }
  pen.setLineDash([]);
  pen.font = `${mark.strong ? 600 : 400} ${mark.size}px ${font}`;
  pen.textBaseline = "alphabetic";
  if (mark.halo) {
    pen.lineJoin = "round";
    pen.lineWidth = 3;
    pen.strokeStyle = mark.halo;
    pen.strokeText(plain(mark.text), mark.x, mark.y);
  }
  pen.fillStyle = mark.fill;
  pen.fillText(plain(mark.text), mark.x, mark.y);
}
