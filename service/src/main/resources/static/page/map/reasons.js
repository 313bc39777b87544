// Why somebody on the map is ranked where their card says.
import { get } from "../api/client.js";
import { Asking } from "../why/asking.js";

/**
 * Asks for the ranking that the card has a row of: of the same people and ties, by the measure as it is usual.
 *
 * @param {import("./board.js").Board} board
 */
export function whyOf(board) {
  const reasons = new Asking("map-why");
  /** @type {(by: string, id: string, measure: string) => void} */
  const why = (by, id, measure) => {
    const { cluster, namespace, at, ties } = board.seen.filters;
    const lineage = board.state.question.measures.some((one) => one.code === measure && one.sense === "lineage");
    const asked = { measure, cluster, namespace, at, ties: lineage ? null : ties, top: 1 };
    reasons.ask(by, id, (wait) => get("/rankings", asked, wait));
  };
  return { reasons, why };
}
