// Who answers a question to begin with: those by name who come first.
import { NODE_KINDS } from "./bytes.js";
import { isRanked } from "./labels.js";

/**
 * Rows of the people who come first and cannot be told apart by the map's bands: none where nobody has a rank.
 *
 * @param {import("./model.js").Model} model
 */
export function firstPeople({ head, data: { kind, band } }) {
  const person = NODE_KINDS.indexOf("person");
  const first = kind.indexOf(person); // rows are in the order of bands
  return first < 0 || !isRanked(head.bands, band[first]) ? []
    : Array.from(kind.keys()).filter((row) => kind[row] === person && band[row] === band[first]);
}
