// A picture as files: SVG, PNG, and what the browser prints or saves as PDF.
import { drawing, paint } from "./marks.js";

/** @typedef {import("./marks.js").Sheet} Sheet */

const SCALE = 2;
const LONGEST = 16_000; // pixels of a canvas
const PRINT = "map-print";

/** @param {Sheet} sheet */
export function svgText(sheet) {
  const { XMLSerializer } = /** @type {Window & typeof globalThis} */ (document.defaultView);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing(sheet))}\n`;
}

/** @param {Sheet} sheet */
export function svgFile(sheet) {
  return new Blob([svgText(sheet)], { type: "image/svg+xml" });
}

/**
 * @param {Sheet} sheet
 * @returns {Promise<Blob | null>} null where the browser has no room for it
 */
export function pngFile(sheet) {
  const scale = Math.min(SCALE, LONGEST / Math.max(sheet.width, sheet.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(sheet.width * scale);
  canvas.height = Math.round(sheet.height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) {
    return Promise.resolve(null);
  }
  paint(sheet, pen, scale);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/**
 * Puts the picture on the page for paper alone, where text stays text, and opens what the browser prints with.
 *
 * @param {Sheet} sheet
 */
export function print(sheet) {
  document.getElementById(PRINT)?.remove();
  const place = document.createElement("div");
  place.id = PRINT;
  place.append(drawing(sheet));
  document.body.append(place);
  window.addEventListener("afterprint", () => place.remove(), { once: true });
  window.print();
}
