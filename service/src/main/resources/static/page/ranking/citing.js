// How a ranking is cited, and taken along as files.
import { asFailure } from "../api/client.js";
import { download } from "../api/files.js";
import { idOf } from "../api/places.js";
import { known, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { problemBox } from "../ui/problem.js";
import { update } from "../ui/update.js";

/** @typedef {import("../api/types.js").Ranking} Ranking */

/** The ranking as a table, records and a line that cite it, and scripts that draw it from the table. */
const FILES = [
  { name: "CSV", file: "result.csv", path: "", accept: "text/csv" },
  ...[["BibTeX", "bibtex", "reference.bib"], ["GB/T 7714", "gbt7714", "reference.txt"], ["CSL-JSON", "csl", "reference.json"],
    ["Python", "python", "figure.py"], ["R", "r", "figure.R"]].map(([name = "", format, file = ""]) => (
    { name, file, path: `/cite?format=${format}`, accept: "*/*" })),
];

/** Which file of which ranking was not given last. @type {{ id: string, failure: import("../api/client.js").Failure } | null} */
let refused = null;

/**
 * @param {string} id under which the ranking is found again
 * @param {typeof FILES[number]} wanted
 */
async function take(id, { file, path, accept }) {
  refused = null;
  try {
    await download(`/results/${id}${path}`, file, accept);
  } catch (thrown) {
    refused = { id, failure: asFailure(thrown) };
  }
  update();
}

/** @param {Ranking} ranking as it was answered */
export function citationView(ranking) {
  const { citation: parts, unnamed } = ranking;
  const shortened = [parts.measure, String(parts.snapshot ?? "").slice(0, 12)].filter(Boolean).join(" · ");
  const id = idOf(ranking);
  return html`<details class="citation">
    <summary>${t("ranking.citation")} <code class="quiet">${shortened}</code></summary>
    <p>${t("ranking.citation.lead")}</p>
    ${id ? taking(id) : nothing}
    <dl>${Object.entries(parts).map(([name, value]) => html`<dt>${known(`citation.${name}`) ? t(`citation.${name}`) : name}</dt><dd><code>${String(value)}</code>${name === "k" ? html` ${meaningOfK(Number(value), unnamed)}` : nothing}</dd>`)}</dl>
  </details>`;
}

/** @param {string} id */
function taking(id) {
  return html`<p class="buttons" role="group" aria-label=${t("ranking.take")}><span class="quiet" aria-hidden="true">${t("ranking.take")}</span>
    ${FILES.map((one) => html`<button type="button" data-file=${one.file} @click=${() => take(id, one)}>${one.name}</button>`)}</p>
    <div role="status">${refused?.id === id ? problemBox(refused.failure) : nothing}</div>`;
}

/**
 * k by itself says nothing: of classes, of people who are only counted, or that everybody has a name.
 *
 * @param {number} k
 * @param {number} unnamed
 */
function meaningOfK(k, unnamed) {
  return t(`ranking.k.${k === 0 ? "named" : k === unnamed ? "counted" : "classes"}`);
}
