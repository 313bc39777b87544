// What people in the network are told, for everybody to read; and for those who answer for it, the impact assessment.
import { download, text } from "./api.js";
import { byId, problemBox } from "./dom.js";
import { linkDuties } from "./duties.js";
import { language, onLanguage, start, t } from "./i18n.js";
import { written } from "./markdown.js";
import { showSession, whoLooks } from "./session.js";

const READERS = ["steward", "admin"];
let failure = null;

start();
showSession();
onLanguage(() => (document.title = `${t("notice.title")} – ${t("title")}`));
onLanguage(load);
onLanguage(showFailure);
byId("save-notice").addEventListener("click", () => save("/notice", "notice.md"));
byId("save-assessment").addEventListener("click", () => save("/assessment", "assessment.md"));
whoLooks().then((viewer) => {
  linkDuties(viewer);
  byId("assessment").hidden = !READERS.includes(viewer.role);
}, () => {});

async function load() {
  const box = byId("notice");
  const wanted = language();
  box.setAttribute("aria-busy", "true");
  try {
    const notice = await text("/notice", { language: wanted });
    if (wanted === language()) {
      box.replaceChildren(...written(notice));
    }
  } catch (problem) {
    box.replaceChildren(problemBox(problem, t));
  }
  box.setAttribute("aria-busy", "false");
}

async function save(path, name) {
  failure = null;
  try {
    await download(path, name);
  } catch (problem) {
    failure = problem;
  }
  showFailure();
}

function showFailure() {
  byId("answer").replaceChildren(...(failure ? [problemBox(failure, t)] : []));
}
