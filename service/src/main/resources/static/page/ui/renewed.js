// Whether the service was renewed while the page was open: then parts of it that were not fetched yet are gone.
import { unreachable } from "../api/client.js";
import { t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { update } from "./update.js";

let renewed = false;

/**
 * What is fetched when it is first wanted.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @throws {import("../api/client.js").Failure} if it does not come, since the service does not answer or was renewed
 */
export async function whenWanted(load) {
  try {
    return await load();
  } catch {
    if (!renewed && (await isGone())) {
      renewed = true;
      update();
    }
    throw renewed ? { code: "renewed", title: t("renewed"), remedy: t("renewed.reload") } : unreachable();
  }
}

/** This module stands where all others of its version do. */
async function isGone() {
  const answer = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer?.status === 404;
}

/** Asks to have the page opened again; it does not do so by itself, since something may be half filled in. */
export function renewal() {
  return renewed
    ? html`<p id="renewed" class="note" role="alert">${t("renewed")}
        <button type="button" @click=${() => location.reload()}>${t("renewed.reload")}</button></p>`
    : nothing;
}
