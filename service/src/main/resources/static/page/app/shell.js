// The frame of every page: its head with navigation, language and login, and its foot.
import { LANGUAGES, language, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { problemBox } from "../ui/problem.js";
import { renewal } from "../ui/renewed.js";
import { seenBy } from "../ui/viewer.js";
import { duties, openPages } from "./router.js";

/** @typedef {import("../ui/page.js").Page} Page */
/** @typedef {import("../ui/page.js").Viewer} Viewer */

/**
 * @typedef {object} Frame
 * @property {string} path of the page
 * @property {Page} page
 * @property {Viewer | null} viewer
 * @property {import("../api/client.js").Failure | null} failure why it is not known who looks
 * @property {unknown} content null until it is known who looks
 * @property {unknown} warnings
 */

/**
 * @typedef {object} Actions
 * @property {(language: import("../i18n/index.js").Language) => void} change
 * @property {() => void} logOut
 */

/** The map, by which the address without a path begins too. */
const HOME = "/map";
const ICON = new URL("../favicon.svg", import.meta.url).href;
const NAMES = { zh: "中文", en: "English" };

/**
 * @param {Frame} frame
 * @param {Actions} actions
 */
export function shell(frame, actions) {
  const { page } = frame;
  return html`<a class="skip" href="#main">${t("skip")}</a>
    <header class="top">
      <div class="inner">
        <a class="brand" href="/"><img src=${ICON} alt="" width="40" height="40"><span><b lang="zh">师承</b> Shicheng</span></a>
        ${page.tagline ? html`<p class="tagline">${t(page.tagline)}</p>` : nothing}
        ${page.apart ? nothing : html`<div id="session" class="session">${session(frame.viewer, actions)}</div>${links(frame)}`}
        <div class="languages" role="group" aria-label=${t("language")}>${LANGUAGES.map((one) => html`<button
          type="button" data-language=${one} lang=${one} aria-pressed=${String(one === language())}
          @click=${() => actions.change(one)}>${NAMES[one]}</button>`)}</div>
      </div>
    </header>
    <main id="main" class="inner ${page.look ?? ""}" tabindex="-1">${main(frame)}</main>
    ${foot(frame)}`;
}

/**
 * @param {Viewer | null} viewer
 * @param {Actions} actions
 */
function session(viewer, actions) {
  if (!viewer) {
    return nothing;
  }
  return viewer.login
    ? html`<a href="/accounts">${viewer.login}</a><button type="button" id="log-out" @click=${actions.logOut}>${t("login.leave")}</button>`
    : html`<a href="/login" id="log-in">${t("login.enter")}</a>`;
}

/** @param {Frame} frame */
function links({ viewer, path }) {
  const own = duties(viewer?.role);
  return html`<nav id="pages" class="duties" aria-label=${t("pages")}>${openPages().map((route) => link(route.path, path))}</nav>
    ${own.length === 0 ? nothing : html`<nav id="duties" class="duties" aria-label=${t("duties")}>${own.map(
      (route) => link(route.path, path),
    )}</nav>`}`;
}

/**
 * @param {string} to
 * @param {string} path of the page that is open
 */
function link(to, path) {
  return html`<a href=${to} aria-current=${to === path ? "page" : nothing}>${t(`${to.slice(1)}.title`)}</a>`;
}

/** @param {Frame} frame */
function main(frame) {
  const { page, viewer } = frame;
  const theirs = !page.role || viewer?.role === page.role;
  return html`${page.heading === "none" ? nothing : html`<h1 class=${page.heading === "unseen" ? "unseen" : "page-title"}>${t(page.title)}</h1>`}
    ${renewal()}
    ${frame.warnings}
    ${page.lead ? html`<p class="quiet">${t(page.lead)}</p>` : nothing}
    ${page.role ? html`<p id="viewer" class="quiet">${viewer ? seenBy(viewer) : nothing}</p>
      <div id="refused" aria-live="polite">${refusal(frame, theirs)}</div>
      <div data-duty ?hidden=${!theirs}>${theirs ? frame.content : nothing}</div>` : frame.content}`;
}

/**
 * @param {Frame} frame
 * @param {boolean} theirs
 */
function refusal({ page, viewer, failure }, theirs) {
  if (failure) {
    return problemBox(failure);
  }
  return viewer && !theirs
    ? html`<p class="problem" data-code="not_allowed">${t("duty.refused", { role: t(`who.${page.role}`) })}</p>`
    : nothing;
}

/** @param {Frame} frame */
function foot({ page, path }) {
  return html`<footer class="bottom">
    <div class="inner">
      <p>${t("footer.promise")}</p>
      <nav aria-label=${t("footer.links")}>${path === HOME || page.apart ? nothing : html`<a href="/">${t("footer.home")}</a>`}
        <a href="/limits.html">${t("footer.limits")}</a>
        ${page.apart ? nothing : html`<a href="/notice.html">${t("footer.notice")}</a>`}
        ${path === HOME ? html`<a href="/swagger-ui.html">${t("footer.api")}</a>` : nothing}</nav>
    </div>
  </footer>`;
}
