// What tells historical people of one name apart, as the service gives it ("1410/1430–1490, caoxi"), in words.
import { t } from "./i18n.js";
import { word } from "./words.js";

const WIDEST_ABOUT = 50;

/** Null where nothing is held. */
export function told(detail) {
  if (!detail) {
    return null;
  }
  const [first, ...rest] = detail.split(", ");
  const years = /^(\?|-?\d+(?:\/-?\d+)?)–(\?|-?\d+(?:\/-?\d+)?)$/.exec(first);
  const place = (years ? rest : [first, ...rest]).join(", ");
  return [years && life(years[1], years[2]), place && word("cluster", place)].filter(Boolean).join(t("comma"));
}

function life(born, died) {
  if (born === "?") {
    return t("detail.died", { year: about(died) });
  }
  return died === "?" ? t("detail.born", { year: about(born) }) : `${about(born)}–${about(died)}`;
}

function about(years) {
  const [from, to] = years.split("/").map(Number);
  if (to === undefined) {
    return year(from);
  }
  return to - from <= WIDEST_ABOUT ? t("detail.about", { year: year(from + Math.floor((to - from) / 2)) }) : `${year(from)}/${year(to)}`;
}

/** Years are astronomical: 0 is 1 BC. */
function year(number) {
  return number > 0 ? String(number) : t("detail.bc", { year: 1 - number });
}
