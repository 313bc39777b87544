// Draws views, to look at what stands in them.
import { load } from "../../main/resources/static/page/i18n/index.js";
import { html, render } from "../../main/resources/static/page/lib/lit-html/lit-html.js";
import { take } from "../../main/resources/static/page/vocabulary/words.js";

/** What somebody typed who wants it to be markup. */
export const HOSTILE = `<img src=x onerror=alert(1)><script>alert(1)</script>"'&`;

export const WORDS = {
  measure: [{ code: "degree", zh: "联系人数", en: "Number of contacts", given: false }],
  purpose: [{ code: "training", zh: "培训", en: "Training", given: true }],
  receiver: [{ code: "association", zh: "协会", en: "The Association", given: true }],
  how: [{ code: "letter", zh: "信函", en: "Letter", given: false }],
  tie: [{ code: "leads", zh: "带领", en: "leads", given: false }],
  tie_of_out: [{ code: "leads", zh: "所带班底成员", en: "Leads, on a crew", given: false }],
  tie_of_in: [{ code: "leads", zh: "所在班底的带班人", en: "Led by", given: false }],
  reason: [{ code: "not_me", zh: "同名的另一人", en: "somebody else of my name", given: false }],
  scope_to: [{ code: "named", zh: "显示姓名", en: "be shown by name", given: false }],
  channel: [{ code: "phone", zh: "电话", en: "phone", given: false }],
  cluster: [{ code: "film-town", zh: "影畔镇", en: "Film town", given: false }],
};

const TEXTS = ["shared", "ranking", "imports", "login", "password", "accounts", "audit", "consents", "plans", "reconciliation", "terms", "notice",
  "subject", "limits", "map", "map-list", "map-tour", "clusters", "organisations", "crews", "start", "why"];

export async function speak(language) {
  await load(language, TEXTS);
  take(WORDS);
}

/** A view in a box of its own; drawn again with another, it stays where it is. */
export function drawn(view, box = document.createElement("div")) {
  render(html`${view}`, box);
  return box;
}

/** The text as it is read, without the spaces between lines of a template. */
export function textOf(box) {
  return box.textContent.replace(/\s+/g, " ").trim();
}

/** Actions that note what was called. */
export function noted() {
  const calls = [];
  const actions = new Proxy({}, { get: (_, name) => (...given) => calls.push([name, ...given]) });
  return { calls, actions };
}

export const FAILURE = { code: "some_code", title: "A title", detail: "What it was", remedy: "What to do" };
