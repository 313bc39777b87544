// Files on their way in: sending them, and following what becomes of them.
import { BASE, forgeryToken, get, headers, unreachable } from "./client.js";

/** @typedef {import("./types.js").ImportRun} ImportRun */

/**
 * Uploads files for an import.
 *
 * @param {File[]} files
 * @param {File | null} mapping
 * @param {Record<string, string>} options
 * @param {(share: number) => void} sent called with the share that is sent, 0 to 1
 * @returns {Sending<ImportRun>}
 */
export function upload(files, mapping, options, sent) {
  return sending(`/imports?${new URLSearchParams(options)}`, files, mapping, sent);
}

/**
 * Uploads files to be looked at.
 *
 * @param {File[]} files
 * @param {(share: number) => void} sent called with the share that is sent, 0 to 1
 * @returns {Sending<import("./types.js").Inspection>}
 */
export function inspect(files, sent) {
  return sending("/inspections", files, null, sent);
}

/**
 * @template T
 * @typedef {{done: Promise<T>, abort: () => void}} Sending
 */

/**
 * @param {string} path
 * @param {File[]} files
 * @param {File | null} mapping
 * @param {(share: number) => void} sent
 */
function sending(path, files, mapping, sent) {
  const form = new FormData();
  files.forEach((file) => form.append("file", file, file.name));
  if (mapping) {
    form.append("mapping", mapping, mapping.name);
  }
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        sent(event.loaded / event.total);
      }
    });
    request.addEventListener("load", () => {
      const body = parsed(request.responseText);
      if ((request.status === 202 || request.status === 201) && body) {
        resolve(body);
      } else {
        reject(body?.code ? body : unreachable());
      }
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject({ code: "aborted" }));
  });
  request.open("POST", BASE + path);
  Object.entries({ ...headers(), ...forgeryToken() }).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.send(form);
  return { done, abort: () => request.abort() };
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Follows an import until it is over; where events do not come through, asks again and again.
 *
 * @param {string} id
 * @param {(run: ImportRun) => void} changed
 * @returns {Promise<ImportRun>}
 */
export function follow(id, changed) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${BASE}/imports/${encodeURIComponent(id)}/events`);
    events.addEventListener("progress", (event) => changed(JSON.parse(event.data)));
    events.addEventListener("finished", (event) => {
      events.close();
      resolve(JSON.parse(event.data));
    });
    events.addEventListener("error", () => {
      events.close();
      ask(id, changed).then(resolve, reject);
    });
  });
}

/**
 * @param {string} id
 * @param {(run: ImportRun) => void} changed
 */
async function ask(id, changed) {
  for (;;) {
    const run = await get(`/imports/${encodeURIComponent(id)}`);
    if (!["waiting", "running"].includes(run.state)) {
      return run;
    }
    changed(run);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
