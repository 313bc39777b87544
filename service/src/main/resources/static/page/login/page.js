// The page to log in on.
import { asFailure, get, sendForm } from "../api/client.js";
import { focusOn, update } from "../ui/update.js";
import { loginView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "login.title", texts: ["login"], heading: "named", tagline: "tagline", open };

function open() {
  /** @type {import("./view.js").State} */
  const state = { providers: [], failure: null, query: location.search };
  focusOn("name");
  get("/login-providers").then((some) => {
    state.providers = some;
    update();
  }, () => {});
  if (new URLSearchParams(location.search).has("again")) {
    new BroadcastChannel("login-again").postMessage("done");
    window.close();
  }

  /** @param {Record<string, string>} fields */
  async function enter({ username = "", password = "" }) {
    try {
      await sendForm("/login", { username, password });
      location.assign("/");
    } catch (thrown) {
      state.failure = asFailure(thrown);
      emptied().value = "";
      await focusOn("password");
    }
  }

  return () => loginView(state, enter);
}

function emptied() {
  return /** @type {HTMLInputElement} */ (document.getElementById("password"));
}
