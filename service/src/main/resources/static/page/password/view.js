// Setting a password: with a one-time link, or with the password so far.
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { problemBox } from "../ui/problem.js";

/**
 * @typedef {object} State
 * @property {string} link what stands behind the hash sign of a one-time link, or nothing
 * @property {boolean} differ whether the two were not the same
 * @property {string | null} done whose password was set
 * @property {import("../api/client.js").Failure | null} failure
 */

/**
 * @param {State} state
 * @param {(fields: Record<string, string>) => Promise<void>} set
 */
export function passwordView(state, set) {
  return html`<p>${t("password.lead")}</p>
    <form id="password-form" class="account-form" ?hidden=${state.done !== null} @submit=${submitting(set)}>
      ${state.link ? nothing : html`<label><span>${t("password.current")}</span><input id="current" name="current" type="password" autocomplete="current-password" required></label>`}
      <label><span>${t("password.wanted")}</span><input id="wanted" name="wanted" type="password" autocomplete="new-password" required></label>
      <label><span>${t("password.again")}</span><input id="again" name="again" type="password" autocomplete="new-password" required></label>
      <button type="submit" class="main-button">${t("password.set")}</button>
    </form>
    <div id="answer" aria-live="polite" tabindex="-1">${answer(state)}</div>`;
}

/** @param {State} state */
function answer({ differ, done, failure }) {
  if (done !== null) {
    return html`<p class="note" role="status">${t("password.done", { login: done })} <a href="/login" id="log-in">${t("login.enter")}</a></p>`;
  }
  if (differ) {
    return html`<p class="problem" role="alert">${t("password.differ")}</p>`;
  }
  return failure ? problemBox(failure) : nothing;
}
