// An answer that is awaited: where it takes long, how far it is and a way to stop it.
import { get, remove } from "../api/client.js";
import { known, number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { codes, word } from "../vocabulary/words.js";
import { focusOn, update } from "./update.js";

/** @typedef {import("../api/types.js").Run} Run */
/** @typedef {"none" | "quiet" | "bar" | "words" | "cancelled"} Stage */

const QUIET_AFTER = 300;
const WORDS_AFTER = 2000;
const ASK_EVERY = 1000;

/** Awaits one answer at a time: another that is asked for stops the one before. */
export class Awaited {
  /** @type {Stage} */
  stage = "none";
  /** @type {Run | null} */
  progress = null;
  /** @type {{ stopping: AbortController, run: string, timers: number[] } | null} */
  #now = null;

  /** @param {string} place id of the part of the page in which it is awaited */
  constructor(place) {
    this.place = place;
    window.addEventListener("pagehide", () => this.#stop());
  }

  get busy() {
    return this.#now !== null;
  }

  /**
   * Awaits an answer, or null where it was stopped.
   *
   * @template T
   * @param {(wait: import("../api/client.js").Wait) => Promise<T>} ask
   * @returns {Promise<T | null>}
   */
  async answer(ask) {
    this.#stop();
    const run = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const mine = { stopping: new AbortController(), run, timers: /** @type {number[]} */ ([]) };
    this.#now = mine;
    this.stage = "quiet";
    this.progress = null;
    mine.timers.push(setTimeout(() => this.#reach("bar"), QUIET_AFTER), setTimeout(() => this.#inWords(), WORDS_AFTER));
    update();
    try {
      const answer = await ask({ signal: mine.stopping.signal, run });
      return mine.stopping.signal.aborted ? null : answer;
    } catch (problem) {
      if (mine.stopping.signal.aborted) {
        return null;
      }
      throw problem;
    } finally {
      if (this.#now === mine) {
        this.#end();
      }
    }
  }

  cancel() {
    this.#stop();
    this.stage = "cancelled";
    focusOn(`${this.place}-cancelled`);
  }

  #stop() {
    if (this.#now) {
      this.#now.stopping.abort();
      remove(`/runs/${this.#now.run}`, { keepalive: true }).catch(() => {});
      this.#end();
    }
  }

  #end() {
    this.#now?.timers.forEach(clearTimeout);
    this.#now = null;
    this.stage = "none";
    update();
  }

  /** @param {Stage} stage */
  #reach(stage) {
    this.stage = stage;
    update();
  }

  #inWords() {
    this.#reach("words");
    this.#follow();
  }

  async #follow() {
    const mine = this.#now;
    const progress = mine && (await get(`/runs/${mine.run}`).catch(() => null));
    if (mine && this.#now === mine) {
      this.progress = progress;
      mine.timers.push(setTimeout(() => this.#follow(), ASK_EVERY));
      update();
    }
  }
}

/** @param {Awaited} awaited */
export function waiting(awaited) {
  return waitingView(awaited.place, awaited.stage, awaited.progress, () => awaited.cancel());
}

/**
 * @param {string} place
 * @param {Stage} stage
 * @param {Run | null} progress
 * @param {() => void} cancel
 */
export function waitingView(place, stage, progress, cancel) {
  if (stage === "cancelled") {
    return html`<p class="note" role="status" tabindex="-1" id="${place}-cancelled">${t("waiting.cancelled")}</p>`;
  }
  if (stage !== "bar" && stage !== "words") {
    return nothing;
  }
  const percent = progress?.percent ?? null;
  const words = stage === "words";
  return html`<div class="waiting">
    ${words ? html`<p><span class="what" role="status">${doing(progress?.phase)}</span> <span class="quiet">${left(progress)}</span></p>` : nothing}
    ${percent === null
      ? html`<progress max="100" aria-label=${t("waiting")}></progress>`
      : html`<progress max="100" aria-label=${t("waiting")} value=${percent}></progress>`}
    ${words ? html`<button type="button" class="cancel-wait" @click=${cancel}>${t("waiting.cancel")}</button>` : nothing}
  </div>`;
}

/** @param {Run | null} progress */
function left(progress) {
  return [
    progress?.percent == null ? null : `${number(progress.percent)} %`,
    progress?.secondsLeft == null ? null : t("progress.left", { seconds: number(progress.secondsLeft) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {string | null | undefined} phase */
function doing(phase) {
  if (phase && known(`waiting.${phase}`)) {
    return t(`waiting.${phase}`);
  }
  return phase && codes("measure").includes(phase) ? t("waiting.measure", { measure: word("measure", phase) }) : t("waiting");
}
