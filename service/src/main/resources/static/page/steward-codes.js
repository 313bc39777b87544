// On the steward's page: codes for people's own pages, and ties that people contest.
import { told } from "./detail.js";
import { get, post } from "./api.js";
import { byId, make } from "./dom.js";
import { showProblem } from "./forms.js";
import { onLanguage, t } from "./i18n.js";
import { word } from "./words.js";

let asked = () => null;
let slip = null;
let open = [];

/** @param person tells the person that the steward looked up */
export function startCodes(person) {
  asked = person;
  byId("make-code").addEventListener("click", issue);
  onLanguage(() => {
    showSlip();
    showContested();
  });
  loadContested();
}

/** Somebody else was looked up: the code on the page is not theirs. */
export function forgetCode() {
  slip = null;
  byId("code-problem").replaceChildren();
  showSlip();
}

async function issue() {
  byId("make-code").disabled = true;
  byId("code-problem").replaceChildren();
  try {
    slip = await post("/codes", asked());
    showSlip();
    byId("code-slip").focus();
  } catch (problem) {
    showProblem(problem, byId("code-problem"), null);
  }
  byId("make-code").disabled = false;
}

// both languages at once: the steward does not know which one the person reads
function showSlip() {
  const box = byId("code-slip");
  box.hidden = slip === null;
  if (slip === null) {
    box.replaceChildren();
    return;
  }
  box.replaceChildren(
    make("h3", {}, t("code.slip")),
    make("dl", { class: "pairs" },
      make("dt", {}, t("code.address")), make("dd", {}, make("code", {}, slip.address)),
      make("dt", {}, t("code.code")), make("dd", {}, make("code", { id: "code-text" }, slip.code)),
      make("dt", {}, t("code.until")), make("dd", {}, slip.lastDay)),
    make("p", { lang: "zh" }, "持有此代码的人能看到保存的您的信息，并可更正、反对、撤回或删除。只能使用一次，请勿交给他人。代码中没有字母 I、L、O、U。"),
    make("p", { lang: "en" }, "Whoever has this code sees what is held of you, and can correct it, object, withdraw or erase it. It works once; keep it to yourself. It has no letter I, L, O or U."),
    make("p", { class: "buttons" }, make("button", { type: "button", on: { click: () => print() } }, t("code.print"))),
  );
}

async function loadContested() {
  try {
    open = await get("/contestations");
    showContested();
  } catch (problem) {
    showProblem(problem, byId("contested"), null);
  }
}

function showContested() {
  byId("contested").replaceChildren(
    open.length === 0 ? make("p", { class: "empty" }, t("contested.none")) : make("ul", { class: "kept" }, open.map(row)));
}

function row(one) {
  const parts = { person: label(one.person), kind: word("tie", one.kind), other: one.thing ?? (one.other ? label(one.other) : one.source ? t("own.group") : "–"),
    reason: t(`own.reason.${one.reason}`), on: one.on };
  return make("li", { "data-contestation": one.id },
    make("span", {}, t("contested.row", parts), make("span", { class: "under" }, one.source ?? t("contested.gone"))),
    make("button", { type: "button", on: { click: () => settle(one.id, "tie_removed") } }, t("contested.remove")),
    make("button", { type: "button", on: { click: () => settle(one.id, "tie_kept") } }, t("contested.keep")));
}

function label(person) {
  const name = person.name ?? person.id ?? person.pseudonym ?? t("own.outside");
  return person.detail ? `${name} (${told(person.detail)})` : name;
}

async function settle(id, outcome) {
  try {
    open = await post(`/contestations/${encodeURIComponent(id)}/settle`, { outcome });
    showContested();
    byId("contested-title").focus();
  } catch (problem) {
    showProblem(problem, byId("contested"), null);
  }
}
