// The colours of the page as the map draws with them.
import { colour, palette } from "./palette.js";

/**
 * What style sheets say now, which is other in the dark.
 *
 * @param {HTMLElement} element of the page
 * @returns {import("./gl/renderer.js").Theme}
 */
export function themeOf(element) {
  const style = getComputedStyle(element);
  const of = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {
    paper: colour(of("--paper")),
    ink: colour(of("--ink")),
    accent: colour(of("--seal")),
    colours: palette(isDark()).map(colour),
    label: { ink: of("--ink"), halo: of("--paper"), font: of("--sans") || "sans-serif" },
  };
}

export function isDark() {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/**
 * Says when colours change, or how many pixels of the device make one of the screen.
 *
 * @param {() => void} changed
 */
export function onThemeChange(changed) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  const watch = () => {
    // the query is of the ratio there is now, so that another one takes another query
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
      changed();
      watch();
    }, { once: true });
  };
  watch();
}

/** Whether there is room for what to ask beside the map. */
export function isWide() {
  return matchMedia("(min-width: 62rem)").matches;
}

/** @param {() => void} changed says when there is or is no such room any more */
export function onWidthChange(changed) {
  matchMedia("(min-width: 62rem)").addEventListener("change", changed);
}

/** Whether somebody wants nothing to move by itself. */
export function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
