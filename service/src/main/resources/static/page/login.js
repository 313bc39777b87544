import { get, sendForm } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { known, onLanguage, start, t } from "./i18n.js";

let shown = null;
let providers = [];
start();
onLanguage(show);
byId("login-form").addEventListener("submit", enter);
byId("name").focus();
get("/login-providers").then(offer, () => {}).then(sayWhySentBack);

/** The address says at which provider it was, and the service what that is called: nobody else puts words on this page. */
function sayWhySentBack() {
  const query = new URLSearchParams(location.search);
  if (query.has("again")) {
    new BroadcastChannel("login-again").postMessage("done");
    window.close();
    shown = () => make("p", { class: "note", role: "status" }, t("again.close"));
    show();
    return;
  }
  const provider = providers.find((one) => one.id === query.get("provider"));
  const key = `login.problem.${query.get("problem")}`;
  const needsProvider = key === "login.problem.provider_unreachable" || key === "login.problem.provider_wrong";
  if (known(key) && (provider || !needsProvider)) {
    shown = () => make("p", { class: "problem", role: "alert" }, t(key, { name: provider?.name }));
    show();
  }
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

function offer(some) {
  providers = some;
  onLanguage(() =>
    byId("providers").replaceChildren(
      ...providers.map((one) => make("li", {}, make("a", { href: one.address }, t("login.at", { name: one.name })))),
    ),
  );
}
