// What tells historical people of one name apart, as the service gives it ("1410/1430–1490, caoxi"), in words.
import { t } from "../i18n/index.js";
import { word } from "./words.js";

const WIDEST_ABOUT = 50;
const CORRECTED = /(?:^|, )corrected (\d{4}-\d\d-\d\d)$/;
const YEARS = /^(\?|-?\d+(?:\/-?\d+)?)–(\?|-?\d+(?:\/-?\d+)?)$/;

/**
 * Null where nothing is held.
 *
 * @param {string | null | undefined} detail
 */
export function told(detail) {
  if (!detail) {
    return null;
  }
  const [first = "", ...rest] = detail.replace(CORRECTED, "").split(", ");
  const on = CORRECTED.exec(detail)?.[1];
  const years = YEARS.exec(first);
  const place = (years ? rest : [first, ...rest]).join(", ");
  return [years && life(years[1] ?? "?", years[2] ?? "?"), place && word("cluster", place), on && t("detail.corrected", { on })]
    .filter(Boolean)
    .join(t("comma"));
}

/**
 * Since when and until when something held, as files have it: whole years as years, and no zeros before them.
 *
 * @param {string | null | undefined} since
 * @param {string | null | undefined} until
 */
export function held(since, until) {
  if (since == null && until == null) {
    return "";
  }
  const whole = since?.endsWith("-01-01") && until?.endsWith("-12-31");
  const [from, to] = [since, until].map((date) =>
    (whole ? date?.slice(0, -"-01-01".length) : date)?.replaceAll(/(^|\/)(-?)0+(?=\d)/g, "$1$2"));
  return from != null && from === to ? from : `${from ?? "?"}–${to ?? ""}`;
}

/**
 * @param {string} born
 * @param {string} died
 */
function life(born, died) {
  if (born === "?") {
    return t("detail.died", { year: about(died) });
  }
  return died === "?" ? t("detail.born", { year: about(born) }) : `${about(born)}–${about(died)}`;
}

/** @param {string} years */
function about(years) {
  const [from = 0, to] = years.split("/").map(Number);
  if (to === undefined) {
    return year(from);
  }
  return to - from <= WIDEST_ABOUT
    ? t("detail.about", { year: year(from + Math.floor((to - from) / 2)) })
    : `${year(from)}/${year(to)}`;
}

/**
 * Years are astronomical: 0 is 1 BC.
 *
 * @param {number} number
 */
function year(number) {
  return number > 0 ? String(number) : t("detail.bc", { year: 1 - number });
}
