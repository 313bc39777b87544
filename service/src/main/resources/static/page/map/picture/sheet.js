// A picture of the map with what somebody needs who finds it on paper: title, legend, date and citation in the margin.
import { nodesOf } from "./nodes.js";
import { tiesOf } from "./ties.js";

/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./marks.js").Text} Text */
/** @typedef {import("./marks.js").Sheet} Sheet */
/** @typedef {import("./ties.js").Shot} Shot */
/** @typedef {Pick<import("../gl/placing.js").Placed, "row" | "left" | "top" | "dim">} Label where a name stands on the screen */

/**
 * @typedef {object} Words
 * @property {string} title
 * @property {string} language
 * @property {import("./legend.js").Entry[][]} legend
 * @property {string[]} notes below the legend, each from a new line; the last is the citation
 */
/** @typedef {(text: string, size: number) => number} WidthOf a text, in pixels */

const EDGE = 24;
const LEAST = 560;
const LABEL = 14;
const SMALL = 12;

/**
 * @param {Shot} shot
 * @param {Label[]} labels as they stand on the screen
 * @param {(row: number) => string | null} nameOf
 * @param {Words} words
 * @param {string} font
 * @param {WidthOf} widthOf
 * @returns {Sheet}
 */
export function sheetOf(shot, labels, nameOf, words, font, widthOf) {
  const { size, theme } = shot;
  const inner = Math.max(size.width, LEAST);
  const text = (/** @type {string} */ said, /** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ high, strong = false) =>
    ({ text: said, x, y, size: high, fill: theme.ink, strong });
  /** @type {Mark[]} */
  const margin = [];
  let y = EDGE;
  for (const line of wrapped(words.title, inner, (some) => widthOf(some, 20))) {
    margin.push(text(line, EDGE, y + 18, 20, true));
    y += 28;
  }
  const view = { left: EDGE, top: y + 6, width: size.width, height: size.height };
  const frame = `M${view.left} ${view.top}h${view.width}v${view.height}h${-view.width}z`;
  margin.push({ d: frame, stroke: theme.ink, width: 1, opacity: 0.3 });
  y = view.top + view.height + 20;
  for (const group of words.legend) {
    let x = EDGE;
    for (const { text: said, wide, sign } of group) {
      const shown = wrapped(said, inner - wide - 8, (some) => widthOf(some, SMALL))[0] ?? "";
      const whole = wide + 6 + widthOf(shown, SMALL) + 18;
      if (x > EDGE && x + whole - 18 > EDGE + inner) {
        x = EDGE;
        y += 20;
      }
      margin.push(...sign(x, y), text(shown, x + wide + 6, y + 4, SMALL));
      x += whole;
    }
    y += 22;
  }
  y += 6;
  for (const note of words.notes) {
    for (const line of wrapped(note, inner, (some) => widthOf(some, SMALL))) {
      margin.push(text(line, EDGE, y + 4, SMALL));
      y += 17;
    }
    y += 3;
  }
  return {
    width: Math.round(inner + 2 * EDGE), height: Math.round(y + EDGE - 10), paper: theme.paper, font, language: words.language,
    title: words.title, about: words.notes.at(-1) ?? "", view, map: mapOf(shot, labels, nameOf), margin,
  };
}

/**
 * Everything in the order in which the graphics card draws it.
 *
 * @param {Shot} shot
 * @param {Label[]} labels
 * @param {(row: number) => string | null} nameOf
 * @returns {Mark[]}
 */
function mapOf(shot, labels, nameOf) {
  const { scene: { data, discs, links }, folded, narrowed, theme } = shot;
  const opacity = 0.14 + 0.26 * Math.min(1, 12_000 / Math.max(1, data.ties));
  return [
    ...tiesOf(shot, data.ties, data.ties + links, 0.3),
    ...nodesOf(shot, data.nodes, data.nodes + discs),
    ...(folded.ties && !narrowed ? [] : tiesOf(shot, 0, data.ties, opacity)),
    ...(folded.nodes ? [] : nodesOf(shot, 0, data.nodes)),
    ...labels.flatMap(({ row, left, top, dim }) => {
      const text = nameOf(row);
      return text ? [{
        text, x: left + 4, y: top + 16, size: LABEL, fill: theme.ink, halo: theme.paper, opacity: dim ? 0.3 : undefined,
      }] : [];
    }),
  ];
}

/**
 * Lines no wider than that, broken at blanks where there are some, and between signs as they are read.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} widthOf
 */
export function wrapped(text, width, widthOf) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    if (line !== "" && widthOf(line + segment) > width) {
      const blank = line.lastIndexOf(" ");
      const end = blank > line.length / 2 ? blank + 1 : line.length;
      lines.push(line.slice(0, end).trimEnd());
      line = line.slice(end);
    }
    line += segment;
  }
  return line === "" ? lines : [...lines, line];
}
