// Puts the parts of the page together.
import { get } from "./api.js";
import { number, onLanguage, start, t } from "./i18n.js";
import { byId } from "./dom.js";
import { linkDuties } from "./duties.js";
import * as clusters from "./clusters.js";
import * as imports from "./imports.js";
import * as ranking from "./ranking.js";
import { showSession, whoLooks } from "./session.js";
import { startWarnings } from "./warnings.js";

start();
let viewer = null;
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
    startWarnings();
  }
}, () => {});
showSession();
clusters.start((id) => ranking.choose(id));
ranking.start();
ranking.load().then(refresh);
