// A picture is taken of what is on the screen, with the names that stand there and no others. The service gives them anew, and
// records that they leave, before there is a file.
import { day, language, number, t } from "../../i18n/index.js";
import { textOf } from "../labels.js";
import { palette } from "../palette.js";
import { toScreen } from "../camera.js";
import { pictured } from "../service.js";
import { citationOf, sharedAddress, titleOf } from "../share.js";
import { shownOf } from "../sight.js";
import { strokesOf } from "../strokes.js";
import { isDark } from "../theme.js";
import { firstOf } from "../view/legend.js";
import { entriesOf } from "./legend.js";
import { sheetOf } from "./sheet.js";

/** @typedef {import("../board.js").Board} Board */
/** @typedef {import("./ties.js").Shot} Shot */

/** Paper is white, whatever the screen is. */
const PRINTED = { paper: "#ffffff", ink: "#23211e", accent: "#9c3325" };

/**
 * @param {HTMLElement} element of the page
 * @param {boolean} forPaper
 * @returns {Shot["theme"] & { font: string }}
 */
function themeOf(element, forPaper) {
  const style = getComputedStyle(element);
  const of = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const font = of("--sans").replaceAll(/\s+/g, " ") || "sans-serif";
  return forPaper ? { ...PRINTED, colours: palette(false), font }
    : { paper: of("--paper"), ink: of("--ink"), accent: of("--seal"), colours: palette(isDark()), font };
}

/**
 * What is seen, for as long as it takes to draw it.
 *
 * @param {Board} board
 * @param {Shot["theme"]} theme
 * @returns {Shot}
 */
function shotOf({ seen, state, stage }, theme) {
  const model = /** @type {import("../model.js").Model} */ (state.model);
  const { camera, size, whole } = /** @type {import("../stage.js").Stage} */ (stage);
  const { scene } = model;
  return {
    ...shownOf(seen, state), scene, states: model.states.slice(), camera, size, whole, theme, strokes: strokesOf(model.head.kinds),
    spot: (row) => toScreen(camera, size, scene.x[row] ?? 0, scene.y[row] ?? 0),
  };
}

/**
 * @param {Board} board
 * @param {boolean} forPaper
 * @returns {Promise<import("./marks.js").Sheet | null>} null where there is nothing to take
 * @throws {import("../../api/client.js").Failure} where the names may not leave, since the map is not the same any more
 */
export async function taken(board, forPaper) {
  const { state: { model }, stage, seen } = board;
  if (!model || !stage?.scene) {
    return null;
  }
  const theme = themeOf(stage.canvas, forPaper);
  const shot = shotOf(board, theme);
  const labels = stage.placed.slice();
  const rows = labels.map(({ row }) => model.discOf(row)?.row ?? row);
  const ofColours = seen.colour === "community" ? model.legend.map(({ group }) => firstOf(model, group)) : [];
  const asked = [...new Set([...rows, ...ofColours.filter((row) => board.names.known(row))])];
  const names = new Map((await pictured(board.map, asked)).map((label) => [label.row, textOf(label)]));
  const nameOf = (/** @type {number} */ row) => names.get(row) ?? null;
  const words = {
    title: titleOf(board), language: language() === "zh" ? "zh-CN" : "en", legend: entriesOf(board, theme, nameOf),
    notes: notesOf(board),
  };
  return sheetOf(shot, labels, (row) => board.nameOf(row, nameOf), words, theme.font, measuring(theme.font));
}

/** @param {Board} board */
function notesOf(board) {
  const { seen, state: { model } } = board;
  const folded = model?.head.folded ?? 0;
  return [
    t("map.picture.looks", { size: t(`map.size.${seen.size}`), colour: t(`map.colour.${seen.colour}`) }),
    ...(folded > 0 ? [t("map.classes", { count: number(folded) })] : []),
    t("map.picture.made", { date: day(new Date().toISOString()) }),
    citationOf(board, sharedAddress(board)),
  ];
}

/**
 * @param {string} font
 * @returns {import("./sheet.js").WidthOf}
 */
function measuring(font) {
  const pen = document.createElement("canvas").getContext("2d");
  return (text, size) => {
    if (!pen) {
      return text.length * size;
    }
    pen.font = `600 ${size}px ${font}`;
    return pen.measureText(text).width;
  };
}
