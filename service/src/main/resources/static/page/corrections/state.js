// A historical person as files have them, and what was put right, as plain data.
import { t } from "../i18n/index.js";

/** @typedef {import("../api/types.js").Correction} Correction */
/** @typedef {import("../api/types.js").HeldRecord} HeldRecord */

/** What can be put right of a person. */
export const FACTS = ["name", "born", "died", "discipline", "cluster"];

/**
 * @typedef {object} State
 * @property {string | null} asked the id by which the record was looked up
 * @property {HeldRecord | null} record
 * @property {string} chosen a fact, or dates or never with the id of a tie behind a colon
 * @property {Correction[]} all
 * @property {{ key: string, values: Record<string, string> } | null} told what was done
 * @property {import("../api/client.js").Failure | null} failure
 */

/** @returns {State} */
export function begun() {
  return { asked: null, record: null, chosen: "born", all: [], told: null, failure: null };
}

/**
 * What of it is to be put right, and of which tie.
 *
 * @param {string} chosen
 */
export function parts(chosen) {
  const [what = "", tie = ""] = chosen.split(":");
  return { what, tie };
}

/** @param {string} chosen */
export function label(chosen) {
  return t(`what.${parts(chosen).what}`);
}

/**
 * What to send; an empty field says that it is not known.
 *
 * @param {State} state
 * @param {Record<string, string>} fields
 */
export function request({ asked, chosen }, { value = "", until = "", source = "" }) {
  const { what, tie } = parts(chosen);
  const known = { person: asked, source };
  if (what === "never") {
    return { ...known, tie, never: true };
  }
  return what === "dates" ? { ...known, tie, since: value, until } : { ...known, [what]: value };
}

/**
 * Since when until when, in one text.
 *
 * @param {string | null | undefined} since
 * @param {string | null | undefined} until
 */
export function span(since, until) {
  return since || until ? `${since ?? ""}–${until ?? ""}` : "";
}

/**
 * What is right, in words.
 *
 * @param {Correction} one
 */
export function right({ what, value, until }) {
  if (what === "never") {
    return t("right.never");
  }
  return (what === "dates" ? span(value, until) : value) || t("right.unknown");
}

/** @param {import("../api/types.js").LabelNamed | null | undefined} person */
export function nameOf(person) {
  return person?.name ?? person?.id ?? t("right.gone");
}
