// Who is logged in, and the way in and out.
import { get, sendForm } from "./api.js";
import { byId, make } from "./dom.js";
import { onLanguage, t } from "./i18n.js";

let viewer = null;

/** @returns who looks, asked once a page */
export function whoLooks() {
  viewer ??= get("/viewer");
  return viewer;
}

/** Shows at the top who is logged in, with a way out, or a way in. */
export async function showSession() {
  const who = await whoLooks().catch(() => null);
  if (who) {
    onLanguage(() => fill(who));
  }
}

function fill(who) {
  const box = byId("session");
  if (who.login) {
    box.replaceChildren(
      make("a", { href: "/accounts" }, who.login),
      make("button", { type: "button", id: "log-out", on: { click: logOut } }, t("login.leave")),
    );
  } else {
    box.replaceChildren(make("a", { href: "/login", id: "log-in" }, t("login.enter")));
  }
}

async function logOut() {
  // where the login was at a provider that takes logouts, its session is ended as well
  const left = await sendForm("/logout", {}).catch(() => null);
  location.assign(left?.address ?? "/");
}
