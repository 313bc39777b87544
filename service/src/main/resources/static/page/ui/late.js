// Parts of a page that few look at: fetched when they are first wanted.
import { whenWanted } from "./renewed.js";
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
   * @throws {import("../api/client.js").Failure} if it does not come; the next call asks again
   */
  function soon() {
    coming ??= whenWanted(load).then(
      (module) => (there = module),
      (failure) => {
        coming = null;
        throw failure;
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
