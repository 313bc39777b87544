// The admin's page: the audit log, and whether it is whole.
import { get } from "./api.js";
import { byId, make, tablePart } from "./dom.js";
import { startDuty } from "./duties.js";
import { showProblem, whenAsked, whenSubmitted } from "./forms.js";
import { startWarnings } from "./warnings.js";
import { known, number, onLanguage, t } from "./i18n.js";

const COLUMNS = ["number", "at", "who", "action", "reason", "people"];
let actions = [];
let entries = null;
let next = null;
let wish = {};
let report = null;
let asked = 0;

startDuty("admin", async () => {
  startWarnings();
  whenSubmitted(byId("verify-form"), verify);
  whenAsked(byId("entries-form"), (fields) => {
    wish = fields;
    entries = null;
    load(null);
  });
  byId("older").addEventListener("click", () => load(next));
  onLanguage(show);
  actions = await get("/audit/actions").catch(() => []);
  show();
  load(null);
});

async function verify(fields) {
  const box = byId("verify-result");
  box.setAttribute("aria-busy", "true");
  try {
    report = await get("/audit/verification", fields);
    showReport();
  } catch (problem) {
    report = null;
    showProblem(problem, box, byId("verify-form"));
  }
  box.setAttribute("aria-busy", "false");
}

/** Whatever was asked for last is shown, in whichever order the answers come. */
async function load(before) {
  const mine = ++asked;
  const box = byId("entries");
  box.setAttribute("aria-busy", "true");
  try {
    const page = await get("/audit", { ...wish, before });
    if (mine !== asked) {
      return;
    }
    entries = before === null ? page.entries : [...(entries ?? []), ...page.entries];
    next = page.next;
    showEntries();
  } catch (problem) {
    if (mine !== asked) {
      return;
    }
    showProblem(problem, box, byId("entries-form"));
  }
  box.setAttribute("aria-busy", "false");
}

function show() {
  const chosen = byId("action").value;
  byId("action").replaceChildren(
    make("option", { value: "" }, t("entries.any")),
    ...actions.map((code) => make("option", { value: code }, actionOf(code))),
  );
  byId("action").value = chosen;
  showReport();
  showEntries();
}

function actionOf(code) {
  return known(`action.${code}`) ? t(`action.${code}`) : code;
}

function showReport() {
  if (report === null) {
    byId("verify-result").replaceChildren();
    return;
  }
  const values = { entries: number(report.entries), first: number(report.first), found: number(report.found) };
  byId("verify-result").replaceChildren(
    make(
      "div",
      { class: `verdict ${report.intact ? "" : "refused"}`, role: "status", "data-intact": String(report.intact) },
      make("p", {}, make("b", {}, t(report.intact ? "verify.intact" : "verify.broken", values))),
      report.head ? make("p", {}, t("verify.note"), " ", make("code", {}, report.head)) : null,
      report.intact ? null : make("ul", {}, report.findings.map((one) => make("li", {}, finding(one)))),
    ),
  );
}

function finding(one) {
  const range = one.from === one.to ? number(one.from) : `${number(one.from)}–${number(one.to)}`;
  const where = one.file ? `${one.file}:${one.line}` : t("verify.atTheEnd");
  return t(`verify.found.${one.kind}`, { entries: range, where });
}

function showEntries() {
  byId("older").hidden = entries === null || next === null;
  if (entries === null) {
    return;
  }
  if (entries.length === 0) {
    byId("entries").replaceChildren(make("p", { class: "empty" }, t("entries.none")));
    return;
  }
  byId("entries").replaceChildren(
    tablePart(t("own.table", { title: t("entries.title") }), { class: "entries" },
        make("caption", {}, t("entries.caption")),
        make("thead", {}, make("tr", {}, COLUMNS.map((name) => make("th", { scope: "col" }, t(`entries.col.${name}`))))),
        make("tbody", {}, entries.map(entryRow))),
  );
}

function entryRow(one) {
  return make(
    "tr",
    { "data-entry": one.number, "data-action": one.action },
    make("th", { scope: "row" }, number(one.number)),
    make("td", {}, new Date(one.at).toLocaleString(document.documentElement.lang)),
    make("td", {}, who(one)),
    make("td", {}, actionOf(one.action)),
    make("td", {}, make("code", {}, one.reason)),
    make("td", {}, people(one)),
  );
}

function who(one) {
  const role = known(`who.${one.who}`) ? t(`who.${one.who}`) : one.who;
  return [
    one.of ? t("entries.of", { role, of: one.of }) : role,
    one.account ? make("span", { class: "under" }, make("code", {}, one.account)) : null,
  ];
}

// Keys, as they stand in the log: they say who only to whoever has the keys of the store.
function people(one) {
  const keys = [...one.people, ...one.pseudonymous];
  if (keys.length === 0 && one.historical === 0) {
    return "–";
  }
  return make(
    "details",
    {},
    make("summary", {}, t("entries.people", {
      named: number(one.people.length),
      hidden: number(one.pseudonymous.length),
      historical: number(one.historical),
    })),
    make("ul", { class: "keys" }, keys.map((key) => make("li", {}, make("code", {}, key)))),
  );
}
