// Parts of a page that few look at: fetched when they are first wanted.
import { unreachable } from "../api/client.js";
import { update } from "./update.js";

/**
 * @template T a module
 * @param {() => Promise<T>} load
 */
export function late(load) {
  /** @type {T | null} */
  let there = null;
  /** @type {Promise<T> | null} */
  let coming = null;

  /**
   * The module, once it is there.
   *
   * @throws {import("../api/client.js").Failure} if the service does not answer; the next call asks again
   */
  function soon() {
    coming ??= load().then(
      (module) => (there = module),
      () => {
        coming = null;
        throw unreachable();
      },
    );
    return coming;
  }

  /** The module, or null until it is there, which draws the page again. */
  function now() {
    if (there === null && coming === null) {
      soon().then(update, () => {});
    }
    return there;
  }

  return { now, soon };
}
