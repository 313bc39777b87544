// What a comparison says of all together, in sentences.
import { number, t } from "../i18n/index.js";

/** @typedef {import("../api/types.js").Comparison} Comparison */

/** @param {number | null | undefined} share */
function percent(share) {
  return `${number(100 * (share ?? 0), 1)} %`;
}

/**
 * @param {Comparison} comparison
 * @returns {string[]}
 */
export function sentences({ nominations, degree, interviews, statements }) {
  return [
    ...(nominations ? named(nominations) : []),
    ...(degree ? [t("compare.said.degree", {
      rounds: number(degree.rounds), judged: number(degree.judged), unusual: number(degree.unusual) })] : []),
    ...(interviews ? next(interviews) : []),
    ...(statements ? stated(statements) : []),
  ];
}

/** @param {NonNullable<Comparison["nominations"]>} all */
function named({ nominators, nominees, tau_b: tau, depth, overlap, overlap_p: chance, disagreeing }) {
  if (nominees === 0) {
    return [t("compare.said.nobody")];
  }
  return [
    t("compare.said.nominations", { nominators: number(nominators), nominees: number(nominees), disagreeing: number(disagreeing) }),
    ...(tau == null ? [] : [t("compare.said.tau", { tau: number(tau, 3) })]),
    ...(depth === 0 ? [] : [t("compare.said.overlap", { depth: number(depth), overlap: number(overlap ?? 0), chance: number(chance ?? 1, 3) })]),
  ];
}

/** @param {NonNullable<Comparison["interviews"]>} all */
function next({ first, candidates, missing, study, corrected, interviewed }) {
  return [
    t("compare.said.interviews", { first: number(first), candidates: number(candidates), missing: percent(missing) }),
    ...(interviewed > 0 && corrected ? [t("compare.said.corrected")] : []),
    ...(study ? [t("compare.said.study")] : []),
  ];
}

/** @param {NonNullable<Comparison["statements"]>} all */
function stated({ works, named: pairs, repeated, missing, false_ties: wrong, offered_missing: offered, offered_false: least, two_sources: two }) {
  return [
    t("compare.said.statements", { works: number(works), pairs: number(pairs), repeated: number(repeated) }),
    ...(repeated === 0 ? [t("compare.said.untold")] : []),
    ...(missing == null ? [] : [t("compare.said.estimated", {
      missing: percent(missing), wrong: percent(wrong), offered: percent(offered), least: percent(least) })]),
    ...(two ? [t("compare.said.twoSources", {
      one: two.first, other: two.second, first: number(two.of_first), second: number(two.of_second),
      both: number(two.of_both), all: number(two.ties, 1), missing: percent(two.missing) })] : []),
  ];
}
