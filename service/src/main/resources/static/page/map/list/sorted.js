// The order of the rows on one page of the list; which rows are on it is by rank, whatever their order.
import { language } from "../../i18n/index.js";

/** @typedef {import("../../api/types.js").RankingRow} RankingRow */
/** @typedef {import("./shown.js").Sort} Sort */

/**
 * Rows in another order. Those that are alike stay in the order of their ranks, and those without what it goes by come last.
 *
 * @param {RankingRow[]} rows by rank
 * @param {Sort} sort
 * @param {(id: string | null | undefined) => string} clusterName
 * @returns {RankingRow[]}
 */
export function sorted(rows, { by, down }, clusterName) {
  const way = down ? -1 : 1;
  if (by === "rank") {
    return down ? rows.toReversed() : rows;
  }
  const collator = new Intl.Collator(language() === "zh" ? "zh-CN" : "en", { numeric: true });
  const textOf = (/** @type {RankingRow} */ row) => (by === "name" ? row.name ?? row.id : row.cluster ? clusterName(row.cluster) : null);
  return rows.map((row) => ({ row, text: textOf(row) })).toSorted(({ text: one }, { text: other }) =>
    (one === null || other === null ? Number(one === null) - Number(other === null) : way * collator.compare(one, other)))
    .map(({ row }) => row);
}

/**
 * What the head of a column does: sorts by it, and the other way round if that was so.
 *
 * @param {Sort} sort
 * @param {Sort["by"]} by
 * @returns {Sort}
 */
export function turned(sort, by) {
  return { by, down: sort.by === by && !sort.down };
}
