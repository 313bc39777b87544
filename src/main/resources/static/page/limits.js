import { list, onLanguage, start } from "./i18n.js";
import { byId, make } from "./dom.js";

start();
onLanguage(() => byId("limits").replaceChildren(...list("limits").map((text) => make("li", {}, text))));
