// The admin's names of codes: what receivers, purposes, projects, places and terms are called in both languages.
import { get, remove, send } from "./api.js";
import { byId, make, tablePart } from "./dom.js";
import { showProblem, whenSubmitted } from "./forms.js";
import { known, onLanguage, t } from "./i18n.js";

const FREE = ["receiver", "purpose", "project"];
const COLUMNS = ["code", "zh", "en", "change"];
let lists = {};
let told = null;

export async function startNames() {
  whenSubmitted(byId("name-form"), ({ list, code, zh, en }) => give(list, code, zh, en));
  byId("name-list").addEventListener("change", show);
  onLanguage(show);
  await load();
}

async function load() {
  try {
    lists = await get("/vocabulary");
    show();
  } catch (problem) {
    showProblem(problem, byId("names"));
  }
}

async function give(list, code, zh, en) {
  await change(async () => {
    await send("PUT", address(list, code), { zh, en });
    return () => t("names.given", { code, zh, en });
  });
}

async function takeBack(list, code) {
  await change(async () => {
    await remove(address(list, code));
    return () => t("names.taken", { code });
  });
}

function address(list, code) {
  return `/vocabulary/${encodeURIComponent(list)}/${encodeURIComponent(code)}`;
}

async function change(action) {
  try {
    told = await action();
    await load();
    byId("name-result").replaceChildren(make("p", { class: "verdict", role: "status" }, told()));
  } catch (problem) {
    showProblem(problem, byId("name-result"), byId("name-form"));
  }
  byId("name-result").focus({ preventScroll: true });
}

function show() {
  const chosen = byId("name-list").value || FREE[0];
  const all = [...new Set([...FREE, ...Object.keys(lists)])];
  byId("name-list").replaceChildren(...all.map((list) => make("option", { value: list, selected: list === chosen }, listName(list))));
  const rows = (lists[chosen] ?? []).map((one) => row(chosen, one));
  byId("names").replaceChildren(
    rows.length === 0
      ? make("p", { class: "empty" }, t("names.none", { list: listName(chosen) }))
      : tablePart(t("own.table", { title: t("names.title") }), { class: "terms" },
            make("caption", {}, listName(chosen)),
            make("thead", {}, make("tr", {}, COLUMNS.map((name) => make("th", { scope: "col" }, t(`names.col.${name}`))))),
            make("tbody", {}, rows)));
}

function listName(list) {
  return known(`names.list.${list}`) ? t(`names.list.${list}`) : t(`terms.list.${list}`);
}

function row(list, one) {
  return make("tr", { "data-code": one.code },
    make("th", { scope: "row" }, make("code", {}, one.code)),
    make("td", { lang: "zh" }, one.zh || "–"),
    make("td", { lang: "en" }, one.en || "–"),
    make("td", { class: "buttons" },
      make("button", { type: "button", "aria-label": `${t("names.edit")}: ${one.code}`, on: { click: () => edit(one) } }, t("names.edit")),
      one.given
        ? make("button", { type: "button", "aria-label": `${t("terms.remove")}: ${one.code}`, on: { click: () => takeBack(list, one.code) } }, t("terms.remove"))
        : null));
}

/** Puts a row's names into the form, to be changed there. */
function edit(one) {
  byId("name-code").value = one.code;
  byId("name-zh").value = one.zh;
  byId("name-en").value = one.en;
  byId("name-zh").focus();
}
