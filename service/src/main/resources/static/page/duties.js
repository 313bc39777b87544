// What each role keeps: the links in the head of a page, and whether a page is for whoever looks.
import { get } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { onLanguage, start, t } from "./i18n.js";
import { showSession } from "./session.js";
import { ready, word } from "./words.js";

const PAGES = { steward: ["consents"], staff: ["plans"], admin: ["audit", "terms"] };

/** Fills the links that are for this viewer, here and whenever the language changes. */
export function linkDuties(viewer) {
  const pages = PAGES[viewer?.role] ?? [];
  onLanguage(() => byId("duties").replaceChildren(...pages.map(link)));
}

function link(page) {
  const here = location.pathname.replace(/\.html$/, "") === `/${page}`;
  return make("a", { href: `/${page}.html`, "aria-current": here ? "page" : null }, t(`${page}.title`));
}

/**
 * Starts a page that is for one role.
 *
 * @param begin called with the viewer, if it is theirs
 */
export async function startDuty(role, begin) {
  start();
  showSession();
  onLanguage(() => (document.title = `${t(document.body.dataset.title)} – ${t("title")}`));
  let viewer;
  try {
    viewer = await get("/viewer");
  } catch (problem) {
    byId("refused").replaceChildren(problemBox(problem, t));
    return;
  }
  await ready;
  linkDuties(viewer);
  const theirs = viewer.role === role;
  onLanguage(() => {
    byId("viewer").textContent = t(`viewer.${viewer.role}`, { receiver: viewer.receiver ? word("receiver", viewer.receiver) : "" });
    byId("refused").replaceChildren(
      ...(theirs ? [] : [make("p", { class: "problem", "data-code": "not_allowed" }, t("duty.refused", { role: t(`who.${role}`) }))]),
    );
  });
  document.querySelector("[data-duty]").hidden = !theirs;
  if (theirs) {
    begin(viewer);
  }
}
