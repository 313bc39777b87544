// Begins the page: its language, who looks, and the part that its address names.
import { onStaleLogin } from "../api/client.js";
import { change, language, load, locale, t, wantedLanguage } from "../i18n/index.js";
import { nothing, render } from "../lib/lit-html/lit-html.js";
import { whenWanted } from "../ui/renewed.js";
import { onUpdate, update } from "../ui/update.js";
import { loadWords } from "../vocabulary/words.js";
import { routeOf } from "./router.js";
import { logOut, whoLooks } from "./session.js";
import { shell } from "./shell.js";

const route = routeOf(location.pathname);
const { default: page } = await route.load();

/** @type {import("./shell.js").Frame} */
const frame = { path: route.path, page, viewer: null, failure: null, content: nothing, warnings: nothing };
let content = () => /** @type {unknown} */ (nothing);
let warnings = () => /** @type {unknown} */ (nothing);

onUpdate(() => {
  document.documentElement.lang = locale();
  document.title = `${t(page.title)} – ${t("title")}`;
  frame.content = content();
  frame.warnings = warnings();
  render(shell(frame, { change: changeTo, logOut }), document.body);
});

/** @param {import("../i18n/index.js").Language} wanted */
async function changeTo(wanted) {
  if (wanted !== language()) {
    await whenWanted(() => change(wanted));
    update();
  }
}

// nobody but those who need it loads the form
onStaleLogin(async () => (await whenWanted(() => import("../login/again.js"))).loggedInAgain());
await load(wantedLanguage(), ["shared", ...page.texts]);
update();
const [who] = await Promise.all([page.apart ? { viewer: null, failure: null } : whoLooks(), loadWords()]);
Object.assign(frame, who);
if (!page.role || page.role === who.viewer?.role) {
  content = page.open(who.viewer);
}
if (who.viewer?.role === "admin") {
  warnings = (await whenWanted(() => import("../warnings/page.js"))).open();
} else if (who.viewer?.role === "steward") {
  warnings = (await whenWanted(() => import("../imports/ending.js"))).open();
}
update();
