// What comes to its end soon, above the pages of a steward.
import { get } from "../api/client.js";
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { update } from "../ui/update.js";

/** @typedef {import("../api/types.js").RetentionEndingSoon} EndingSoon */

export function open() {
  /** @type {EndingSoon | null} */
  let ending = null;
  get("/retention/soon").then((soon) => {
    ending = soon;
    update();
  }, () => {});
  return () => endingView(ending);
}

/**
 * What nobody imports again is gone then; those who can bring it again are told long before.
 *
 * @param {EndingSoon | null} soon
 */
export function endingView(soon) {
  const records = Object.entries(soon?.records ?? {});
  const parts = records.map(([table, count]) => t(`ending.${table}`, { count: number(count) })).join(t("comma"));
  return records.length === 0 ? nothing
    : html`<p id="ending" class="problem" role="alert">${t("ending", { day: soon?.before, records: parts })}</p>`;
}
