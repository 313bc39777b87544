// As much of Markdown as the documents of the service use: headings, paragraphs, lists, strong words and codes.
import { html } from "../lib/lit-html/lit-html.js";

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`/g;

/**
 * The blocks of a text; all that is not markup stays text.
 *
 * @param {string} markdown
 */
export function written(markdown) {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(block);
}

/** @param {string} text */
function block(text) {
  const heading = /^(#{1,3}) (.*)$/.exec(text);
  if (heading) {
    return headed(heading[1]?.length ?? 1, inline(heading[2] ?? ""));
  }
  const lines = text.split("\n");
  if (lines.every((line) => line.startsWith("* "))) {
    return html`<ul>${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}</ul>`;
  }
  return html`<p>${inline(joined(lines))}</p>`;
}

/**
 * @param {number} level
 * @param {unknown[]} words
 */
function headed(level, words) {
  if (level === 1) {
    return html`<h1>${words}</h1>`;
  }
  return level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;
}

/**
 * Lines that were broken in the source belong together: with a space between words, without one between characters.
 *
 * @param {string[]} lines
 */
function joined(lines) {
  return lines.reduce((text, line) =>
    /\p{Script=Han}|[，。；：、）]$/u.test(text.slice(-1)) ? text + line : `${text} ${line}`,
  );
}

/** @param {string} text */
function inline(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    parts.push(text.slice(from, found.index));
    parts.push(found[1] ? html`<strong>${found[1]}</strong>` : html`<code>${found[2]}</code>`);
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}
