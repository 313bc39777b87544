// How many a plan reaches, and what no other plan can pass.
import { number, t } from "../i18n/index.js";

/** @typedef {import("../api/types.js").Plan} Plan */

/**
 * @param {Plan} plan
 */
export function reachedText(plan) {
  const reached = t("plan.reached", {
    reached: number(plan.reached), percent: number(plan.reached_percent, 2), candidates: number(plan.candidates),
  });
  return `${reached} ${boundText(plan)}`.trim();
}

/**
 * @param {Plan} plan
 */
function boundText({ bound }) {
  if (bound?.fewest_contacts != null) {
    return t("plan.fewest", { contacts: number(bound.fewest_contacts) });
  }
  return bound?.most_reached == null ? "" : t("plan.most", {
    most: number(bound.most_reached), percent: number(bound.most_reached_percent ?? 0, 2),
  });
}
