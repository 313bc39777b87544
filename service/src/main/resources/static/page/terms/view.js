// Which words files may use for a discipline, a role, a department or a way of consenting.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, submitting, valueOf } from "../ui/form.js";
import { problemBox, verdict } from "../ui/problem.js";
import { cell, head, row, table } from "../ui/table.js";

/** @typedef {import("../api/types.js").Term} Term */
/** @typedef {import("../api/client.js").Failure} Failure */

export const LISTS = ["discipline", "role", "department", "how", "tie", "basis", "organisation", "scope", "level", "channel"];

/**
 * @typedef {object} State
 * @property {Term[]} terms
 * @property {boolean} reading
 * @property {Failure | null} unread
 * @property {string} list that is shown
 * @property {{ done: string, list: string, code: string } | null} told key of what was done last, and to what
 * @property {Failure | null} refused
 */

/**
 * @typedef {object} Actions
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} add
 * @property {(list: string) => void} choose
 * @property {(term: Term) => void} takeBack
 */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function termsView(state, actions) {
  const lists = LISTS.map((value) => ({ value, text: t(`terms.list.${value}`) }));
  return html`<section aria-labelledby="add-title">
      <h2 id="add-title">${t("terms.add.title")}</h2>
      <p class="quiet">${t("terms.add.lead")}</p>
      <form id="add-form" class="fields" @submit=${submitting(actions.add)}>
        <label class="field"><span>${t("terms.col.list")}</span><select name="list" id="new-list" required>${options(lists)}</select></label>
        <label class="field"><span>${t("terms.code")}</span><input name="code" id="new-code" required maxlength="40" autocapitalize="none" autocomplete="off" spellcheck="false" placeholder="kite_painting"></label>
        <label class="field wide"><span>${t("terms.words")}</span><input name="words" id="new-words" maxlength="400" autocomplete="off" spellcheck="false" placeholder=${t("terms.words.like")}></label>
        <p class="buttons"><button type="submit" class="main-button" id="add">${t("terms.add")}</button></p>
      </form>
      <div id="terms-result" aria-live="polite" tabindex="-1">${result(state)}</div>
    </section>
    <section aria-labelledby="all-title">
      <h2 id="all-title">${t("terms.all")}</h2>
      <form class="controls" id="choose-form">
        <label><span>${t("terms.col.list")}</span><select name="list" id="list" @change=${(/** @type {Event} */ event) => actions.choose(valueOf(event))}>${options(lists, state.list)}</select></label>
      </form>
      <div id="terms" aria-live="polite" aria-busy=${String(state.reading)}>${state.unread ? problemBox(state.unread) : termTable(state, actions)}</div>
    </section>`;
}

/** @param {State} state */
function result({ refused, told }) {
  if (refused) {
    return problemBox(refused);
  }
  return told ? verdict(t(told.done, { list: t(`terms.list.${told.list}`), code: told.code })) : nothing;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function termTable({ terms, list }, actions) {
  const columns = ["code", "words", "origin", "change"].map((name) => ({ text: t(`terms.col.${name}`) }));
  const shown = terms.filter((term) => term.list === list);
  return table({
    title: t("terms.all"), look: "terms", columns,
    caption: t("terms.caption", { list: t(`terms.list.${list}`), count: shown.length }),
    rows: shown.map((term) => html`<tr role="row" data-code=${term.code}>${row(columns, [
      head(html`<code>${term.code}</code>`),
      term.words.join(t("terms.comma")),
      t(term.standard ? "terms.origin.software" : "terms.origin.admin"),
      cell(!term.standard || term.added.length > 0
        ? html`<button type="button" aria-label=${t("terms.remove.one", { code: term.code })} @click=${() => actions.takeBack(term)}>${t("terms.remove")}</button>`
        : "–"),
    ])}</tr>`),
  });
}
