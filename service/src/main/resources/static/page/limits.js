import { list, onLanguage, start } from "./i18n.js";
import { byId, make } from "./dom.js";
import { showSession } from "./session.js";

start();
showSession();
onLanguage(() => byId("limits").replaceChildren(...list("limits").map((text) => make("li", {}, text))));
