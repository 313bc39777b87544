// Answers that are no JSON: texts, and files that the browser keeps.
import { BASE, headers, unreachable } from "./client.js";

/**
 * The answer to a GET as text.
 *
 * @param {string} path
 * @param {Record<string, string>} [parameters]
 */
export async function text(path, parameters = {}) {
  const response = await fetched(`${BASE}${path}?${new URLSearchParams(parameters)}`);
  return response.text();
}

/**
 * @param {string} address
 * @param {string} [accept]
 */
async function fetched(address, accept = "*/*") {
  let response;
  try {
    response = await fetch(address, { headers: { ...headers(), Accept: accept } });
  } catch {
    throw unreachable();
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw problem?.code ? problem : unreachable();
  }
  return response;
}

/**
 * Fetches a file in the language shown, and has the browser keep it.
 *
 * @param {string} path
 * @param {string} name
 * @param {string} [accept] which of its forms, where it has several
 */
export async function download(path, name, accept) {
  const response = await fetched(BASE + path, accept);
  save(await response.blob(), name);
}

/**
 * Has the browser keep it.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
