// As much of Markdown as the documents of the service use: headings, paragraphs, lists, strong words and codes.
import { make } from "./dom.js";

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`/g;

/** @returns the elements of a text; all that is not markup stays text */
export function written(markdown) {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(element);
}

function element(block) {
  const heading = /^(#{1,3}) (.*)$/.exec(block);
  if (heading) {
    return make(`h${heading[1].length}`, {}, inline(heading[2]));
  }
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("* "))) {
    return make("ul", {}, lines.map((line) => make("li", {}, inline(line.slice(2)))));
  }
  return make("p", {}, inline(joined(lines)));
}

/** Lines that were broken in the source belong together: with a space between words, without one between characters. */
function joined(lines) {
  return lines.reduce((text, line) => (/\p{Script=Han}|[，。；：、）]$/u.test(text.slice(-1)) ? text + line : `${text} ${line}`));
}

function inline(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    parts.push(text.slice(from, found.index));
    parts.push(found[1] ? make("strong", {}, found[1]) : make("code", {}, found[2]));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}
