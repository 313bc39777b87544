// Why somebody is ranked where they are: a sentence, who carries the score, and what that means.
import { language, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { problemBox } from "../ui/problem.js";
import { waiting } from "../ui/progress.js";
import { cell, head, row, table } from "../ui/table.js";
import { told } from "../vocabulary/detail.js";
import { word } from "../vocabulary/words.js";

/** @typedef {import("../api/types.js").Reasons} Reasons */
/** @typedef {import("../api/types.js").ReasonsCarrier} Carrier */
/** @typedef {import("./asking.js").Asking} Asking */

/** Digits after the point of a number below 1, and of others. */
const SMALL = 6;
const OTHERS = 2;
/** Who carry a part that are shown at once. */
const FIRST = 10;
const ARROWS = { out: " →", in: " ←", none: "" };

/**
 * The button that asks, and closes again.
 *
 * @param {Asking} asking
 * @param {string} id of the button
 * @param {string} name of whom it asks about
 * @param {() => void} ask
 */
export function whyButton(asking, id, name, ask) {
  return html`<button type="button" class="plain why-button" id=${id} aria-expanded=${String(asking.by === id)}
    aria-label=${t("why.ask.of", { name })} @click=${ask}>${t("why.ask")}</button>`;
}

/** @param {Asking} asking */
export function whyView(asking) {
  const close = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      asking.close();
    }
  };
  return html`<div class="why-answer" id=${asking.place} tabindex="-1" role="group" aria-labelledby="${asking.place}-title" @keydown=${close}>
    <div class="why-head"><h3 id="${asking.place}-title">${t("why.title")}</h3>
      <button type="button" class="plain" aria-label=${t("why.close")} @click=${() => asking.close()}>×</button></div>
    <div aria-live="polite" aria-busy=${String(asking.awaited.busy)}>${waiting(asking.awaited)}${
      asking.failure ? problemBox(asking.failure) : nothing}${asking.reasons ? reasonsView(asking.reasons, asking.all ? undefined : () => asking.showAll()) : nothing}</div>
  </div>`;
}

/**
 * @param {Reasons} reasons
 * @param {() => void} [more] shows all who carry a part, where only the first are to be shown
 */
export function reasonsView(reasons, more) {
  const { sentence, carriers, others, network, without_source: without } = reasons;
  const some = carriers.length > 0 || others != null;
  return html`<p class="why-sentence">${language() === "zh" ? sentence.zh : sentence.en}</p>
    ${without ? html`<p class="why-source">${sourceOf(without)}</p>` : nothing}
    ${some ? carriersView(reasons, more) : nothing}
    ${some ? html`<p class="quiet">${t("why.share")}</p>` : nothing}
    ${some && network === "open" ? html`<p class="quiet">${t("why.open")}</p>` : nothing}`;
}

/**
 * Where somebody would be without the one source that matters most.
 *
 * @param {NonNullable<Reasons["without_source"]>} without
 */
function sourceOf({ rank, rank_without: then, source, own_ties: own, ties }) {
  return source == null
    ? t("why.source.none", { rank: number(rank) })
    : t("why.source", { source, own: number(own ?? 0), ties: number(ties), then: number(then), rank: number(rank) });
}

/**
 * @param {Reasons} reasons
 * @param {() => void} [more]
 */
function carriersView({ carriers: all, others, base, score }, more) {
  const carriers = more && all.length > FIRST + 1 ? all.slice(0, FIRST) : all;
  const without = carriers.some((one) => one.without != null || one.without_percent_from != null);
  const columns = [
    { text: t("why.col.who") }, { text: t("why.col.ties") }, { text: t("why.col.share"), look: "col-score" },
    ...(without ? [{ text: t("why.col.without"), look: "col-score" }] : []),
  ];
  const title = t("why.caption");
  const rows = [
    ...carriers.map((one) => [
      head(person(one)), cell(ties(one)), cell(share(one, score), "col-score"), ...(without ? [cell(left(one), "col-score")] : []),
    ]),
    ...(base ? [[head(t("why.base")), cell(""), cell(share({ share: base }, score), "col-score"), ...(without ? [cell("")] : [])]] : []),
    ...(others ? [[
      head(others.people == null ? t("why.others") : t("why.others.count", { count: number(others.people) })), cell(""),
      cell(share(others, score), "col-score"), ...(without ? [cell("")] : []),
    ]] : []),
  ];
  return html`${table({
    title, look: "ranking", list: "why", label: title, columns,
    rows: rows.map((cells) => html`<tr role="row">${row(columns, cells)}</tr>`),
  })}${carriers.length === all.length ? nothing : html`<p><button type="button" class="why-all" @click=${more}>${
    t("why.all", { count: number(all.length) })}</button></p>`}`;
}

/** @param {Carrier} one */
function person({ name, id, detail }) {
  const behind = [told(detail), name ? id : null].filter(Boolean);
  return html`${name ?? id}${behind.length > 0 ? html`<span class="person-id">${behind.join(" · ")}</span>` : nothing}`;
}

/** @param {Carrier} one */
function ties({ ties: all, share: whole }) {
  return all
    .map(({ kind, direction, share: part }) => `${word("tie", kind)}${ARROWS[/** @type {keyof typeof ARROWS} */ (direction)] ?? ""}${
      part == null || !whole ? "" : ` ${number((100 * part) / whole)} %`}`)
    .join(t("comma"));
}

/**
 * @param {{ share?: number | null, share_percent_from?: number | null, share_percent_to?: number | null }} of
 * @param {number | null | undefined} score
 */
function share({ share: part, share_percent_from: from, share_percent_to: to }, score) {
  if (part != null && score != null) {
    return `${number((100 * part) / score, 1)} %`;
  }
  return `${number(from ?? 0)}–${number(to ?? 0)} %`;
}

/** @param {Carrier} one */
function left({ without, without_percent_from: from, without_percent_to: to }) {
  if (without != null) {
    return number(without, Math.abs(without) < 1 ? SMALL : OTHERS);
  }
  return from == null ? "–" : t("why.of.score", { range: to == null ? `> ${number(from)} %` : `${number(from)}–${number(to)} %` });
}
