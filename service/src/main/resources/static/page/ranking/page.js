// Rankings: the clusters whose people can be ranked, and the ranking, whose question stands in the address.
import { seenBy } from "../ui/viewer.js";
import { asFailure, get } from "../api/client.js";
import { clustersView } from "../clusters/view.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { startOf, startView } from "../start/view.js";
import { update } from "../ui/update.js";
import { openRanking } from "./part.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "rankings.title", texts: ["ranking", "why", "compare", "start"], heading: "unseen", open };

/** @param {import("../ui/page.js").Viewer | null} viewer */
function open(viewer) {
  /** @type {import("../clusters/view.js").State} */
  const clusters = { clusters: null, failure: null };
  const ranking = openRanking();
  ranking.load().then(ranking.begin);
  readClusters();

  async function readClusters() {
    try {
      clusters.clusters = await get("/clusters");
      clusters.failure = null;
    } catch (thrown) {
      clusters.clusters = null;
      clusters.failure = asFailure(thrown);
    }
    ranking.offer(clusters.clusters ?? []);
    update();
  }

  return () => {
    const everybody = ranking.everybody();
    const start = everybody && startOf(everybody);
    const above = html`<p id="viewer">${viewer ? seenBy(viewer) : nothing}</p>`;
    const nobody = start === "nobody";
    return html`${start ? html`<section>${startView(start, viewer)}${nobody ? above : nothing}</section>` : nothing}
      <div ?hidden=${nobody}>${clustersView(clusters, ranking.choose)}${ranking.view(nobody ? nothing : above)}</div>`;
  };
}
