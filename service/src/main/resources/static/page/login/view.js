// Logging in: by name and password, or at a provider.
import { known, t } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { note, problemBox } from "../ui/problem.js";

/** @typedef {import("../api/types.js").LoginPagesProvider} Provider */

/**
 * @typedef {object} State
 * @property {Provider[]} providers
 * @property {import("../api/client.js").Failure | null} failure
 * @property {string} query what the address says of a login at a provider
 */

/**
 * @param {State} state
 * @param {(fields: Record<string, string>) => Promise<void>} enter
 */
export function loginView(state, enter) {
  return html`<form id="login-form" class="account-form" @submit=${submitting(enter)}>
      <label><span>${t("login.name")}</span><input id="name" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
      <label><span>${t("login.password")}</span><input id="password" name="password" type="password" autocomplete="current-password" required></label>
      <button type="submit" class="main-button">${t("login.enter")}</button>
    </form>
    <ul id="providers" class="providers">${state.providers.map((one) => html`<li><a href=${one.address}>${t("login.at", { name: one.name })}</a></li>`)}</ul>
    <div id="answer" aria-live="polite">${state.failure ? problemBox(state.failure) : sentBack(state)}</div>`;
}

/**
 * The address says at which provider it was, and the service what that is called: nobody else puts words on this page.
 *
 * @param {State} state
 */
function sentBack({ query, providers }) {
  const asked = new URLSearchParams(query);
  if (asked.has("again")) {
    return note(t("again.close"));
  }
  const provider = providers.find((one) => one.id === asked.get("provider"));
  const key = `login.problem.${asked.get("problem")}`;
  const needsProvider = key === "login.problem.provider_unreachable" || key === "login.problem.provider_wrong";
  return known(key) && (provider || !needsProvider)
    ? html`<p class="problem" role="alert">${t(key, { name: provider?.name })}</p>`
    : null;
}
