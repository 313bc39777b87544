// What of the map is seen, and how: all that can be undone, and that an address holds.
import { FIRST as LIST, NAMES as LIST_NAMES, read as readList, written as writtenList } from "./list/shown.js";

/** @typedef {{ x: number, y: number, zoom: number }} Sight parts of the box, and times as near as what shows all */
/** @typedef {"path" | "common" | "bridge"} Pair what is asked of two: the ways, whom both are tied to, who bridges their communities */
/** @typedef {{ of: "ego", row: number, hops: number } | { of: Pair, from: number, to: number }} Lit what else is dimmed for */
/** @typedef {{ row: number, open: number[] }} Branch whose lineage is seen, and whose branches of it are opened in any case */
/** @typedef {"held" | "known"} Time */
/** @typedef {"measure" | "ties" | "same"} SizeBy */
/** @typedef {"community" | "kind" | "century" | "band"} ColourBy */

/**
 * @typedef {object} Seen never changed: another is made of it
 * @property {Record<string, string>} filters the question as the service takes it
 * @property {number[]} selected rows, in the order in which they were
 * @property {[number, number] | null} years null for all
 * @property {Time} time whether ties are shown that held in these years, or all that is known by their end
 * @property {string[]} hidden kinds of node and of tie, by their codes
 * @property {SizeBy} size
 * @property {ColourBy} colour
 * @property {Sight | null} sight null for what shows all
 * @property {Lit | null} lit
 * @property {Branch | null} lineage null for the map itself
 * @property {import("./list/shown.js").ListShown} list of the ranking beside the map
 * @property {Record<number, [number, number]>} pins where nodes were dragged to, in units
 */

export const TIMES = /** @type {const} */ (["held", "known"]);
export const SIZES = /** @type {const} */ (["measure", "ties", "same"]);
/** @type {readonly Pair[]} */
export const PAIRS = ["path", "common", "bridge"];
export const COLOURS = /** @type {const} */ (["community", "kind", "century", "band"]);

/** Names in the address that are no filters. */
const OWN = ["select", "years", "time", "hide", "size", "colour", "sight", "ego", ...PAIRS, "lineage", "open", "map", "lang", "snapshot", "on", "who", "find"];
const MOST_SELECTED = 200;
const MOST_OPEN = 100;

/** @type {Seen} */
export const FIRST = {
  filters: {}, selected: [], years: null, time: "held", hidden: [], size: "measure", colour: "community", sight: null, lit: null,
  lineage: null, pins: {}, list: LIST,
};

/**
 * What an address shows.
 *
 * @param {string} search
 * @returns {{ seen: Seen, map: string | null }} and of which map its rows are
 */
export function read(search) {
  const query = new URLSearchParams(search);
  const numbers = (/** @type {string} */ name) => (query.get(name) ?? "").split(",").filter(Boolean).map(Number);
  const rows = (/** @type {string} */ name) => numbers(name).filter((row) => Number.isInteger(row) && row >= 0);
  const [first, last] = numbers("years");
  const [x, y, zoom] = numbers("sight");
  const [centre, hops] = rows("ego");
  const pairs = PAIRS.flatMap((of) => {
    const [from, to] = rows(of);
    return from === undefined || to === undefined ? [] : [{ of, from, to }];
  });
  const [root] = rows("lineage");
  const filters = Object.fromEntries([...query].filter(([name, value]) => !OWN.includes(name) && !LIST_NAMES.includes(name) && value !== ""));
  return {
    map: query.get("map"),
    seen: {
      ...FIRST,
      list: readList(query),
      filters,
      selected: [...new Set(rows("select"))].slice(0, MOST_SELECTED),
      years: Number.isInteger(first) && Number.isInteger(last) && Number(first) <= Number(last)
        ? [Number(first), Number(last)] : null,
      time: TIMES.find((one) => one === query.get("time")) ?? FIRST.time,
      hidden: (query.get("hide") ?? "").split(",").filter(Boolean),
      size: SIZES.find((one) => one === query.get("size")) ?? FIRST.size,
      colour: COLOURS.find((one) => one === query.get("colour")) ?? FIRST.colour,
      sight: [x, y, zoom].every(Number.isFinite) && Number(zoom) > 0
        ? { x: Number(x), y: Number(y), zoom: Number(zoom) } : null,
      lit: pairs[0] ?? (centre === undefined ? null : { of: "ego", row: centre, hops: Math.min(3, Math.max(1, hops ?? 1)) }),
      lineage: root === undefined ? null : { row: root, open: [...new Set(rows("open"))].slice(0, MOST_OPEN) },
    },
  };
}

/**
 * The address that shows it, without what is as at first.
 *
 * @param {Seen} seen
 * @param {string | null} map of which its rows are
 * @returns {string} without its question mark
 */
export function written(seen, map) {
  const { filters, selected, years, time, hidden, size, colour, sight, lit, lineage } = seen;
  const ofRows = selected.length > 0 || lit !== null || lineage !== null;
  const parts = {
    ...filters,
    select: selected.slice(0, MOST_SELECTED).join(","),
    years: years?.join(",") ?? "",
    time: time === FIRST.time ? "" : time,
    hide: hidden.join(","),
    size: size === FIRST.size ? "" : size,
    colour: colour === FIRST.colour ? "" : colour,
    sight: sight ? [sight.x.toFixed(4), sight.y.toFixed(4), sight.zoom.toPrecision(4)].map(Number).join(",") : "",
    ego: lit?.of === "ego" ? `${lit.row},${lit.hops}` : "",
    ...(lit && lit.of !== "ego" ? { [lit.of]: `${lit.from},${lit.to}` } : {}),
    lineage: lineage ? String(lineage.row) : "",
    open: lineage?.open.slice(0, MOST_OPEN).join(",") ?? "",
    ...writtenList(seen.list),
    map: ofRows && map !== null ? map : "",
  };
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ""));
  return String(query).replaceAll("%2C", ",");
}

/**
 * Of which data and day an address is that somebody shared.
 *
 * @typedef {object} Shared
 * @property {string | null} map that was shared
 * @property {string} snapshot
 * @property {string} on a day
 * @property {string[]} who of the chosen rows, in their order, is known by which key; empty where that is not said
 */

/**
 * @param {string} search
 * @returns {Shared | null} null if it is no address that was shared
 */
export function sharedIn(search) {
  const query = new URLSearchParams(search);
  const [snapshot, on] = [query.get("snapshot") ?? "", query.get("on") ?? ""];
  return /^[0-9a-f]{8,64}$/.test(snapshot) && !Number.isNaN(Date.parse(on))
    ? { map: query.get("map"), snapshot, on, who: (query.get("who") ?? "").split(",").slice(0, MOST_SELECTED + 2) } : null;
}

/**
 * The same for another map, whose rows are others.
 *
 * @param {Seen} seen
 * @param {(row: number) => number} rowOf its new row, or -1
 * @returns {Seen}
 */
export function carried(seen, rowOf) {
  const { lit, lineage } = seen;
  const kept = !lit ? null
    : lit.of === "ego" ? { ...lit, row: rowOf(lit.row) } : { ...lit, from: rowOf(lit.from), to: rowOf(lit.to) };
  const whole = kept && (kept.of === "ego" ? kept.row >= 0 : kept.from >= 0 && kept.to >= 0);
  const some = (/** @type {number[]} */ rows) => rows.map(rowOf).filter((row) => row >= 0);
  const root = lineage ? rowOf(lineage.row) : -1;
  return {
    ...seen, selected: some(seen.selected), lit: whole ? kept : null, pins: {},
    lineage: lineage && root >= 0 ? { row: root, open: some(lineage.open) } : null,
  };
}

/**
 * All rows that something of it is of, each once.
 *
 * @param {Seen} seen
 */
export function rowsOf({ selected, lit, lineage }) {
  const centres = !lit ? [] : lit.of === "ego" ? [lit.row] : [lit.from, lit.to];
  return [...new Set([...selected, ...centres, ...(lineage ? [lineage.row, ...lineage.open] : [])])];
}

/**
 * Another selection: one alone, or one more or less.
 *
 * @param {number[]} selected
 * @param {number} row
 * @param {boolean} more
 */
export function selectedWith(selected, row, more) {
  if (!more) {
    return [row];
  }
  return selected.includes(row) ? selected.filter((one) => one !== row) : [...selected, row];
}

/**
 * @param {string[]} list
 * @param {string} code
 */
export function toggled(list, code) {
  return list.includes(code) ? list.filter((one) => one !== code) : [...list, code];
}
