// Sets a password: with the one-time link behind the hash sign, or, where somebody is logged in, with the one so far.
import { post } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { onLanguage, start, t } from "./i18n.js";

const link = location.hash.slice(1);
// a secret does not stay in the history of the browser
history.replaceState(null, "", location.pathname);
let shown = null;
start();
onLanguage(show);
byId("current-label").hidden = link !== "";
byId("current").required = link === "";
byId("password-form").addEventListener("submit", set);

async function set(event) {
  event.preventDefault();
  const wanted = byId("wanted").value;
  if (wanted !== byId("again").value) {
    tell(() => make("p", { class: "problem", role: "alert" }, t("password.differ")));
    return;
  }
  try {
    const done = link
      ? await post("/password/link", { link, wanted })
      : await post("/password", { current: byId("current").value, wanted });
    byId("password-form").hidden = true;
    tell(() =>
      make(
        "p",
        { class: "note", role: "status" },
        t("password.done", { login: done.login }),
        " ",
        make("a", { href: "/login", id: "log-in" }, t("login.enter")),
      ),
    );
  } catch (problem) {
    tell(() => problemBox(problem, t));
  }
}

function tell(what) {
  shown = what;
  show();
  byId("answer").focus();
}

function show() {
  byId("answer").replaceChildren(...(shown ? [shown()] : []));
}
