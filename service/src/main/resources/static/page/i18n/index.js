// The two languages of the page: which one is shown, and its texts, of which a page loads the files that it names.

/** @typedef {"zh" | "en"} Language */

/** @type {readonly Language[]} */
export const LANGUAGES = ["zh", "en"];
const KEY = "shicheng.language";

/** @type {Language} */
let current = "en";
/** @type {Readonly<Record<string, string>>} */
let texts = {};
/** @type {Set<string>} */
const files = new Set();

/** The language that the address asks for, else that of the last visit, else the first that the browser wants. */
export function wantedLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) {
    remember(asked);
    return asked;
  }
  const remembered = recall();
  if (isLanguage(remembered)) {
    return remembered;
  }
  return navigator.languages.map((code) => code.slice(0, 2)).find(isLanguage) ?? "en";
}

/**
 * @param {string | null} code
 * @returns {code is Language}
 */
function isLanguage(code) {
  return LANGUAGES.some((one) => one === code);
}

function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {Language} language */
function remember(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // a browser that keeps nothing asks again next time
  }
}

/**
 * Loads files of texts, and from then on shows them in that language.
 *
 * @param {Language} language
 * @param {string[]} names such as {@code shared}
 */
export async function load(language, names) {
  names.forEach((name) => files.add(name));
  const all = await Promise.all([...files].map((name) => import(`./${language}/${name}.js`)));
  texts = Object.assign({}, ...all.map((one) => one.default));
  current = language;
}

/**
 * Shows the page in that language from now on, and when it is opened again.
 *
 * @param {Language} language
 */
export async function change(language) {
  await load(language, []);
  remember(language);
  const address = new URL(location.href);
  if (address.searchParams.has("lang")) {
    address.searchParams.set("lang", language);
    history.replaceState(history.state, "", address);
  }
}

export function language() {
  return current;
}

/** The language and region by which browsers write days and numbers. */
export function locale() {
  return current === "zh" ? "zh-CN" : "en";
}

/**
 * The text of that key, with {name} replaced; the key itself where there is none.
 *
 * @param {string} key
 * @param {Record<string, string | number | null | undefined>} [values]
 */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name] ?? "") : all));
}

/**
 * Whether there is a text of that key in the language shown.
 *
 * @param {string} key
 */
export function known(key) {
  return key in texts;
}

/**
 * A list of texts: key.1, key.2, and so on.
 *
 * @param {string} key
 */
export function list(key) {
  const some = [];
  for (let i = 1; known(`${key}.${i}`); i++) {
    some.push(t(`${key}.${i}`));
  }
  return some;
}

/**
 * @param {number} value
 * @param {number} [most] digits after the point, at most
 * @param {number} [fewest] and at least
 */
export function number(value, most = 0, fewest = 0) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: most, minimumFractionDigits: fewest }).format(value);
}

/**
 * A day and time as people write them.
 *
 * @param {string} instant
 * @param {Intl.DateTimeFormatOptions} [parts]
 */
export function time(instant, parts) {
  return new Date(instant).toLocaleString(locale(), parts);
}

/** @param {string} instant */
export function day(instant) {
  return new Date(instant).toLocaleDateString(locale());
}
