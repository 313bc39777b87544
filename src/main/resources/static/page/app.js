// Puts the parts of the page together.
import { onLanguage, start, t } from "./i18n.js";
import { get } from "./api.js";
import { byId } from "./dom.js";
import * as clusters from "./clusters.js";
import * as imports from "./imports.js";
import * as ranking from "./ranking.js";

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

get("/viewer").then((answer) => {
  viewer = answer;
  showViewer();
}, () => {});
clusters.start((id) => ranking.choose(id));
ranking.start();
imports.start(refresh);
ranking.load().then(refresh);
