// Where answers are found again, as the service says of rankings in a header.

/** @type {WeakMap<object, string>} */
const places = new WeakMap();

/**
 * Notes where an answer is found again, and gives the answer.
 *
 * @template T
 * @param {T} answer
 * @param {Response} response
 * @returns {T}
 */
export function placed(answer, response) {
  const place = response.headers?.get("Content-Location");
  if (place && typeof answer === "object" && answer !== null) {
    places.set(answer, place);
  }
  return answer;
}

/**
 * The id under which an answer is found again; empty where the service said none.
 *
 * @param {object} answer
 */
export function idOf(answer) {
  return places.get(answer)?.split("/").at(-1) ?? "";
}
