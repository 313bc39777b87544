// What the page of contact lists shows.
import { aimsAround, aimsOf } from "./aims.js";

/** @typedef {import("../api/types.js").Plan} Plan */
/** @typedef {import("../api/types.js").PlanSummary} PlanSummary */
/** @typedef {import("../api/types.js").ContactListsPurpose} Purpose */
/** @typedef {import("../api/client.js").Failure} Failure */

/**
 * @typedef {object} State
 * @property {Purpose[]} purposes what people agreed to; nothing else can be chosen
 * @property {boolean} asked whether they are known
 * @property {string | null} purpose chosen
 * @property {string} size whether a number of contacts is wished for, or a share that is reached
 * @property {string} aim what a plan is to have besides most people; empty for nothing
 * @property {PlanSummary[]} kept
 * @property {Failure | null} keptFailure
 * @property {boolean} shown whether a plan was asked for
 * @property {Plan | null} plan
 * @property {Failure | null} failure
 */

/** @returns {State} */
export function begun() {
  return {
    purposes: [], asked: false, purpose: null, size: "contacts", aim: "",
    kept: [], keptFailure: null, shown: false, plan: null, failure: null,
  };
}

/**
 * What to ask for.
 *
 * @param {Record<string, string>} fields
 * @param {string} receiver
 * @returns {import("../api/types.js").PlanRequest}
 */
export function wishOf(fields, receiver) {
  const size = fields.size === "reach" ? { reach: Number(fields.number) } : { contacts: Number(fields.number) };
  const floorBy = fields.floorBy === "cluster" || fields.floorBy === "discipline" ? fields.floorBy : null;
  return {
    ...size, hops: Number(fields.hops), floorBy, purpose: fields.purpose, receiver,
    cluster: fields.cluster ?? null, discipline: fields.discipline ?? null, ...aimsOf(fields),
  };
}

/**
 * @param {string | null} cited codes of kinds of tie
 * @returns {NonNullable<import("../api/types.js").PlanRequest["ties"]>}
 */
function tiesOf(cited) {
  return /** @type {NonNullable<import("../api/types.js").PlanRequest["ties"]>} */ (cited?.split(",") ?? []);
}

/**
 * The same list anew: around those who are confirmed or kept, and without those who were declined.
 *
 * @param {Plan} plan
 * @param {string} receiver
 * @returns {import("../api/types.js").PlanRequest}
 */
export function wishAround(plan, receiver) {
  const cited = (/** @type {string} */ name) => (plan.citation[name] === undefined ? null : String(plan.citation[name]));
  const floorBy = cited("floor_by");
  const staying = plan.rows.filter((one) => one.confirmed || one.kept);
  return {
    contacts: plan.rows.length + plan.holes.length,
    ties: tiesOf(cited("ties")), hops: Number(cited("hops") ?? 1), namespace: cited("namespace"),
    floorBy: floorBy === "cluster" || floorBy === "discipline" ? floorBy : null,
    purpose: cited("purpose"), receiver, cluster: cited("cluster"), discipline: cited("discipline"),
    keep: staying.flatMap((one) => ("id" in one.label ? [one.label.id] : [])),
    without: plan.declined.map((one) => one.label.id),
    ...aimsAround(plan.citation),
  };
}

/**
 * Whether somebody was taken off the plan that is shown since it was read.
 *
 * @param {State} state
 */
export function outdated({ kept, plan }) {
  const now = kept.find((one) => one.id === plan?.id);
  return now !== undefined && now.taken !== plan?.taken;
}
