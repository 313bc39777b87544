// The page of the notice, for everybody to read.
import { asFailure } from "../api/client.js";
import { download, text } from "../api/files.js";
import { language } from "../i18n/index.js";
import { update } from "../ui/update.js";
import { noticeView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "notice.title", texts: ["notice"], heading: "none", open };

/** @param {import("../ui/page.js").Viewer | null} viewer */
function open(viewer) {
  const assessed = viewer?.role === "steward" || viewer?.role === "admin";
  /** @type {import("./view.js").State} */
  const state = { notice: null, assessed, unread: null, unsaved: null };
  /** @type {string | null} */
  let asked = null;

  async function read() {
    const wanted = language();
    asked = wanted;
    state.notice = null;
    state.unread = null;
    try {
      const notice = await text("/notice", { language: wanted });
      if (wanted === language()) {
        state.notice = notice;
      }
    } catch (thrown) {
      state.unread = asFailure(thrown);
    }
    update();
  }

  /**
   * @param {string} path
   * @param {string} name
   */
  async function save(path, name) {
    state.unsaved = null;
    try {
      await download(path, name);
    } catch (thrown) {
      state.unsaved = asFailure(thrown);
    }
    update();
  }

  return () => {
    // it is told in the language of the page, whenever that changes
    if (asked !== language()) {
      read();
    }
    return noticeView(state, save);
  };
}
