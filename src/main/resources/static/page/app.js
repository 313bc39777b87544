// Puts the parts of the page together.
import { onLanguage, start, t } from "./i18n.js";
import { byId } from "./dom.js";
import { linkDuties } from "./duties.js";
import * as clusters from "./clusters.js";
import * as imports from "./imports.js";
import * as ranking from "./ranking.js";
import { showSession, whoLooks } from "./session.js";

start();
let viewer = null;
onLanguage(showViewer);

function showViewer() {
  byId("viewer").textContent = viewer ? t(`viewer.${viewer.role}`, { receiver: viewer.receiver ?? "" }) : "";
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
  }
}, () => {});
showSession();
clusters.start((id) => ranking.choose(id));
ranking.start();
ranking.load().then(refresh);
