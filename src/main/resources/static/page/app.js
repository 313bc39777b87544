// Puts the parts of the page together.
import { get, post } from "./api.js";
import { language, number, onLanguage, start, t } from "./i18n.js";
import { byId, make, problemBox } from "./dom.js";
import { linkDuties } from "./duties.js";
import * as clusters from "./clusters.js";
import * as imports from "./imports.js";
import * as ranking from "./ranking.js";
import { showSession, whoLooks } from "./session.js";

start();
let viewer = null;
let warnings = [];
onLanguage(showViewer);

function showViewer() {
  byId("viewer").textContent = viewer ? t(`viewer.${viewer.role}`, { receiver: viewer.receiver ?? "" }) : "";
}

/** What nobody imports again is gone then; whoever can bring it again is told long before. */
function warn({ before, records }) {
  const parts = () => Object.entries(records).map(([table, count]) => t(`ending.${table}`, { count: number(count) })).join(t("comma"));
  byId("ending").hidden = Object.keys(records).length === 0;
  onLanguage(() => (byId("ending").textContent = t("ending", { day: before, records: parts() })));
}

/** What an admin has to do something about; a date in doubt is confirmed here, by whoever reads it off a calendar. */
function showWarnings(list = warnings) {
  warnings = list;
  byId("warnings").hidden = warnings.length === 0;
  byId("warnings").replaceChildren(...warnings.flatMap((warning) => [
    make("p", { class: "problem" }, language() === "zh" ? warning.zh : warning.en),
    warning.code === "date_in_doubt" ? dateForm() : "",
  ]));
}

function dateForm() {
  const day = make("input", { type: "date", required: true });
  const said = make("div");
  const confirm = async (event) => {
    event.preventDefault();
    try {
      await post("/warnings/date", { date: day.value });
      showWarnings(await get("/warnings"));
    } catch (problem) {
      said.replaceChildren(problemBox(problem, t));
    }
  };
  const label = make("label", {}, make("span", {}, t("warning.date")), day);
  return make("form", { class: "controls", on: { submit: confirm } }, label, make("button", { type: "submit" }, t("warning.confirm")), said);
}

function refresh() {
  ranking.ask();
  clusters.load().then(ranking.offer);
}

whoLooks().then((answer) => {
  viewer = answer;
  showViewer();
  linkDuties(viewer);
  // what the files said is for stewards
  byId("import-section").hidden = viewer.role !== "steward";
  if (viewer.role === "steward") {
    imports.start(refresh);
    get("/retention/soon").then(warn, () => {});
  }
  if (viewer.role === "admin") {
    get("/warnings").then((list) => {
      warnings = list;
      onLanguage(() => showWarnings());
    }, () => {});
  }
}, () => {});
showSession();
clusters.start((id) => ranking.choose(id));
ranking.start();
ranking.load().then(refresh);
