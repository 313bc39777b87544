// On the steward's page: consents to be shown to everybody that wait for a second steward.
import { get, post, remove } from "./api.js";
import { byId, make } from "./dom.js";
import { showProblem } from "./forms.js";
import { number, onLanguage, t } from "./i18n.js";
import { word } from "./words.js";

let pending = [];
let told = null;
let changed = () => {};

/** @param done called when one was confirmed or taken back */
export function startPending(done) {
  changed = done;
  onLanguage(show);
  loadPending();
}

export async function loadPending() {
  try {
    pending = await get("/consents");
    show();
  } catch (problem) {
    showProblem(problem, byId("pending"), null);
  }
}

/** Those of one person, as the card of the person has them. */
export function pendingList(some) {
  return make("ul", { class: "kept pending" }, some.map(row));
}

function show() {
  byId("pending").replaceChildren(
    ...[
      told ? make("p", { class: "verdict", role: "status" }, t(told)) : null,
      pending.length === 0 ? make("p", { class: "empty" }, t("pending.none")) : pendingList(pending),
    ].filter(Boolean),
  );
}

function row(entry) {
  const entered = { account: entry.enteredBy ?? "–", on: entry.enteredAt.slice(0, 10), until: entry.lastDay };
  const told = entry.enteredBy ? "pending.entered" : "pending.command";
  const list = make("ul", { class: "consents-of-entry" }, entry.rows.map(consent));
  return make("li", { "data-pending": entry.id },
    make("div", {},
      entry.importId ? make("span", {}, t("pending.import", { count: number(entry.count), import: entry.importId })) : null,
      list,
      entry.rows.length > 0 && entry.rows.length < entry.count ? more(entry, list) : null,
      make("span", { class: "under" }, t(told, entered)),
      entry.confirmable ? null : make("span", { class: "under" }, t("pending.yours"))),
    entry.confirmable
      ? make("button", { type: "button", class: "confirm-consent", on: { click: () => act(() => post(`/consents/${encodeURIComponent(entry.id)}/confirmation`, {}), (done) => (done.pending ? "pending.first" : "pending.confirmed")) } }, t("pending.confirm", { count: number(entry.count) }))
      : null,
    make("button", { type: "button", class: "take-back", on: { click: () => act(() => remove(`/consents/${encodeURIComponent(entry.id)}`), () => "pending.gone") } }, t("pending.remove")));
}

function consent(one) {
  const parts = { person: one.person?.name ?? one.person?.id ?? t("pending.nameless"), purpose: word("purpose", one.purpose),
    receiver: word("receiver", one.receiver), on: one.givenOn, how: word("how", one.how) };
  return make("li", {}, t("pending.row", parts), make("span", { class: "under" }, one.evidence));
}

/** The next of an entry with many. */
function more(entry, list) {
  const button = make("button", { type: "button", class: "more-of-entry", on: { click: next } }, t("pending.more"));
  async function next() {
    try {
      const [found] = await get(`/consents?entry=${encodeURIComponent(entry.id)}&from=${list.children.length}`);
      list.append(...(found?.rows ?? []).map(consent));
      if (!found || found.rows.length === 0 || list.children.length >= found.count) {
        button.remove();
      }
    } catch (problem) {
      showProblem(problem, byId("pending"), null);
    }
  }
  return button;
}

async function act(work, done) {
  try {
    told = done(await work());
    await loadPending();
    await changed();
    byId("pending-title").focus();
  } catch (problem) {
    showProblem(problem, byId("pending"), null);
  }
}
