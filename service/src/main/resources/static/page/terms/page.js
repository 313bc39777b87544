// The admin's page of terms and of what codes are called.
import { asFailure, get, post, remove } from "../api/client.js";
import { html } from "../lib/lit-html/lit-html.js";
import { emptied, lead } from "../ui/form.js";
import { focusOn, update } from "../ui/update.js";
import { openNames } from "./names.js";
import { termsView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "terms.title", texts: ["terms"], heading: "named", lead: "terms.lead", role: "admin", open };

function open() {
  /** @type {import("./view.js").State} */
  const state = { terms: [], reading: false, unread: null, list: "discipline", told: null, refused: null };
  const names = openNames();
  read();

  async function read() {
    state.reading = true;
    state.unread = null;
    update();
    try {
      state.terms = await get("/terms");
    } catch (thrown) {
      state.unread = asFailure(thrown);
    }
    state.reading = false;
    await update();
  }

  /**
   * @param {() => Promise<unknown>} work
   * @param {NonNullable<import("./view.js").State["told"]>} told
   * @param {HTMLFormElement | null} form
   */
  async function change(work, told, form) {
    state.refused = null;
    state.told = null;
    try {
      await work();
      emptied(form, ["code", "words"]);
      state.told = told;
      state.list = told.list;
      await read();
      await focusOn("terms-result");
    } catch (thrown) {
      state.refused = asFailure(thrown);
      await focusOn("terms-result");
      await lead(form, state.refused);
    }
  }

  /**
   * @param {Record<string, string>} fields
   * @param {HTMLFormElement} form
   */
  function add({ list = "", code = "", words = "" }, form) {
    const each = words.split(/[,，、;；]/).map((word) => word.trim()).filter(Boolean);
    return change(() => post("/terms", { list, code, words: each }), { done: "terms.added", list, code }, form);
  }

  /** @param {import("./view.js").Term} term */
  function takeBack({ list, code }) {
    const path = `/terms/${encodeURIComponent(list)}/${encodeURIComponent(code)}`;
    return change(() => remove(path), { done: "terms.removed", list, code }, null);
  }

  /** @param {string} list */
  function choose(list) {
    state.list = list;
    update();
  }

  return () => html`${termsView(state, { add, choose, takeBack })}${names()}`;
}
