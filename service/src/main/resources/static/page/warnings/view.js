// What an admin has to do something about: what is wrong with the store, and what is over.
import { language, locale, t, time } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { problemBox } from "../ui/problem.js";

/** @typedef {import("../api/types.js").StandingWarning} StandingWarning */

/**
 * @typedef {object} State
 * @property {StandingWarning[]} warnings
 * @property {import("../api/types.js").StandingBackups | null} backups
 * @property {import("../api/client.js").Failure | null} [failure] why no backup was made
 * @property {{ code: string, failure: import("../api/client.js").Failure } | null} refused what could not be done, and of which
 */

/**
 * @typedef {object} Making of a backup now
 * @property {boolean} busy
 * @property {unknown} waiting how far it is
 * @property {() => Promise<void>} backUp
 */

/**
 * @param {State} state
 * @param {(path: string, wish: object, code: string) => Promise<void>} act
 * @param {Making} [making]
 */
export function warningsView({ warnings, refused, backups, failure = null }, act, making) {
  return html`${backupsLine(backups, failure, making)}<div id="warnings" role="alert" ?hidden=${warnings.length === 0}>${warnings.map(
    (one) => html`<div class="problem" data-warning=${one.code}>
      <p>${language() === "zh" ? one.zh : one.en}</p>
      ${whatToDo(one, act)}${refused?.code === one.code ? problemBox(refused.failure) : nothing}</div>`,
  )}</div>`;
}

/**
 * How old the last good backup is, and why the last attempt failed.
 *
 * @param {State["backups"]} backups
 * @param {import("../api/client.js").Failure | null} failure
 * @param {Making | undefined} making
 */
function backupsLine(backups, failure, making) {
  if (!backups) {
    return nothing;
  }
  const { good, failed } = backups;
  const told = good
    ? t("backup.good", { age: age(good.ageSeconds), size: Math.max(1, Math.round(good.bytes / 2 ** 20)), file: good.file })
    : t("backup.none");
  return html`<div id="backups"><p>${told}</p>${failed
    ? html`<p class="problem">${t("backup.failed", { at: time(failed.at) })} ${language() === "zh" ? failed.zh : failed.en}</p>`
    : nothing}
    ${backups.folder === null
      ? html`<p class="quiet">${t("backup.nowhere")}</p>`
      : html`<p><button type="button" id="backup-now" ?disabled=${making?.busy ?? false} @click=${making?.backUp}>${t("backup.now")}</button></p>`}
    ${making?.waiting ?? nothing}
    ${failure ? html`<div id="backup-problem" tabindex="-1">${problemBox(failure)}</div>` : nothing}</div>`;
}

/** @param {number} seconds */
function age(seconds) {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  const hours = Math.floor(seconds / 3600);
  if (hours < 1) {
    return format.format(-Math.floor(seconds / 60), "minute");
  }
  return hours < 48 ? format.format(-hours, "hour") : format.format(-Math.floor(hours / 24), "day");
}

/**
 * A date in doubt is confirmed here, by an admin who reads it off a calendar.
 *
 * @param {StandingWarning} warning
 * @param {(path: string, wish: object, code: string) => Promise<void>} act
 */
function whatToDo({ code, place, over }, act) {
  if (code === "date_in_doubt") {
    return html`<form class="controls" @submit=${submitting(({ date }) => act("/warnings/date", { date }, code))}>
      <label><span>${t("warning.date")}</span><input type="date" name="date" required></label>
      <button type="submit">${t("warning.confirm")}</button>
    </form>`;
  }
  return over
    ? html`<div><button type="button" @click=${() => act("/warnings/acknowledged", { code, place }, code)}>${t("warning.acknowledge")}</button></div>`
    : nothing;
}
