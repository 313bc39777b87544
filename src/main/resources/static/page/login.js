import { get, sendForm } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { known, onLanguage, start, t } from "./i18n.js";

let shown = null;
start();
onLanguage(show);
byId("login-form").addEventListener("submit", enter);
byId("name").focus();
get("/login-providers").then(offer, () => {});
const sentBack = new URLSearchParams(location.search).get("problem");
if (sentBack && known(`login.problem.${sentBack}`)) {
  shown = () => make("p", { class: "problem", role: "alert" }, t(`login.problem.${sentBack}`));
  show();
}

async function enter(event) {
  event.preventDefault();
  try {
    await sendForm("/login", { username: byId("name").value, password: byId("password").value });
    location.assign("/");
  } catch (problem) {
    shown = () => problemBox(problem, t);
    show();
    byId("password").value = "";
    byId("password").focus();
  }
}

function show() {
  byId("answer").replaceChildren(...(shown ? [shown()] : []));
}

function offer(providers) {
  onLanguage(() =>
    byId("providers").replaceChildren(
      ...providers.map((one) => make("li", {}, make("a", { href: one.address }, t("login.at", { name: one.name })))),
    ),
  );
}
