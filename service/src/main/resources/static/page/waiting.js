// A place on the page where an answer is awaited: what stood there goes at once, and where it takes long, how far it is and a way to stop it.
import { get, remove } from "./api.js";
import { make } from "./dom.js";
import { known, number, onLanguage, t } from "./i18n.js";
import { codes, word } from "./words.js";

const QUIET_AFTER = 300;
const WORDS_AFTER = 2000;
const ASK_EVERY = 1000;
const awaited = new Map();

onLanguage(() => awaited.forEach((one) => one.show()));
addEventListener("pagehide", () => awaited.forEach((one) => one.stop()));

/** Whether an answer is awaited in this place. */
export function isAwaited(box) {
  return awaited.has(box);
}

/**
 * Awaits an answer in a place of the page. An answer that is still awaited there is stopped.
 *
 * @param box the place; it is emptied at once, so that nothing old stands under a new question
 * @param ask given {signal, run}, by which a request of api.js can be stopped and followed
 * @returns the answer, or null where it was stopped
 * @throws the problem where there is one
 */
export async function awaitIn(box, ask) {
  awaited.get(box)?.stop();
  const wait = new Wait(box);
  awaited.set(box, wait);
  wait.begin();
  try {
    const answer = await ask({ signal: wait.stopping.signal, run: wait.run });
    return wait.stopped ? null : answer;
  } catch (problem) {
    if (wait.stopped) {
      return null;
    }
    throw problem;
  } finally {
    wait.end();
  }
}

class Wait {
  stopping = new AbortController();
  run = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  stopped = false;
  progress = null;
  worded = false;
  timers = [];

  constructor(box) {
    this.box = box;
  }

  begin() {
    this.box.replaceChildren();
    this.box.setAttribute("aria-busy", "true");
    this.timers.push(setTimeout(() => this.show(), QUIET_AFTER), setTimeout(() => this.inWords(), WORDS_AFTER));
  }

  inWords() {
    this.worded = true;
    this.show();
    this.timers.push(setTimeout(() => this.follow(), 0));
  }

  async follow() {
    const now = await get(`/runs/${this.run}`).catch(() => null);
    if (awaited.get(this.box) === this) {
      this.progress = now;
      this.show();
      this.timers.push(setTimeout(() => this.follow(), ASK_EVERY));
    }
  }

  show() {
    let bar = this.box.querySelector(".waiting progress");
    if (!bar) {
      bar = make("progress", { max: "100", "aria-label": t("waiting") });
      this.box.replaceChildren(make("div", { class: "waiting" }, bar));
    }
    const percent = this.progress?.percent;
    if (percent == null) {
      bar.removeAttribute("value");
    } else {
      bar.value = percent;
    }
    bar.setAttribute("aria-label", t("waiting"));
    if (this.worded) {
      this.showWords(bar.parentElement);
    }
  }

  showWords(part) {
    if (!part.querySelector(".cancel-wait")) {
      const cancel = make("button", { type: "button", class: "cancel-wait", on: { click: () => this.cancel() } });
      part.prepend(make("p", {}, make("span", { class: "what", role: "status" }), " ", make("span", { class: "quiet" })));
      part.append(cancel);
    }
    const { phase, percent, secondsLeft } = this.progress ?? {};
    const [what, left] = part.querySelectorAll("p span");
    // a screen reader is told what is done, and not every second how far it is
    const words = doing(phase);
    if (what.textContent !== words) {
      what.textContent = words;
    }
    left.textContent = [
      percent == null ? null : `${number(percent)} %`,
      secondsLeft == null ? null : t("progress.left", { seconds: number(secondsLeft) }),
    ].filter(Boolean).join(" · ");
    part.querySelector(".cancel-wait").textContent = t("waiting.cancel");
  }

  cancel() {
    this.stop();
    this.box.replaceChildren(make("p", { class: "note", role: "status", tabindex: "-1" }, t("waiting.cancelled")));
    this.box.firstChild.focus({ preventScroll: true });
  }

  stop() {
    if (!this.stopped) {
      this.stopped = true;
      this.stopping.abort();
      remove(`/runs/${this.run}`, { keepalive: true }).catch(() => {});
      this.end();
    }
  }

  end() {
    this.timers.forEach(clearTimeout);
    this.timers = [];
    if (awaited.get(this.box) === this) {
      awaited.delete(this.box);
      this.box.setAttribute("aria-busy", "false");
      this.box.querySelector(".waiting")?.remove();
    }
  }
}

function doing(phase) {
  if (known(`waiting.${phase}`)) {
    return t(`waiting.${phase}`);
  }
  return codes("measure").includes(phase) ? t("waiting.measure", { measure: word("measure", phase) }) : t("waiting");
}
