// On the steward's page: consents to be shown to everybody that wait for a second steward.
import { get, post, remove } from "./api.js";
import { byId, make } from "./dom.js";
import { showProblem } from "./forms.js";
import { onLanguage, t } from "./i18n.js";
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

function row(one) {
  const parts = { person: one.person?.name ?? one.person?.id ?? t("pending.nameless"), purpose: word("purpose", one.purpose),
    receiver: word("receiver", one.receiver), on: one.givenOn, how: word("how", one.how) };
  const entered = { account: one.enteredBy ?? "–", on: one.enteredAt.slice(0, 10), until: one.lastDay };
  return make("li", { "data-pending": one.id },
    make("span", {}, t("pending.row", parts),
      make("span", { class: "under" }, one.evidence),
      make("span", { class: "under" }, t("pending.entered", entered)),
      one.confirmable ? null : make("span", { class: "under" }, t("pending.yours"))),
    one.confirmable
      ? make("button", { type: "button", class: "confirm-consent", on: { click: () => act(() => post(`/consents/${encodeURIComponent(one.id)}/confirmation`, {}), "pending.confirmed") } }, t("pending.confirm"))
      : null,
    make("button", { type: "button", class: "take-back", on: { click: () => act(() => remove(`/consents/${encodeURIComponent(one.id)}`), "pending.gone") } }, t("pending.remove")));
}

async function act(work, done) {
  try {
    await work();
    told = done;
    await loadPending();
    await changed();
    byId("pending-title").focus();
  } catch (problem) {
    showProblem(problem, byId("pending"), null);
  }
}
