// Asks a signed-in user to log in again, before what only those may do who have just done so.
import { asFailure, get, sendForm } from "../api/client.js";
import { t } from "../i18n/index.js";
import { html, nothing, render } from "../lib/lit-html/lit-html.js";
import { submitting } from "../ui/form.js";
import { problemBox } from "../ui/problem.js";

/** @typedef {import("../api/types.js").LoginPagesProvider} Provider */

/** @type {Promise<boolean> | null} */
let asking = null;

/** Whether they have, and are still the same. */
export function loggedInAgain() {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

async function ask() {
  const [viewer, providers] = await Promise.all([get("/viewer"), get("/login-providers").catch(() => [])]);
  if (!viewer.account) {
    return false;
  }
  const back = new BroadcastChannel("login-again");
  try {
    const done = await answered(viewer.login, providers, back);
    return done && (await get("/viewer")).account === viewer.account;
  } finally {
    back.close();
  }
}

/**
 * @param {string} login
 * @param {Provider[]} providers
 * @param {BroadcastChannel} back
 * @returns {Promise<boolean>}
 */
function answered(login, providers, back) {
  const dialog = document.createElement("dialog");
  dialog.id = "login-again";
  dialog.setAttribute("aria-labelledby", "again-title");
  /** @type {import("../api/client.js").Failure | null} */
  let failure = null;

  /**
   * @param {Record<string, string>} fields
   * @param {HTMLFormElement} form
   */
  async function enter({ password = "" }, form) {
    try {
      await sendForm("/login", { username: login, password });
      dialog.close("yes");
    } catch (thrown) {
      failure = asFailure(thrown);
      form.reset();
      draw();
      document.getElementById("again-password")?.focus();
    }
  }

  const draw = () =>
    render(againView({ login, providers, failure }, { enter: submitting(enter), leave: () => dialog.close("no"), at }), dialog);
  draw();
  back.addEventListener("message", () => dialog.close("yes"));
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
  });
}

/**
 * @param {{ login: string, providers: Provider[], failure: import("../api/client.js").Failure | null }} state
 * @param {{ enter: (event: Event) => void, leave: () => void, at: (provider: Provider) => void }} actions
 */
export function againView({ login, providers, failure }, { enter, leave, at }) {
  return html`<h2 id="again-title">${t("again.title")}</h2>
    <p>${t("again.lead", { login })}</p>
    <div aria-live="polite">${failure ? problemBox(failure) : nothing}</div>
    <form @submit=${enter}>
      <input type="hidden" autocomplete="username" value=${login}>
      <label><span>${t("login.password")}</span><input type="password" id="again-password" name="password" autocomplete="current-password" required></label>
      <p class="buttons">
        <button type="button" @click=${leave}>${t("again.no")}</button>
        <button type="submit" class="main-button">${t("again.yes")}</button>
      </p>
    </form>
    ${providers.map((one) => html`<p><button type="button" data-provider=${one.id} @click=${() => at(one)}>${t("login.at", { name: one.name })}</button></p>`)}`;
}

/**
 * In a window of its own, so that nothing of this page is lost.
 *
 * @param {Provider} provider
 */
function at(provider) {
  window.open(`${provider.address}?again`, "login-again", "popup,width=600,height=700");
}
