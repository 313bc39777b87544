// What can be done where there is nobody to show: by whom, and how.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";

/** @typedef {import("../api/types.js").Viewer} Viewer */

/**
 * Nobody at all who may be shown, or people of whom none may be shown by name.
 *
 * @typedef {"nobody" | "unnamed"} Start
 */

/**
 * What a ranking of everybody says of it; null where there is somebody by name.
 *
 * @param {Pick<import("../api/types.js").Ranking, "population" | "named">} ranking
 * @returns {Start | null}
 */
export function startOf({ population, named }) {
  return named > 0 ? null : population > 0 ? "unnamed" : "nobody";
}

/**
 * @param {Start} start
 * @param {Viewer | null} viewer
 */
export function startView(start, viewer) {
  return html`<div class="start" id="start-here" data-start=${start}>
    <h2>${t(`start.${start}`)}</h2>
    ${start === "nobody" ? beginning(viewer) : visible(viewer)}
  </div>`;
}

/** @param {Viewer | null} viewer */
function beginning(viewer) {
  return html`<p>${t("start.what")}</p>
    <p>${t("start.why")}</p>
    <ul><li>${whoBegins(viewer)}</li></ul>
    <p>${t("start.look")}</p>
    <ul>
      <li><code>./shicheng demo</code> ${t("start.demo")}</li>
      <li><code>./shicheng demo --data ${t("start.folder")}</code> ${t("start.demo.data")}</li>
    </ul>`;
}

/** @param {Viewer | null} viewer */
function whoBegins(viewer) {
  switch (viewer?.role) {
    case "steward": return html`${t("start.steward")} <a href="/imports">${t("start.import")}</a>`;
    case "admin": return html`${t("start.admin")} <a href="/accounts">${t("start.accounts")}</a>`;
    case "staff":
    case "researcher": return t("start.member");
    default: return html`${t("start.visitor")} <a href="/login">${t("login.enter")}</a>`;
  }
}

/** @param {Viewer | null} viewer */
function visible(viewer) {
  return html`<p>${t("start.unnamed.why")}</p>
    <p>${t("start.unnamed.can")}</p>
    <ul>
      <li><a href="/clusters">${t("clusters.title")}</a>: ${t("start.unnamed.clusters")}</li>
      <li><a href="/map?view=list">${t("start.unnamed.list")}</a></li>
      <li><a href="/notice">${t("footer.notice")}</a></li>
      ${viewer?.login ? nothing : html`<li><a href="/login">${t("login.enter")}</a>: ${t("start.unnamed.login")}</li>`}
    </ul>`;
}
