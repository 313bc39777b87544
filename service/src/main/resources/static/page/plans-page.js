// The page of a receiver's staff: proposals, what is confirmed of them, and who had to be taken off.
import { download, get, post } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { startDuty } from "./duties.js";
import { showProblem, whenSubmitted } from "./forms.js";
import { number, onLanguage, t } from "./i18n.js";
import { planSheet } from "./plan-sheet.js";
import { awaitIn, isAwaited } from "./waiting.js";
import { word } from "./words.js";

let receiver = "";
let purposes = [];
let kept = [];
let keptProblem = null;
let plan = null;
let planProblem = null;

startDuty("staff", (viewer) => {
  receiver = viewer.receiver;
  whenSubmitted(byId("wish-form"), propose);
  byId("size").addEventListener("change", () => {
    byId("number").max = byId("size").value === "reach" ? "100" : "100000";
    byId("number").step = byId("size").value === "reach" ? "any" : "1";
  });
  byId("number").step = "1";
  // whoever comes back to the page is told at once who was taken off meanwhile
  addEventListener("focus", refresh);
  onLanguage(show);
  refresh();
  loadPurposes();
});

async function loadPurposes() {
  try {
    purposes = await get("/purposes");
    showPurposes();
  } catch (problem) {
    showProblem(problem, byId("plan"), byId("wish-form"));
  }
}

/** Only what people agreed to can be chosen, so that nothing is typed that nobody agreed to. */
function showPurposes() {
  const chosen = byId("purpose").value;
  byId("purpose").replaceChildren(...purposes.map((one) => make("option", { value: one.code }, t(
    one.people === null ? "plans.purpose.few" : "plans.purpose.many", { purpose: word("purpose", one.code), people: number(one.people ?? 0) }))));
  if (purposes.some((one) => one.code === chosen)) {
    byId("purpose").value = chosen;
  }
  byId("propose").disabled = purposes.length === 0;
  byId("no-purpose").hidden = purposes.length > 0;
}

async function propose(fields) {
  const size = fields.size === "reach" ? { reach: Number(fields.number) } : { contacts: Number(fields.number) };
  const wish = { ...size, hops: Number(fields.hops), floorBy: fields.floorBy ?? null, purpose: fields.purpose, receiver };
  await doing((wait) => post("/plans", wish, wait));
}

async function doing(work) {
  byId("plan-part").hidden = false;
  plan = null;
  planProblem = null;
  try {
    plan = await awaitIn(byId("plan"), work);
  } catch (problem) {
    planProblem = problem;
  }
  showPlan();
  await loadKept();
}

async function refresh() {
  await loadKept();
  const now = kept.find((one) => one.id === plan?.id);
  if (now && now.taken !== plan.taken) {
    const { id } = plan;
    await doing((wait) => get(`/plans/${id}`, {}, wait));
  }
}

async function loadKept() {
  try {
    kept = await get("/plans");
    keptProblem = null;
  } catch (problem) {
    keptProblem = problem;
  }
  showKept();
}

function show() {
  showPurposes();
  showKept();
  showPlan();
}

function showKept() {
  const box = byId("kept");
  if (keptProblem) {
    box.replaceChildren(problemBox(keptProblem, t));
  } else if (kept.length === 0) {
    box.replaceChildren(make("p", { class: "empty" }, t("plans.none")));
  } else {
    box.replaceChildren(make("ul", { class: "kept" }, kept.map(keptItem)));
  }
}

function keptItem(one) {
  return one.status === "damaged" ? damagedItem(one) : soundItem(one);
}

/** Its place in the list says what is wrong with it and what to do; it cannot be opened. */
function damagedItem(one) {
  const when = one.made ? new Date(one.made).toLocaleString(document.documentElement.lang) : t("plans.unknownTime");
  return make(
    "li",
    { class: "damaged", "data-plan": one.id },
    make("strong", {}, one.purpose ? t("plans.item", { purpose: word("purpose", one.purpose), when }) : t("plans.unknown")),
    make("span", { class: "badge damaged" }, t("plan.status.damaged")),
    make("p", { class: "problem" }, t("plans.damaged", { id: one.id })),
  );
}

function soundItem(one) {
  const when = new Date(one.made).toLocaleString(document.documentElement.lang);
  return make(
    "li",
    { class: one.flagged ? "flagged" : null, "data-plan": one.id },
    make("button", { type: "button", on: { click: () => open(one.id) } }, t("plans.item", { purpose: one.purpose ? word("purpose", one.purpose) : t("plans.study"), when })),
    make("span", { class: `badge ${one.status}` }, t(`plan.status.${one.status}`)),
    make("span", { class: "quiet" }, t("plans.rows", { confirmed: number(one.confirmed), rows: number(one.rows) })),
    one.flagged ? make("strong", { class: "flag" }, t("plan.flag", { taken: number(one.taken) })) : null,
  );
}

async function open(id) {
  await doing((wait) => get(`/plans/${id}`, {}, wait));
  byId("plan-title").focus();
}

function showPlan() {
  const box = byId("plan");
  if (isAwaited(box)) {
    return;
  }
  if (planProblem) {
    showProblem(planProblem, box, byId("wish-form"));
  } else if (plan) {
    box.replaceChildren(...planSheet(plan, { confirm, save }));
  }
}

function confirm(rows) {
  const { id } = plan;
  return doing((wait) => post(`/plans/${id}/confirm`, rows ? { rows } : { whole: true }, wait));
}

async function save(format) {
  try {
    await download(`/plans/${plan.id}/export?format=${format}`, `plan.${format}`);
  } catch (problem) {
    planProblem = problem;
    showPlan();
  }
}
