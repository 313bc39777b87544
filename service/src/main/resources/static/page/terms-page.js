// The admin's page of terms: which words files may use for a discipline, a role, a department or a way of consenting.
import { get, post, remove } from "./api.js";
import { byId, make, tablePart } from "./dom.js";
import { startDuty } from "./duties.js";
import { showProblem, whenSubmitted } from "./forms.js";
import { onLanguage, t } from "./i18n.js";
import { startWarnings } from "./warnings.js";
import { startNames } from "./names-part.js";

const COLUMNS = ["code", "words", "origin", "change"];
let terms = [];
let told = null;

startDuty("admin", async () => {
  startWarnings();
  whenSubmitted(byId("add-form"), add);
  byId("list").addEventListener("change", show);
  onLanguage(show);
  startNames();
  await load();
});

async function load() {
  const box = byId("terms");
  box.setAttribute("aria-busy", "true");
  try {
    terms = await get("/terms");
    show();
  } catch (problem) {
    showProblem(problem, box);
  }
  box.setAttribute("aria-busy", "false");
}

async function add({ list, code, words = "" }) {
  const wish = { list, code, words: words.split(/[,，、;；]/).map((word) => word.trim()).filter(Boolean) };
  await change(async () => {
    await post("/terms", wish);
    byId("new-code").value = "";
    byId("new-words").value = "";
    byId("list").value = list;
    return () => t("terms.added", { list: t(`terms.list.${list}`), code });
  });
}

async function takeBack({ list, code }) {
  await change(async () => {
    await remove(`/terms/${encodeURIComponent(list)}/${encodeURIComponent(code)}`);
    return () => t("terms.removed", { list: t(`terms.list.${list}`), code });
  });
}

async function change(action) {
  try {
    told = await action();
    await load();
  } catch (problem) {
    told = null;
    showProblem(problem, byId("terms-result"), byId("add-form"));
  }
  byId("terms-result").focus({ preventScroll: true });
}

function show() {
  if (told) {
    byId("terms-result").replaceChildren(make("p", { class: "verdict", role: "status" }, told()));
  }
  const shown = terms.filter((term) => term.list === byId("list").value);
  byId("terms").replaceChildren(
    tablePart(t("own.table", { title: t("terms.all") }), { class: "terms" },
        make("caption", {}, t("terms.caption", { list: t(`terms.list.${byId("list").value}`), count: shown.length })),
        make("thead", {}, make("tr", {}, COLUMNS.map((name) => make("th", { scope: "col" }, t(`terms.col.${name}`))))),
        make("tbody", {}, shown.map(row))),
  );
}

function row(term) {
  const own = !term.standard || term.added.length > 0;
  const button = make(
    "button",
    { type: "button", "aria-label": t("terms.remove.one", { code: term.code }), on: { click: () => takeBack(term) } },
    t("terms.remove"),
  );
  return make(
    "tr",
    { "data-code": term.code },
    make("th", { scope: "row" }, make("code", {}, term.code)),
    make("td", {}, term.words.join(t("terms.comma"))),
    make("td", {}, t(term.standard ? "terms.origin.software" : "terms.origin.admin")),
    make("td", {}, own ? button : "–"),
  );
}
