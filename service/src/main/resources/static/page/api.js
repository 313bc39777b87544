// The HTTP interface. Whatever goes wrong is thrown as a problem with code, title, detail and remedy.
import { language, t } from "./i18n.js";

const BASE = "/api/v1";

/**
 * @param wait {signal, run} by which the request can be stopped, and its computation be followed at /runs/RUN
 * @returns the answer to a GET as JSON
 */
export async function get(path, parameters = {}, wait = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== "" && value != null));
  const address = `${BASE}${path}${query.size ? `?${query}` : ""}`;
  return answer(() => fetch(address, { headers: { ...headers(), ...followed(wait) }, signal: wait.signal }));
}

/** @returns the answer to a GET as text */
export async function text(path, parameters = {}) {
  const address = `${BASE}${path}?${new URLSearchParams(parameters)}`;
  const response = await fetched(address);
  return response.text();
}

async function fetched(address) {
  let response;
  try {
    response = await fetch(address, { headers: { ...headers(), Accept: "*/*" } });
  } catch {
    throw unreachable();
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw problem?.code ? problem : unreachable();
  }
  return response;
}

/** @returns the answer as JSON */
export async function post(path, content, wait = {}) {
  return send("POST", path, content, wait);
}

/** Sends a change, with the token by which the service knows that its own page sent it. @returns the answer as JSON */
export async function send(method, path, content = undefined, wait = {}) {
  const sending = content === undefined ? {} : { "Content-Type": "application/json" };
  const body = content === undefined ? undefined : JSON.stringify(content);
  const once = () => {
    const all = { ...headers(), ...forgeryToken(), ...sending, ...followed(wait) };
    return answer(() => fetch(BASE + path, { method, headers: all, body, signal: wait.signal, keepalive: wait.keepalive }));
  };
  try {
    return await once();
  } catch (problem) {
    if (problem.code === "reauthentication_required" && (await loggedInAgain())) {
      return once();
    }
    throw problem;
  }
}

/** Nobody but those who need it loads the form. */
async function loggedInAgain() {
  const form = await import("./login-again.js");
  return form.loggedInAgain();
}

function followed({ run }) {
  return run ? { "X-Run-Id": run } : {};
}

function forgeryToken() {
  // over HTTPS the service reads the one that no other host can plant
  const found =
    /(?:^|; )__Host-XSRF-TOKEN=([^;]*)/.exec(document.cookie) ?? /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? { "X-XSRF-TOKEN": decodeURIComponent(found[1]) } : {};
}

/** Fetches a file in the language shown, and has the browser keep it. */
export async function download(path, name) {
  const response = await fetched(BASE + path);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function remove(path, wait = {}) {
  return send("DELETE", path, undefined, wait);
}

/** Sends a form to an address outside of the interface, such as that of the login. */
export async function sendForm(address, fields) {
  return answer(() =>
    fetch(address, { method: "POST", headers: { ...headers(), ...forgeryToken() }, body: new URLSearchParams(fields) }),
  );
}

function headers() {
  return { Accept: "application/json, application/problem+json", "Accept-Language": language() };
}

async function answer(request) {
  let response;
  try {
    response = await request();
  } catch {
    throw unreachable();
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw body?.code ? body : unreachable();
  }
  return body;
}

function unreachable() {
  return {
    code: "unreachable",
    title: t("problem.unreachable.title"),
    detail: t("problem.unreachable.detail"),
    remedy: t("problem.unreachable.remedy"),
  };
}

/**
 * Uploads files for an import.
 *
 * @param sent called with the share that is sent, 0 to 1
 * @returns {{done: Promise, abort: function}} done gives the import
 */
export function upload(files, mapping, options, sent) {
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
      if (request.status === 202 && body) {
        resolve(body);
      } else {
        reject(body?.code ? body : unreachable());
      }
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject({ code: "aborted" }));
  });
  request.open("POST", `${BASE}/imports?${new URLSearchParams(options)}`);
  Object.entries({ ...headers(), ...forgeryToken() }).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.send(form);
  return { done, abort: () => request.abort() };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Follows an import until it is over; where events do not come through, asks again and again. */
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

async function ask(id, changed) {
  for (;;) {
    const job = await get(`/imports/${encodeURIComponent(id)}`);
    if (!["waiting", "running"].includes(job.state)) {
      return job;
    }
    changed(job);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
