// What an admin has to do something about, on every page of theirs: what is wrong with the store, and what is over.
import { get, post } from "./api.js";
import { byId, make, problemBox } from "./dom.js";
import { language, onLanguage, t } from "./i18n.js";

let warnings = [];

/** For an admin only; whoever asks else is refused. */
export async function startWarnings() {
  warnings = await get("/warnings").catch(() => []);
  onLanguage(show);
}

function show() {
  byId("warnings").hidden = warnings.length === 0;
  byId("warnings").replaceChildren(...warnings.map(warningBox));
}

function warningBox(warning) {
  const text = make("p", {}, language() === "zh" ? warning.zh : warning.en);
  return make("div", { class: "problem", "data-warning": warning.code }, text, whatToDo(warning));
}

function whatToDo(warning) {
  if (warning.code === "date_in_doubt") {
    return dateForm();
  }
  return warning.over ? acknowledgement(warning) : null;
}

function acknowledgement({ code, place }) {
  const said = make("div");
  const button = make("button", { type: "button", on: { click: () => doing("/warnings/acknowledged", { code, place }, said) } }, t("warning.acknowledge"));
  return make("div", {}, button, said);
}

/** A date in doubt is confirmed here, by whoever reads it off a calendar. */
function dateForm() {
  const day = make("input", { type: "date", required: true });
  const said = make("div");
  const confirm = (event) => {
    event.preventDefault();
    doing("/warnings/date", { date: day.value }, said);
  };
  const label = make("label", {}, make("span", {}, t("warning.date")), day);
  return make("form", { class: "controls", on: { submit: confirm } }, label, make("button", { type: "submit" }, t("warning.confirm")), said);
}

async function doing(path, wish, said) {
  try {
    await post(path, wish);
    warnings = await get("/warnings");
    show();
  } catch (problem) {
    said.replaceChildren(problemBox(problem, t));
  }
}
