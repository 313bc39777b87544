// The HTTP interface. Whatever goes wrong is thrown as a problem with code, title, detail and remedy.
import { language, t } from "../i18n/index.js";
import { placed } from "./places.js";

/**
 * What went wrong, as the service tells it; some of it is missing where the service could not tell.
 *
 * @typedef {Partial<import("./types.js").Problem> & { code: string }} Failure
 */

/** @typedef {{ signal?: AbortSignal, run?: string, keepalive?: boolean }} Wait how to stop a request, and to follow it at /runs/RUN */

export const BASE = "/api/v1";

/** @type {() => Promise<boolean>} */
let loginAgain = async () => false;

/**
 * Says how somebody is asked to log in again, before what only those may do who have just done so.
 *
 * @param {() => Promise<boolean>} ask whether they have
 */
export function onStaleLogin(ask) {
  loginAgain = ask;
}

/**
 * The answer to a GET as JSON.
 *
 * @param {string} path
 * @param {Record<string, string | number | null | undefined>} [parameters] those without a value are left out
 * @param {Wait} [wait]
 */
export async function get(path, parameters = {}, wait = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== "" && value != null) {
      query.set(name, String(value));
    }
  }
  const address = `${BASE}${path}${query.size ? `?${query}` : ""}`;
  return answer(() => fetch(address, { headers: { ...headers(), ...followed(wait) }, signal: wait.signal }));
}

/**
 * @param {string} path
 * @param {unknown} [content]
 * @param {Wait} [wait]
 */
export async function post(path, content, wait = {}) {
  return send("POST", path, content, wait);
}

/**
 * @param {string} path
 * @param {Wait} [wait]
 */
export async function remove(path, wait = {}) {
  return send("DELETE", path, undefined, wait);
}

/**
 * Sends a change, with the token by which the service knows that its own page sent it, and gives the answer as JSON.
 *
 * @param {string} method
 * @param {string} path
 * @param {unknown} [content]
 * @param {Wait} [wait]
 */
export async function send(method, path, content = undefined, wait = {}) {
  const body = content === undefined ? undefined : JSON.stringify(content);
  const once = () => {
    /** @type {Record<string, string>} */
    const sending = content === undefined ? {} : { "Content-Type": "application/json" };
    const all = { ...headers(), ...forgeryToken(), ...sending, ...followed(wait) };
    return answer(() =>
      fetch(BASE + path, { method, headers: all, body, signal: wait.signal, keepalive: wait.keepalive }),
    );
  };
  try {
    return await once();
  } catch (failure) {
    if (asFailure(failure).code === "reauthentication_required" && (await loginAgain())) {
      return once();
    }
    throw failure;
  }
}

/**
 * Sends a form to an address outside of the interface, such as that of the login.
 *
 * @param {string} address
 * @param {Record<string, string>} fields
 */
export async function sendForm(address, fields) {
  return answer(() =>
    fetch(address, { method: "POST", headers: { ...headers(), ...forgeryToken() }, body: new URLSearchParams(fields) }),
  );
}

/**
 * What was thrown, as a problem. A fault of the page itself is no problem of the service: it is thrown on.
 *
 * @param {unknown} thrown
 * @returns {Failure}
 */
export function asFailure(thrown) {
  if (thrown instanceof Error || typeof thrown !== "object" || thrown === null || !("code" in thrown)) {
    throw thrown;
  }
  return /** @type {Failure} */ (thrown);
}

/**
 * @param {Wait} wait
 * @returns {Record<string, string>}
 */
function followed({ run }) {
  return run ? { "X-Run-Id": run } : {};
}

/** @returns {Record<string, string>} */
export function forgeryToken() {
  // over HTTPS the service reads the one that no other host can plant
  const found =
    /(?:^|; )__Host-XSRF-TOKEN=([^;]*)/.exec(document.cookie) ?? /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? { "X-XSRF-TOKEN": decodeURIComponent(found[1] ?? "") } : {};
}

/** @returns {Record<string, string>} */
export function headers() {
  return { Accept: "application/json, application/problem+json", "Accept-Language": language() };
}

/** @param {() => Promise<Response>} request */
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
  return placed(body, response);
}

/** @returns {Failure} */
export function unreachable() {
  return {
    code: "unreachable",
    title: t("problem.unreachable.title"),
    detail: t("problem.unreachable.detail"),
    remedy: t("problem.unreachable.remedy"),
  };
}
