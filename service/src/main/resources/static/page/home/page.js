// The first page: clusters, rankings, and for stewards the import of files.
import { seenBy } from "../ui/viewer.js";
import { asFailure, get } from "../api/client.js";
import { clustersView } from "../clusters/view.js";
import { number, t } from "../i18n/index.js";
import { openImports } from "../imports/part.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { openRanking } from "../ranking/part.js";
import { startOf, startView } from "../start/view.js";
import { update } from "../ui/update.js";

/** @typedef {import("../api/types.js").RetentionEndingSoon} EndingSoon */

/** @type {import("../ui/page.js").Page} */
export default { title: "title", texts: ["ranking", "why", "imports", "start"], heading: "unseen", tagline: "tagline", open };

/** @param {import("../ui/page.js").Viewer | null} viewer */
function open(viewer) {
  /** @type {import("../clusters/view.js").State} */
  const clusters = { clusters: null, failure: null };
  /** @type {{ soon: EndingSoon | null }} */
  const ending = { soon: null };
  const ranking = openRanking();
  // what the files said is for stewards
  const imports = viewer?.role === "steward" ? openImports(refresh) : null;
  if (imports) {
    get("/retention/soon").then((soon) => {
      ending.soon = soon;
      update();
    }, () => {});
  }
  ranking.load().then(refresh);

  function refresh() {
    ranking.ask();
    readClusters();
  }

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

  if (imports && location.hash === "#import-section") {
    // the section is not there yet when the browser looks for it
    update().then(() => document.getElementById("import-section")?.scrollIntoView());
  }

  return () => {
    const everybody = ranking.everybody();
    const start = everybody && startOf(everybody);
    const above = html`<p id="viewer">${viewer ? seenBy(viewer) : nothing}</p>${endingView(ending.soon)}`;
    const nobody = start === "nobody";
    return html`${start ? html`<section>${startView(start, viewer)}${nobody ? above : nothing}</section>` : nothing}
      <div ?hidden=${nobody}>${clustersView(clusters, ranking.choose)}${ranking.view(nobody ? nothing : above)}</div>
      ${imports?.() ?? nothing}`;
  };
}

/**
 * What nobody imports again is gone then; those who can bring it again are told long before.
 *
 * @param {EndingSoon | null} soon
 */
export function endingView(soon) {
  const records = Object.entries(soon?.records ?? {});
  const parts = records.map(([table, count]) => t(`ending.${table}`, { count: number(count) })).join(t("comma"));
  return html`<p id="ending" class="problem" role="alert" ?hidden=${records.length === 0}>${
    records.length === 0 ? nothing : t("ending", { day: soon?.before, records: parts })}</p>`;
}
