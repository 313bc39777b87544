// The admin's page of the audit log.
import { asFailure, get } from "../api/client.js";
import { download } from "../api/files.js";
import { lead } from "../ui/form.js";
import { update } from "../ui/update.js";
import { arrived, begun } from "./state.js";
import { auditView } from "./view.js";

/** Entries of a file. */
const MOST = "500";

/** @type {import("../ui/page.js").Page} */
export default { title: "audit.title", texts: ["audit"], heading: "named", lead: "audit.lead", role: "admin", open };

function open() {
  const state = begun();
  /** @type {Record<string, string>} */
  let wish = {};

  get("/audit/actions").then((codes) => {
    state.actions = codes;
    update();
  }, () => {});
  read(null, null);

  /**
   * @param {Record<string, string>} fields
   * @param {HTMLFormElement} form
   */
  async function verify(fields, form) {
    state.verifying = true;
    state.unverified = null;
    update();
    try {
      state.report = await get("/audit/verification", fields);
    } catch (thrown) {
      state.report = null;
      state.unverified = asFailure(thrown);
      lead(form, state.unverified);
    }
    state.verifying = false;
    update();
  }

  /**
   * Whatever was asked for last is shown, in whichever order the answers come.
   *
   * @param {number | null} before
   * @param {HTMLFormElement | null} form
   */
  async function read(before, form) {
    const mine = ++state.asked;
    state.reading = true;
    update();
    try {
      const page = await get("/audit", { ...wish, before });
      if (mine === state.asked) {
        arrived(state, page, before === null);
      }
    } catch (thrown) {
      if (mine === state.asked) {
        state.unread = asFailure(thrown);
        state.reading = false;
        lead(form, state.unread);
      }
    }
    update();
  }

  /**
   * @param {Record<string, string>} fields
   * @param {HTMLFormElement} form
   */
  function show(fields, form) {
    wish = fields;
    state.next = null;
    read(null, form);
  }

  /** A file of what was asked for last. */
  async function csv() {
    const asked = new URLSearchParams(Object.entries({ ...wish, limit: MOST }).filter(([, value]) => value !== ""));
    try {
      await download(`/audit?${asked}`, "log.csv", "text/csv");
    } catch (thrown) {
      state.unread = asFailure(thrown);
    }
    update();
  }

  return () => auditView(state, { verify, show, csv, older: () => read(state.next, null) });
}
