// Answers that are bytes.
import { BASE, headers, unreachable } from "./client.js";

/**
 * The answer to a GET as bytes.
 *
 * @param {string} path
 * @param {import("./client.js").Wait} wait
 * @returns {Promise<ArrayBuffer>}
 * @throws {import("./client.js").Failure}
 */
export async function bytes(path, { signal }) {
  const accepted = { ...headers(), Accept: "application/octet-stream, application/problem+json" };
  const response = await fetch(BASE + path, { headers: accepted, signal }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw problem?.code ? problem : unreachable();
  }
  return response.arrayBuffer().catch(() => {
    throw unreachable();
  });
}
