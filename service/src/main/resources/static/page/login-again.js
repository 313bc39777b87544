// Asks whoever is logged in to log in again, before what only those may do who have just done so.
import { get, sendForm } from "./api.js";
import { make, problemBox } from "./dom.js";
import { t } from "./i18n.js";

let asking = null;

/** @returns whether they have, and are still the same */
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
    const done = await shown(viewer, providers, back);
    return done && (await get("/viewer")).account === viewer.account;
  } finally {
    back.close();
  }
}

function shown(viewer, providers, back) {
  const problem = make("div", { "aria-live": "polite" });
  const password = make("input", { type: "password", id: "again-password", autocomplete: "current-password", required: true });
  const dialog = make(
    "dialog",
    { id: "login-again", "aria-labelledby": "again-title" },
    make("h2", { id: "again-title" }, t("again.title")),
    make("p", {}, t("again.lead", { login: viewer.login })),
    problem,
    make(
      "form",
      { on: { submit: (event) => enter(event) } },
      make("input", { type: "hidden", autocomplete: "username", value: viewer.login }),
      make("label", {}, make("span", {}, t("login.password")), password),
      make(
        "p",
        { class: "buttons" },
        make("button", { type: "button", on: { click: () => dialog.close("no") } }, t("again.no")),
        make("button", { type: "submit", class: "main-button" }, t("again.yes")),
      ),
    ),
    ...providers.map((one) => make("p", {}, make("button", { type: "button", "data-provider": one.id, on: { click: () => at(one) } }, t("login.at", { name: one.name })))),
  );

  async function enter(event) {
    event.preventDefault();
    try {
      await sendForm("/login", { username: viewer.login, password: password.value });
      dialog.close("yes");
    } catch (failure) {
      problem.replaceChildren(problemBox(failure, t));
      password.value = "";
      password.focus();
    }
  }

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

/** In a window of its own, so that nothing of this page is lost. */
function at(provider) {
  window.open(`${provider.address}?again`, "login-again", "popup,width=600,height=700");
}
