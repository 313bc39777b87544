// A person's own page: coming in by a code, and what is shown then.
import { get, send } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { onLanguage, start, t } from "./i18n.js";
import { whenSubmitted } from "./forms.js";
import * as changes from "./own-changes.js";
import * as places from "./own-places.js";
import * as show from "./own-show.js";
import { ready } from "./words.js";

let session = { open: false };
let told = null;

start();
onLanguage(() => {
  document.title = `${t("own.title")} – 师承 Shicheng`;
  showSession();
  showTold();
});
whenSubmitted(byId("own-enter-form"), enter);
byId("own-leave").addEventListener("click", () => doing(leave));
changes.start({ doing, reload, tell, erased });
places.start({ doing });
open();

async function open() {
  await doing(async () => {
    session = await get("/me/session");
    showSession();
    if (session.open) {
      await reload();
    }
  });
}

async function enter({ code }) {
  await doing(async () => {
    session = await send("POST", "/me/session", { code });
    byId("own-enter-form").reset();
    await reload();
    showSession();
    tell("own.entered");
    byId("own-record-title").focus();
  });
}

async function leave() {
  session = await send("DELETE", "/me/session");
  show.clear();
  places.clear();
  showSession();
  tell("own.left");
  byId("own-code").focus();
}

/** Shows all that is held as it is now. */
async function reload() {
  await ready;
  const [held, choices, uses] = [await get("/me"), await get("/me/choices"), await get("/me/uses")];
  show.held(held, uses, choices);
  changes.offer(held, choices);
  places.offer(held);
  session = await get("/me/session");
  showSession();
}

/** Does something that may fail, and says so where it does. */
async function doing(work) {
  byId("own-problem").replaceChildren();
  try {
    await work();
  } catch (problem) {
    tell(null);
    if (problem.code === "code_required") {
      session = { open: false };
      show.clear();
      showSession();
    }
    byId("own-problem").replaceChildren(problemBox(problem, t));
    byId("own-problem").focus();
  }
}

/** Says what was done, to screen readers too. */
function tell(key, values = {}) {
  told = key ? { key, values } : null;
  showTold();
}

function showTold() {
  byId("own-status").textContent = told ? t(told.key, told.values) : "";
}

function showSession() {
  byId("own-enter").hidden = session.open || !byId("own-receipt").hidden;
  byId("own-inside").hidden = !session.open;
  if (session.open) {
    byId("own-session").textContent = t("own.session", { until: show.time(session.until) });
  }
}

/** The person is gone: only the receipt is left. */
function erased(receipt) {
  session = { open: false };
  show.clear();
  places.clear();
  byId("own-receipt").hidden = false;
  byId("own-receipt-facts").replaceChildren(
    ...[["id", receipt.id], ["on", receipt.on], ["consents", receipt.removed.consents], ["names", receipt.removed.names],
      ["contacts", receipt.removed.contacts], ["ties", receipt.removed.ties]]
      .flatMap(([name, value]) => [
        make("dt", { "data-t": `own.receipt.${name}` }, t(`own.receipt.${name}`)),
        make("dd", {}, make("code", {}, String(value))),
      ]),
  );
  showSession();
  byId("own-receipt-title").focus();
}
