// Forms that are sent to the service: what is in them, and which field was wrong.
import { html } from "../lib/lit-html/lit-html.js";
import { update } from "./update.js";

/** @typedef {Record<string, string>} Fields */

/** @type {WeakSet<HTMLFormElement>} */
const sending = new WeakSet();

/**
 * What is filled in, by the names of the fields.
 *
 * @param {HTMLFormElement} form
 * @returns {Fields}
 */
export function filled(form) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value));
}

/**
 * Takes a form when it is submitted, once at a time.
 *
 * @param {(fields: Fields, form: HTMLFormElement) => Promise<void>} send
 * @returns {(event: Event) => Promise<void>}
 */
export function submitting(send) {
  return async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    if (sending.has(form)) {
      return;
    }
    sending.add(form);
    unmark(form);
    try {
      await send(filled(form), form);
    } finally {
      sending.delete(form);
    }
  };
}

/**
 * Takes a form that only asks for something; again while an answer is awaited, if somebody asks otherwise.
 *
 * @param {(fields: Fields, form: HTMLFormElement) => void} ask
 * @returns {(event: Event) => void}
 */
export function asking(ask) {
  return (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    unmark(form);
    ask(filled(form), form);
  };
}

/**
 * Shows what changed, then leads to the field that a problem names.
 *
 * @param {HTMLFormElement | null} form
 * @param {import("../api/client.js").Failure} failure
 */
export async function lead(form, failure) {
  await update();
  const field = form && failure.field ? form.elements.namedItem(failure.field) : null;
  if (field instanceof HTMLElement) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
}

/**
 * Empties some fields of a form.
 *
 * @param {HTMLFormElement | null} form
 * @param {string[]} names
 */
export function emptied(form, names) {
  for (const name of names) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) {
      field.value = "";
    }
  }
}

/** @param {HTMLFormElement} form */
function unmark(form) {
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
}

/**
 * The choices of a select, one of them chosen.
 *
 * @param {{ value: string, text: string }[]} choices
 * @param {string | null} [chosen]
 */
export function options(choices, chosen = null) {
  return choices.map(
    ({ value, text }) => html`<option value=${value} .selected=${chosen !== null && value === chosen}>${text}</option>`,
  );
}

/**
 * The value of the field that changed.
 *
 * @param {Event} event
 */
export function valueOf(event) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (event.currentTarget).value;
}
