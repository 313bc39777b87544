// What an import changed of a person's data, as it was before.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { cell, head, row, table, under } from "../ui/table.js";
import { word } from "../vocabulary/words.js";
import { inOneLine, origin } from "./record.js";
import { details, otherEnd, tieKind } from "./ties.js";

/** @typedef {import("./state.js").Subject} Subject */
/** @typedef {import("../api/types.js").SubjectConsent} SubjectConsent */
/** @typedef {import("../api/types.js").SubjectTie} SubjectTie */

/** @param {Subject} held */
export function earlierView({ earlier }) {
  if (!earlier) {
    return nothing;
  }
  const columns = ["earlier", "was"].map((key) => ({ text: t(`own.col.${key}`) }));
  const { record, contacts, consents, ties } = earlier;
  const rows = [
    ...(record ? [{ what: t("own.brought.people"), was: inOneLine(record), from: origin(record) }] : []),
    ...contacts.map((one) => ({ what: t(`own.field.${one.channel}`), was: one.value, from: origin(one) })),
    ...consents.map((one) => ({ what: t(`own.agreed.${one.scope}`), was: terms(one), from: origin(one) })),
    ...ties.map((one) => ({ what: html`${tieKind(one)} · ${otherEnd(one.other)}`, was: stated(one), from: origin(one) })),
  ];
  return html`<h3 id="own-earlier-title">${t("own.earlier.title")}</h3>
    <p class="quiet">${t("own.earlier.lead")}</p>
    <div id="own-earlier">${table({
      title: t("own.earlier.title"), label: t("own.earlier.title"), columns,
      rows: rows.map(({ what, was, from }) => html`<tr role="row">${row(columns, [head(what), cell(html`${was}${under(from)}`)])}</tr>`),
    })}</div>`;
}

/** @param {SubjectConsent} consent */
function terms({ receiver, purpose, givenOn, expiresOn, withdrawnOn, how, evidence }) {
  const ended = withdrawnOn ? t("own.state.withdrawn", { on: withdrawnOn })
    : expiresOn ? t("own.state.active", { on: expiresOn }) : t("own.state.open");
  return [word("receiver", receiver), word("purpose", purpose), givenOn, word("how", how), evidence, ended].join(" · ");
}

/** @param {SubjectTie} tie */
function stated(tie) {
  return [[tie.since, tie.until].filter(Boolean).join(" – "), tie.source, t(`own.basis.${tie.basis}`), details(tie)]
    .filter(Boolean).join(" · ");
}
