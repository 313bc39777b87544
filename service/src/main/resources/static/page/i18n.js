// The two languages of the page: which one is shown, and how texts get into the document.
import en from "./texts-en.js";
import zh from "./texts-zh.js";
import enDuties from "./duties-texts-en.js";
import zhDuties from "./duties-texts-zh.js";
import enDeclared from "./declared-texts-en.js";
import zhDeclared from "./declared-texts-zh.js";
import enOwn from "./own-texts-en.js";
import zhOwn from "./own-texts-zh.js";

const TEXTS = {
  en: { ...en, ...enDuties, ...enDeclared, ...enOwn },
  zh: { ...zh, ...zhDuties, ...zhDeclared, ...zhOwn },
};
const KEY = "shicheng.language";
const listeners = [];
let current = first();

function first() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked in TEXTS) {
    remember(asked);
    return asked;
  }
  const remembered = recall();
  if (remembered in TEXTS) {
    return remembered;
  }
  const wanted = (navigator.languages ?? [navigator.language]).map((code) => code.slice(0, 2));
  return wanted.find((code) => code in TEXTS) ?? "en";
}

function recall() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function remember(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // a browser that keeps nothing asks again next time
  }
}

export function language() {
  return current;
}

/** The text of that key, with {name} replaced; the key itself where there is none. */
export function t(key, values = {}) {
  const text = TEXTS[current][key] ?? TEXTS.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
}

/** Whether there is a text of that key in the language shown. */
export function known(key) {
  return key in TEXTS[current];
}

/** A list of texts: key.1, key.2, and so on. */
export function list(key) {
  const texts = [];
  for (let i = 1; known(`${key}.${i}`); i++) {
    texts.push(t(`${key}.${i}`));
  }
  return texts;
}

export function number(value, most = 0, fewest = 0) {
  const digits = { maximumFractionDigits: most, minimumFractionDigits: fewest };
  return new Intl.NumberFormat(current === "zh" ? "zh-CN" : "en", digits).format(value);
}

/** Calls back now and whenever the language changes. */
export function onLanguage(callback) {
  listeners.push(callback);
  callback();
}

/** Fills in the texts of a document and makes its language buttons work. */
export function start() {
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => change(button.dataset.language));
  }
  onLanguage(fill);
}

function change(language) {
  current = language;
  remember(language);
  const address = new URL(location.href);
  if (address.searchParams.has("lang")) {
    address.searchParams.set("lang", language);
    history.replaceState(null, "", address);
  }
  listeners.forEach((callback) => callback());
}

function fill() {
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
  document.title = t("title");
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  for (const element of document.querySelectorAll("[data-t-placeholder]")) {
    element.placeholder = t(element.dataset.tPlaceholder);
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === current));
  }
}
