// The page to set a password on.
import { asFailure, post } from "../api/client.js";
import { focusOn } from "../ui/update.js";
import { passwordView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "password.title", texts: ["password"], heading: "named", tagline: "tagline", open };

function open() {
  /** @type {import("./view.js").State} */
  const state = { link: location.hash.slice(1), differ: false, done: null, failure: null };
  // a secret does not stay in the history of the browser
  history.replaceState(null, "", location.pathname);

  async function set() {
    // as they were typed: a space at the end of a password is part of it
    const [current, wanted, again] = ["current", "wanted", "again"].map(typed);
    state.failure = null;
    state.differ = wanted !== again;
    if (!state.differ) {
      try {
        const done = state.link
          ? await post("/password/link", { link: state.link, wanted })
          : await post("/password", { current, wanted });
        state.done = done.login;
      } catch (thrown) {
        state.failure = asFailure(thrown);
      }
    }
    await focusOn("answer");
  }

  return () => passwordView(state, set);
}

/** @param {string} id */
function typed(id) {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? field.value : "";
}
