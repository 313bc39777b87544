// The admin's names of codes: what receivers, purposes, projects, places and terms are called in both languages.
import { asFailure, get, remove, send } from "../api/client.js";
import { known, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { lead, options, submitting, valueOf } from "../ui/form.js";
import { empty, problemBox, verdict } from "../ui/problem.js";
import { cell, head, row, table } from "../ui/table.js";
import { focusOn, update } from "../ui/update.js";

/** @typedef {import("../api/types.js").VocabularyWord} Word */
/** @typedef {import("../api/client.js").Failure} Failure */

const FREE = ["receiver", "purpose", "project"];

/**
 * @typedef {object} State
 * @property {Record<string, Word[]>} lists
 * @property {string} list that is shown
 * @property {{ done: string, values: Record<string, string> } | null} told
 * @property {Failure | null} failure
 */

/**
 * @typedef {object} Actions
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} give
 * @property {(list: string) => void} choose
 * @property {(word: Word) => void} edit
 * @property {(code: string) => void} takeBack
 */

export function openNames() {
  /** @type {State} */
  const state = { lists: {}, list: FREE[0] ?? "", told: null, failure: null };
  read();

  async function read() {
    try {
      state.lists = await get("/vocabulary");
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await update();
  }

  /**
   * @param {string} method
   * @param {string} code
   * @param {State["told"]} told
   * @param {object} [content]
   * @param {HTMLFormElement | null} [form]
   */
  async function change(method, code, told, content, form = null) {
    state.told = null;
    state.failure = null;
    const path = `/vocabulary/${encodeURIComponent(state.list)}/${encodeURIComponent(code)}`;
    try {
      await (method === "PUT" ? send(method, path, content) : remove(path));
      state.told = told;
      await read();
      await focusOn("name-result");
    } catch (thrown) {
      state.failure = asFailure(thrown);
      await focusOn("name-result");
      await lead(form, state.failure);
    }
  }

  return () =>
    namesView(state, {
      give: ({ code = "", zh = "", en = "" }, form) =>
        change("PUT", code, { done: "names.given", values: { code, zh, en } }, { zh, en }, form),
      choose: (list) => {
        state.list = list;
        update();
      },
      edit,
      takeBack: (code) => change("DELETE", code, { done: "names.taken", values: { code } }),
    });
}

/**
 * Puts a row's names into the form, to be changed there.
 *
 * @param {Word} one
 */
function edit(one) {
  for (const [id, value] of [["name-code", one.code], ["name-zh", one.zh], ["name-en", one.en]]) {
    /** @type {HTMLInputElement} */ (document.getElementById(id ?? "")).value = value ?? "";
  }
  document.getElementById("name-zh")?.focus();
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function namesView(state, actions) {
  const all = [...new Set([...FREE, ...Object.keys(state.lists)])].filter((list) => known(nameKey(list)));
  return html`<section aria-labelledby="names-title">
    <h2 id="names-title">${t("names.title")}</h2>
    <p class="quiet">${t("names.lead")}</p>
    <form id="name-form" class="fields" @submit=${submitting(actions.give)}>
      <label class="field"><span>${t("terms.col.list")}</span><select name="list" id="name-list" required @change=${(/** @type {Event} */ event) => actions.choose(valueOf(event))}>${
        options(all.map((value) => ({ value, text: t(nameKey(value)) })), state.list)}</select></label>
      <label class="field"><span>${t("names.col.code")}</span><input name="code" id="name-code" required maxlength="64" autocapitalize="none" autocomplete="off" spellcheck="false"></label>
      <label class="field"><span>${t("names.col.zh")}</span><input name="zh" id="name-zh" lang="zh" required maxlength="80" autocomplete="off"></label>
      <label class="field"><span>${t("names.col.en")}</span><input name="en" id="name-en" lang="en" required maxlength="80" autocomplete="off"></label>
      <p class="buttons"><button type="submit" class="main-button" id="give-name">${t("names.give")}</button></p>
    </form>
    <div id="name-result" aria-live="polite" tabindex="-1">${
      state.failure ? problemBox(state.failure) : state.told ? verdict(t(state.told.done, state.told.values)) : nothing}</div>
    <div id="names" aria-live="polite">${nameTable(state, actions)}</div>
  </section>`;
}

/** @param {string} list */
function nameKey(list) {
  return known(`names.list.${list}`) ? `names.list.${list}` : `terms.list.${list}`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function nameTable({ lists, list }, { edit, takeBack }) {
  const words = lists[list] ?? [];
  if (words.length === 0) {
    return empty(t("names.none", { list: t(nameKey(list)) }));
  }
  const columns = ["code", "zh", "en", "change"].map((name) => ({ text: t(`names.col.${name}`) }));
  return table({
    title: t("names.title"), look: "terms", caption: t(nameKey(list)), columns,
    rows: words.map((one) => html`<tr role="row" data-code=${one.code}>${row(columns, [
      head(html`<code>${one.code}</code>`),
      cell(html`<span lang="zh">${one.zh || "–"}</span>`),
      cell(html`<span lang="en">${one.en || "–"}</span>`),
      cell(html`<button type="button" aria-label="${t("names.edit")}: ${one.code}" @click=${() => edit(one)}>${t("names.edit")}</button>${
        one.given ? html`<button type="button" aria-label="${t("terms.remove")}: ${one.code}" @click=${() => takeBack(one.code)}>${t("terms.remove")}</button>` : nothing}`, "buttons"),
    ])}</tr>`),
  });
}
