// The legend of a picture: of what is to be seen on it, and of nothing that is hidden.
import { number, t } from "../../i18n/index.js";
import { NODE_KINDS } from "../bytes.js";
import { tieText } from "../labels.js";
import { strokeOf } from "../strokes.js";
import { named } from "../view/legend.js";
import { signOf } from "./nodes.js";

/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {{ text: string, wide: number, sign: (x: number, y: number) => Mark[] }} Entry a sign as wide as that, and its text */

/**
 * @param {import("../board.js").Board} board
 * @param {import("./ties.js").Shot["theme"]} theme
 * @param {(row: number) => string | null} nameOf
 * @returns {Entry[][]} of nodes, of ties, and of colours
 */
export function entriesOf(board, theme, nameOf) {
  const { seen, state: { model } } = board;
  if (!model) {
    return [];
  }
  const { head, data, legend } = model;
  const kinds = NODE_KINDS.flatMap((kind, shape) => (data.kind.includes(shape) && !seen.hidden.includes(kind) ? [{
    text: t(`map.kind.${kind}`), wide: 14,
    sign: (/** @type {number} */ x, /** @type {number} */ y) => signOf(shape, x + 7, y, 5.5, theme.ink, theme.paper, undefined),
  }] : []));
  const ties = head.kinds.filter((code) => !seen.hidden.includes(code)).map((code) => ({
    text: tieText(code), wide: 34,
    sign: (/** @type {number} */ x, /** @type {number} */ y) => line(code, x, y, theme.ink),
  }));
  const colours = legend.map(({ colour, group, count }) => ({
    text: `${named(board, group, nameOf)} (${number(count)})`, wide: 14,
    sign: (/** @type {number} */ x, /** @type {number} */ y) => signOf(0, x + 7, y, 5.5, theme.colours[colour] ?? "", theme.paper, undefined),
  }));
  return [kinds, ties, colours].filter((group) => group.length > 0);
}

/**
 * @param {string} code
 * @param {number} x
 * @param {number} y
 * @param {string} ink
 * @returns {Mark[]}
 */
function line(code, x, y, ink) {
  const { width, dash, arrow, double } = strokeOf(code);
  const end = x + (arrow ? 26 : 34);
  const at = (/** @type {number} */ aside) => ({
    d: `M${x} ${y + aside}L${end} ${y + aside}`, stroke: ink, width: double ? 1 : width, dash: dash[1] > 0 ? dash : undefined,
  });
  const head = arrow ? [{ d: `M${end} ${y - 4}L${end + 8} ${y}L${end} ${y + 4}z`, fill: ink }] : [];
  return [...(double ? [at(-1.3), at(1.3)] : [at(0)]), ...head];
}
