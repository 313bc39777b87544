// What nodes are called, in words.
import { known, number, t } from "../i18n/index.js";
import { sizeOf } from "./overview.js";
import { word } from "../vocabulary/words.js";

/** @typedef {import("./service.js").NodeLabel} NodeLabel */

/**
 * By name; of people who are drawn together how many they are at least, and the code of their class.
 *
 * @param {NodeLabel} node
 */
export function textOf({ label, pseudonym }) {
  if ("count" in label) {
    const people = label.count > 0 ? t("map.people", { count: number(label.count) }) : t("map.people.few");
    return pseudonym ? t("map.people.class", { code: pseudonym, people }) : people;
  }
  return "pseudonym" in label ? label.pseudonym : (label.name ?? label.id);
}

/** @typedef {import("./overview.js").Disc} Disc */

/**
 * A community by what it is, as far as that is not so of all around it, by its first, and its size.
 *
 * @param {Disc} disc
 * @param {import("./overview.js").What} within which it is, or all of the map
 * @param {string | null} name of its first
 */
export function discText(disc, within, name) {
  const size = number(sizeOf(disc));
  const what = whatText(disc, within);
  const called = name && t("map.around", { name });
  return what || called ? t("map.community", { name: [what, called].filter(Boolean).join(" · "), people: size }) : size;
}

/**
 * Where a community is, what its people do, and which kind of node it is of: what is so of half of it, and not of what it is within.
 *
 * @param {import("./overview.js").What} disc
 * @param {import("./overview.js").What} within
 */
export function whatText({ kind, cluster, discipline }, within) {
  return [
    cluster && cluster !== within.cluster ? word("cluster", cluster) : null,
    discipline && discipline !== within.discipline ? word("discipline", discipline) : null,
    kind && !["person", "people"].includes(kind) && kind !== within.kind ? t(`map.kind.${kind}`) : null,
  ].filter(Boolean).join(t("comma"));
}

/**
 * By what a node is known again on another map: its id, or the pseudonym of its class. Null for others.
 *
 * @param {NodeLabel | null} node
 */
export function keyOf(node) {
  return node === null ? null : "id" in node.label ? node.label.id : (node.pseudonym ?? null);
}

/**
 * Whether a band has ranks: there is one more for those who have none of what is measured.
 *
 * @param {number[]} bands
 * @param {number} [band]
 */
export function isRanked(bands, band) {
  return band !== undefined && band <= bands.length;
}

/**
 * Ranks of a band, of those bands whose last ranks are given.
 *
 * @param {number[]} bands
 * @param {number} band
 */
export function bandText(bands, band) {
  if (!isRanked(bands, band)) {
    return t("map.band.none");
  }
  const first = (bands[band - 1] ?? 0) + 1;
  const last = bands[band];
  return last === undefined ? t("map.band.rest", { first: number(first) }) : rankText(first, last);
}

/**
 * @param {number} first
 * @param {number} last
 */
export function rankText(first, last) {
  return first === last ? t("map.band.one", { rank: number(first) }) : t("map.band", { first: number(first), last: number(last) });
}

/**
 * What a kind of tie is called: as the service names it, or one of the two that only maps have.
 *
 * @param {string} code
 */
export function tieText(code) {
  return known(`map.tie.${code}`) ? t(`map.tie.${code}`) : word("tie", code);
}

/**
 * What those at the other ends of somebody's ties are to them.
 *
 * @param {string} code
 * @param {string} direction as seen from that somebody
 */
export function tiedText(code, direction) {
  if (known(`map.tie.${code}`)) {
    return t(`map.tie.${code}`);
  }
  return word(direction === "none" ? "tie_of" : `tie_of_${direction}`, code);
}

/**
 * What is lit: how many, and how far they are apart.
 *
 * @param {import("./seen.js").Lit} lit
 * @param {import("./state.js").Lighted} lighted
 */
export function litText(lit, { rows, length, between }) {
  const [first, last] = between?.lists.map((list) => number(list.length)) ?? [];
  switch (lit.of) {
    case "common": return t("map.said.common", { count: first ?? number(0) });
    case "bridge": return t("map.said.bridge", {
      first: first ?? number(0), last: last ?? number(0), ties: number(between?.ties ?? 0) });
    case "ego": return t("map.said.ego", { count: number(rows.size), hops: number(lit.hops) });
    case "path": return rows.size === 0 ? t("map.said.nopath")
      : t("map.said.path", { count: number(rows.size), length: number(length ?? 0) });
  }
}

/**
 * How much is on a map, and how much is not drawn.
 *
 * @param {Pick<import("./service.js").MapHead, "nodes" | "ties" | "ties_left_out">} head
 */
export function countsText({ nodes, ties, ties_left_out: left }) {
  const counts = { nodes: number(nodes), ties: number(ties) };
  return left === 0 ? t("map.counts", counts) : t("map.counts.thinned", { ...counts, all: number(ties + left) });
}
