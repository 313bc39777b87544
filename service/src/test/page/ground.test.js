// What all pages stand on: texts in two languages, numbers, words, routes, tables, problems, markdown, waiting.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { duties, openPages, routeOf, ROUTES } from "../../main/resources/static/page/app/router.js";
import { shell } from "../../main/resources/static/page/app/shell.js";
import { asFailure } from "../../main/resources/static/page/api/client.js";
import { change, day, known, language, list, number, t, wantedLanguage } from "../../main/resources/static/page/i18n/index.js";
import { questionView } from "../../main/resources/static/page/ui/dialog.js";
import { filled } from "../../main/resources/static/page/ui/form.js";
import { written } from "../../main/resources/static/page/ui/markdown.js";
import { problemBox } from "../../main/resources/static/page/ui/problem.js";
import { waitingView } from "../../main/resources/static/page/ui/progress.js";
import { head, row, table } from "../../main/resources/static/page/ui/table.js";
import { held, told } from "../../main/resources/static/page/vocabulary/detail.js";
import { codes, roleWord, word } from "../../main/resources/static/page/vocabulary/words.js";
import { drawn, FAILURE, HOSTILE, speak, textOf } from "./drawing.js";
import { html } from "../../main/resources/static/page/lib/lit-html/lit-html.js";

const TEXTS = new URL("../../main/resources/static/page/i18n/", import.meta.url);
const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();

beforeEach(() => speak("en"));

test("both languages have the same keys with the same places, and English has no Chinese", async () => {
  for (const file of readdirSync(new URL("en/", TEXTS))) {
    const en = (await import(new URL(`en/${file}`, TEXTS))).default;
    const zh = (await import(new URL(`zh/${file}`, TEXTS))).default;
    assert.deepEqual(Object.keys(zh), Object.keys(en), file);
    for (const [key, text] of Object.entries(en)) {
      assert.equal(places(zh[key]), places(text), key);
      assert.ok(text.trim() && zh[key].trim(), key);
      assert.ok(!/\p{Script=Han}/u.test(text) || key.endsWith(".like"), key);
    }
  }
});

test("texts fill their places, and a key without a text stands for itself", () => {
  assert.equal(t("plan.flag", { taken: 3 }), "3 taken off");
  assert.equal(t("plan.flag", {}), "{taken} taken off");
  assert.equal(t("no.such.key"), "no.such.key");
  assert.equal(known("plan.flag"), true);
  assert.equal(list("limits").length, 9);
});

test("numbers and days are written as each language writes them", async () => {
  assert.equal(number(1234567.891, 2), "1,234,567.89");
  assert.equal(number(0.5, 3, 3), "0.500");
  assert.match(day("2026-03-04T12:00:00Z"), /2026/);
  await speak("zh");
  assert.equal(number(1234.5, 1), "1,234.5");
});

test("the language is that of the address, then of the last visit, then of the browser", async () => {
  localStorage.clear();
  assert.equal(wantedLanguage(), "zh");
  await change("en");
  assert.equal(language(), "en");
  assert.equal(wantedLanguage(), "en");
  history.replaceState(null, "", "/?lang=zh");
  assert.equal(wantedLanguage(), "zh");
  await change("en");
  assert.equal(location.search, "?lang=en");
  history.replaceState(null, "", "/?lang=xx");
  assert.equal(wantedLanguage(), "en");
  history.replaceState(null, "", "/");
});

test("words are the service's, in the language shown, and a code stands for itself", async () => {
  assert.equal(word("measure", "degree"), "Number of contacts");
  assert.equal(word("measure", "unknown"), "unknown");
  assert.deepEqual(codes("purpose"), ["training"]);
  assert.equal(roleWord("staff:association", (role) => `<${role}>`), "<staff>: The Association");
  assert.equal(roleWord("admin", (role) => `<${role}>`), "<admin>");
  await speak("zh");
  assert.equal(word("measure", "degree"), "联系人数");
});

test("what tells people of one name apart is told in words", () => {
  assert.equal(told("1410/1430–1490, film-town"), "c. 1420–1490, Film town");
  assert.equal(told("?–-5"), "d. 6 BC");
  assert.equal(told("700–?"), "b. 700");
  assert.equal(told("film-town"), "Film town");
  assert.equal(told(null), null);
});

test("a span of whole years is told in years, and others as they are held", () => {
  const cases = [["0691-01-01", "0691-12-31", "691"], ["0691-01-01", "0695-12-31", "691–695"], ["1990", "1990", "1990"],
    ["1990-05", null, "1990-05–"], [null, "0998-02-05", "?–998-02-05"], ["1410/0427", "..", "1410/427–.."], ["-0005", null, "-5–"],
    [null, null, ""], ["0000-01-01", "0000-12-31", "0"]];
  for (const [since, until, text] of cases) {
    assert.equal(held(since, until), text, `${since} ${until}`);
  }
});

test("every address has its page, with and without an ending", () => {
  for (const { path } of ROUTES) {
    assert.equal(routeOf(path).path, path);
    assert.equal(routeOf(`${path}.html`).path, path);
  }
  for (const other of ["/", "/index", "/index.html", "/nonsense"]) {
    assert.equal(routeOf(other).path, "/map", other);
  }
  assert.deepEqual(duties("admin").map((route) => route.path), ["/accounts", "/audit", "/terms"]);
  assert.deepEqual(duties(undefined), []);
  assert.deepEqual(openPages().map((route) => route.path), ["/map", "/rankings", "/clusters", "/organisations"]);
});

test("every page says what it is, and each title has a text", async () => {
  for (const { load, path } of ROUTES) {
    const { default: page } = await load();
    assert.ok(known(page.title), path);
    assert.ok(!page.lead || known(page.lead), path);
    assert.ok(!page.tagline || known(page.tagline), path);
    assert.equal(typeof page.open, "function", path);
  }
});

const PAGE = { title: "plans.title", texts: [], heading: "named", lead: "plans.lead", role: "staff", open: () => () => html`` };
const frame = (more) => ({ path: "/plans", page: PAGE, viewer: null, failure: null, content: html`<p id="inside">x</p>`, warnings: null, ...more });
const still = { change() {}, logOut() {} };

test("the shell shows a page to its role, and tells others whose it is", () => {
  const staff = drawn(shell(frame({ viewer: { role: "staff", login: HOSTILE, receiver: "association" } }), still));
  assert.ok(staff.querySelector("#inside"));
  assert.equal(staff.querySelector("#session a").textContent, HOSTILE);
  assert.equal(staff.querySelector("#duties a").getAttribute("aria-current"), "page");
  assert.equal(staff.querySelector("#pages a").getAttribute("href"), "/map");
  assert.match(textOf(staff.querySelector("#viewer")), /staff of The Association/);
  const admin = drawn(shell(frame({ viewer: { role: "admin", login: "a" } }), still));
  assert.equal(admin.querySelector("#inside"), null);
  assert.ok(admin.querySelector("#refused [data-code=not_allowed]"));
  const broken = drawn(shell(frame({ failure: FAILURE }), still));
  assert.match(textOf(broken.querySelector("#refused")), /What to do/);
});

test("the shell turns the language in place: what has the focus keeps it", async () => {
  const box = document.body.appendChild(document.createElement("div"));
  const viewer = { role: "staff", login: "li", receiver: null };
  drawn(shell(frame({ viewer }), still), box);
  const link = box.querySelector("#duties a");
  link.focus();
  await speak("zh");
  drawn(shell(frame({ viewer }), still), box);
  assert.equal(document.activeElement, link);
  assert.equal(link.textContent, t("plans.title"));
  assert.match(link.textContent, /\p{Script=Han}/u);
  box.remove();
});

test("a problem says what, why and what to do, as text", () => {
  const box = drawn(problemBox({ code: "x", title: HOSTILE, detail: HOSTILE, remedy: HOSTILE }));
  assert.equal(box.querySelectorAll("img, script").length, 0);
  assert.equal(box.querySelector("b").textContent, HOSTILE);
  assert.equal(box.querySelector(".problem").getAttribute("role"), "alert");
  assert.equal(drawn(problemBox({ code: "x" })).querySelector(".remedy"), null);
});

test("a fault of the page is thrown on, a problem of the service is told", () => {
  assert.equal(asFailure(FAILURE), FAILURE);
  assert.throws(() => asFailure(new TypeError("x")), TypeError);
  assert.throws(() => asFailure("x"));
});

test("cells carry the name of their column and their role", () => {
  const columns = [{ text: "One" }, { text: HOSTILE }, { text: "" }];
  const rows = [html`<tr role="row">${row(columns, [head("a"), HOSTILE, ""])}</tr>`];
  const box = drawn(table({ title: "T", caption: "C", columns, rows }));
  const cells = [...box.querySelectorAll("tbody tr > *")];
  assert.deepEqual(cells.map((cell) => cell.dataset.label), ["One", HOSTILE, ""]);
  assert.deepEqual(cells.map((cell) => cell.getAttribute("role")), ["rowheader", "cell", "cell"]);
  assert.equal(cells[1].textContent, HOSTILE);
  assert.equal(box.querySelectorAll("img, script").length, 0);
  assert.equal(box.querySelector(".scroll").getAttribute("aria-label"), "Table: T");
});

test("of markdown only what is known becomes markup", () => {
  const box = drawn(written(`# ${HOSTILE}\n\n* one\n* **two** \`three\`\n\nwords\ngo on\n\n字\n字`));
  assert.equal(box.querySelectorAll("img, script").length, 0);
  assert.equal(box.querySelector("h1").textContent, HOSTILE);
  assert.deepEqual([...box.querySelectorAll("li")].map((item) => item.textContent), ["one", "two three"]);
  assert.deepEqual([...box.querySelectorAll("p")].map((item) => item.textContent), ["words go on", "字字"]);
});

test("waiting shows nothing, then a bar, then what is done and a way to stop it", () => {
  assert.equal(textOf(drawn(waitingView("x", "none", null, () => {}))), "");
  assert.ok(drawn(waitingView("x", "bar", null, () => {})).querySelector("progress:not([value])"));
  let stopped = 0;
  const run = { running: true, phase: "degree", percent: 40, secondsLeft: 3 };
  const words = drawn(waitingView("x", "words", run, () => stopped++));
  assert.match(textOf(words), /Working out: Number of contacts 40 % · about 3 s left/);
  words.querySelector(".cancel-wait").click();
  assert.equal(stopped, 1);
  assert.ok(drawn(waitingView("x", "cancelled", null, () => {})).querySelector("#x-cancelled[tabindex='-1']"));
});

test("what cannot be undone goes on only when it is typed once more", () => {
  const question = { what: HOSTILE, why: "why", yes: "Erase", again: "p1" };
  assert.equal(drawn(questionView(question, "p", () => {})).querySelector("#confirm-yes").disabled, true);
  const box = drawn(questionView(question, "p1", () => {}));
  assert.equal(box.querySelector("#confirm-yes").disabled, false);
  assert.equal(box.querySelector("h2").textContent, HOSTILE);
  assert.equal(drawn(questionView({ what: "a", why: "b", yes: "c" }, "", () => {})).querySelector("#confirm-yes").disabled, false);
});

test("a form gives what is filled in, without spaces around and without what is empty", () => {
  const box = drawn(html`<form><input name="a" value=" x "><input name="b" value=" "></form>`);
  assert.deepEqual(filled(box.querySelector("form")), { a: "x" });
});
