// Answers that are bytes, with how much of them has come.
import { asFailure, headers, unreachable } from "./client.js";

/**
 * @param {string} address
 * @param {(share: number | null) => void} came how much of all, 0 to 1, where that is told
 * @param {AbortSignal} [signal]
 * @returns {Promise<ArrayBuffer>}
 * @throws {import("./client.js").Failure}
 */
export async function bytes(address, came, signal) {
  let response;
  try {
    response = await fetch(address, { headers: { ...headers(), Accept: "application/octet-stream, application/problem+json" }, signal });
  } catch {
    throw unreachable();
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw problem?.code ? asFailure(problem) : unreachable();
  }
  return read(response, came).catch(() => {
    throw unreachable();
  });
}

/**
 * @param {Response} response
 * @param {(share: number | null) => void} came
 */
async function read(response, came) {
  // what is packed has another length than what is read
  const whole = response.headers.has("Content-Encoding") ? 0 : Number(response.headers.get("Content-Length"));
  const reader = response.body?.getReader();
  /** @type {Uint8Array[]} */
  const pieces = [];
  let length = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    pieces.push(piece.value);
    length += piece.value.length;
    came(whole > 0 ? length / whole : null);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all.buffer;
}
