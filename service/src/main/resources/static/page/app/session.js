// Who looks, and the way out.
import { asFailure, get, sendForm } from "../api/client.js";

/** @typedef {import("../api/types.js").Viewer} Viewer */
/** @typedef {import("../api/client.js").Failure} Failure */

/**
 * Who looks, or why that is not known.
 *
 * @returns {Promise<{ viewer: Viewer | null, failure: Failure | null }>}
 */
export async function whoLooks() {
  try {
    return { viewer: await get("/viewer"), failure: null };
  } catch (thrown) {
    return { viewer: null, failure: asFailure(thrown) };
  }
}

export async function logOut() {
  // where the login was at a provider that takes logouts, its session is ended as well
  const left = await sendForm("/logout", {}).catch(() => null);
  location.assign(left?.address ?? "/");
}
