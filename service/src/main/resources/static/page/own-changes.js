// What a person changes: corrections, contested ties, consents, the objection, erasure; and the copy that they take along.
import { download, send } from "./api.js";
import { byId, make } from "./dom.js";
import { whenSubmitted } from "./forms.js";
import { language, onLanguage, t } from "./i18n.js";
import { called } from "./own-show.js";
import { shownMeasures } from "./own-places.js";

let page;
let now = null;

/** @param given doing, reload, tell and erased of the page */
export function start(given) {
  page = given;
  whenSubmitted(byId("own-correct"), correct);
  whenSubmitted(byId("own-give"), give);
  whenSubmitted(byId("own-erase"), erase);
  byId("own-object").addEventListener("click", () => page.doing(object));
  for (const format of ["json", "csv"]) {
    byId(`own-copy-${format}`).addEventListener("click", () => page.doing(() => copy(format)));
  }
  byId("own-give").addEventListener("change", showText);
  onLanguage(render);
}

export function offer(held, choices) {
  now = { held, choices };
  render();
}

async function changed(key, focus, values = {}) {
  await page.reload();
  page.tell(key, values);
  byId(focus).focus();
}

// ---- corrections

function valueOf(field) {
  const { record, contacts } = now.held;
  const held = { name: record.name, discipline: record.discipline, cluster: record.clusterId };
  return (field in held ? held[field] : contacts.find((one) => one.channel === field)?.value) ?? "";
}

function render() {
  if (!now) {
    return;
  }
  const lists = { discipline: now.choices.disciplines, cluster: now.choices.clusters };
  byId("own-correct").replaceChildren(
    ...now.choices.fields.map((field) => make("label", { class: "field" },
      make("span", {}, t(`own.field.${field}`)),
      field in lists ? choice(field, lists[field], valueOf(field)) : text(field, valueOf(field)))),
    make("p", { class: "buttons" }, make("button", { type: "submit", class: "main-button" }, t("own.correct.do"))),
  );
  renderGive();
  const objected = now.held.objectedSince !== null;
  byId("own-object").textContent = t(objected ? "own.object.lift" : "own.object.do");
  byId("own-objection").textContent = t(objected ? "own.object.stands" : "own.object.lead", { on: now.held.objectedSince });
}

function text(field, value) {
  return make("input", { type: "text", name: field, value, maxlength: "300", autocomplete: "off" });
}

function choice(field, list, value) {
  const options = [...list].map((one) => ({ code: one.code, name: called(list, one.code) }))
    .sort((one, other) => one.name.localeCompare(other.name, language()));
  return make("select", { name: field },
    make("option", { value: "", selected: value === "" }, t("own.none")),
    options.map((one) => make("option", { value: one.code, selected: one.code === value }, one.name)));
}

async function correct() {
  await page.doing(async () => {
    const values = {};
    for (const [field, value] of new FormData(byId("own-correct"))) {
      if (value.trim() !== valueOf(field)) {
        values[field] = value.trim();
      }
    }
    if (Object.keys(values).length === 0) {
      page.tell("own.correct.nothing");
      return;
    }
    await send("PUT", "/me/fields", values);
    await changed("own.correct.done", "own-record-title");
  });
}

// ---- consents

function renderGive() {
  const form = byId("own-give");
  const kept = Object.fromEntries(new FormData(form));
  const offers = now.choices.offers;
  if (offers.length === 0) {
    form.replaceChildren(make("p", { class: "empty all" }, t("own.give.none")));
    return;
  }
  form.replaceChildren(
    make("label", { class: "field wide" }, make("span", {}, t("own.give.to")),
      make("select", { name: "offer" }, offers.map((one, i) => make("option", { value: String(i), selected: kept.offer === String(i) },
        t("own.give.offer", { scope: t(`own.scope.${one.scope}`), receiver: one.receiver, purpose: one.purpose }))))),
    make("label", { class: "field" }, make("span", {}, t("own.give.years")),
      make("select", { name: "years" }, Array.from({ length: now.choices.mostYears }, (_, i) =>
        make("option", { value: String(i + 1), selected: kept.years ? kept.years === String(i + 1) : i === 1 },
          t("own.give.year", { count: i + 1 }))))),
    make("div", { class: "all" },
      make("p", { id: "own-give-text", class: "text" }),
      make("p", { class: "quiet" }, t("own.give.version", { version: now.choices.textVersion }))),
    make("label", { class: "check all" },
      make("input", { type: "checkbox", name: "agree", required: true, "aria-describedby": "own-give-text" }),
      make("span", {}, t("own.give.agree"))),
    make("p", { class: "buttons" }, make("button", { type: "submit", class: "main-button" }, t("own.give.do"))),
  );
  showText();
}

function showText() {
  const box = byId("own-give-text");
  if (box) {
    box.textContent = now.choices.offers[Number(new FormData(byId("own-give")).get("offer"))].text;
  }
}

async function give({ offer: index, years }) {
  await page.doing(async () => {
    const { scope, purpose, receiver } = now.choices.offers[Number(index)];
    await send("POST", "/me/consents", { scope, purpose, receiver, years: Number(years), textVersion: now.choices.textVersion });
    await changed("own.give.done", "own-consents-title");
  });
}

export function withdrawButton(consent) {
  const label = t("own.withdraw.one", { scope: t(`own.scope.${consent.scope}`), receiver: consent.receiver, purpose: consent.purpose });
  return make("button", { type: "button", "aria-label": label,
    on: { click: () => page.doing(() => withdraw(`/me/consents/${encodeURIComponent(consent.id)}`)) } }, t("own.withdraw"));
}

export function withdrawAllButton() {
  return make("p", { class: "buttons" }, make("button", { type: "button", id: "own-withdraw-all",
    on: { click: () => page.doing(() => withdraw("/me/consents")) } }, t("own.withdraw.all")));
}

async function withdraw(path) {
  const gone = await send("DELETE", path);
  await changed("own.withdraw.done", "own-consents-title", gone);
}

// ---- ties

export function contestForm(tie, reasons) {
  const select = make("select", { "aria-label": t("own.contest.reason") },
    reasons.map((code) => make("option", { value: code }, t(`own.reason.${code}`))));
  const button = make("button", { type: "button", on: { click: () => page.doing(async () => {
    await send("POST", "/me/contestations", { tie: tie.id, reason: select.value });
    await changed("own.contest.done", "own-ties-title");
  }) } }, t("own.contest.send"));
  return make("details", {}, make("summary", {}, t("own.contest")), select, button);
}

// ---- objection, erasure, copy

async function object() {
  const lift = now.held.objectedSince !== null;
  await send(lift ? "DELETE" : "PUT", "/me/objection");
  await changed(lift ? "own.object.lifted" : "own.object.done", "own-places-title");
}

async function erase() {
  await page.doing(async () => {
    const receipt = await send("POST", "/me/erasure", { confirm: "erase" });
    page.tell("own.erase.done");
    page.erased(receipt);
  });
}

async function copy(format) {
  const measures = shownMeasures().join(",");
  await download(`/me/copy?format=${format}&measures=${encodeURIComponent(measures)}`, format === "json" ? "my-data.json" : "my-data.zip");
  await changed("own.copy.done", "own-copy-title");
}
