// Forms that are sent to the service: what is in them, what was wrong with it, and asking before what cannot be undone.
import { byId, problemBox } from "./dom.js";
import { t } from "./i18n.js";

/** What is filled in, by the names of the fields. */
export function filled(form) {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
}

/** Sends a form when it is submitted, once at a time. */
export function whenSubmitted(form, send) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    unmark(form);
    try {
      await send(filled(form));
    } finally {
      button.disabled = false;
    }
  });
}

/** Sends a form that only asks for something when it is submitted; again while an answer is awaited, if somebody asks otherwise. */
export function whenAsked(form, ask) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    unmark(form);
    ask(filled(form));
  });
}

/** Shows a problem, and leads to the field that it names. */
export function showProblem(problem, box, form) {
  box.replaceChildren(problemBox(problem, t));
  const field = form && problem.field ? form.elements.namedItem(problem.field) : null;
  if (field) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
}

function unmark(form) {
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
}

let settle = null;

/**
 * Asks before something that cannot be undone.
 *
 * @param again what has to be typed once more, or null
 * @returns whether to go on
 */
export function confirmed({ what, why, yes, again = null }) {
  const dialog = byId("confirm");
  const typed = byId("confirm-typed");
  const button = byId("confirm-yes");
  byId("confirm-what").textContent = what;
  byId("confirm-why").textContent = why;
  byId("confirm-again").hidden = again === null;
  byId("confirm-again-label").textContent = again === null ? "" : t("confirm.again", { word: again });
  button.textContent = yes;
  typed.value = "";
  const check = () => (button.disabled = again !== null && typed.value.trim() !== again);
  typed.oninput = check;
  check();
  dialog.returnValue = "no";
  // the browser tells some time after a dialog closed that it did: perhaps when the next one is open
  settle?.(false);
  return new Promise((resolve) => {
    const closed = () => dialog.open || settle(dialog.returnValue === "yes" && !button.disabled);
    settle = (answer) => {
      dialog.removeEventListener("close", closed);
      settle = null;
      resolve(answer);
    };
    dialog.addEventListener("close", closed);
    dialog.showModal();
  });
}
