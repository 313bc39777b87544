// The views of each feature: escape of text, two languages, empty answers, problems, and that what is drawn anew stays in place.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { accountTable, accountsView } from "../../main/resources/static/page/accounts/view.js";
import { begun as accounts, standing } from "../../main/resources/static/page/accounts/state.js";
import { arrived, begun as audit } from "../../main/resources/static/page/audit/state.js";
import { auditView, entriesView, reportView as auditReport } from "../../main/resources/static/page/audit/view.js";
import { clustersView, nameOf } from "../../main/resources/static/page/clusters/view.js";
import { begun as consents, continued, turnTo as turnToPerson } from "../../main/resources/static/page/consents/state.js";
import { consentsView, personResult } from "../../main/resources/static/page/consents/view.js";
import { endingView } from "../../main/resources/static/page/imports/ending.js";
import { added, begun as imports, shareOf } from "../../main/resources/static/page/imports/state.js";
import { importsView, progressView } from "../../main/resources/static/page/imports/view.js";
import { reportView } from "../../main/resources/static/page/imports/report.js";
import { limitsView } from "../../main/resources/static/page/limits/view.js";
import { againView } from "../../main/resources/static/page/login/again.js";
import { loginView } from "../../main/resources/static/page/login/view.js";
import { noticeView } from "../../main/resources/static/page/notice/view.js";
import { passwordView } from "../../main/resources/static/page/password/view.js";
import { begun as plans, outdated, wishAround, wishOf } from "../../main/resources/static/page/plans/state.js";
import { aimsAround, aimsOf, aimsView } from "../../main/resources/static/page/plans/aims.js";
import { planSheet } from "../../main/resources/static/page/plans/sheet.js";
import { keptView, plansView } from "../../main/resources/static/page/plans/view.js";
import { answerView } from "../../main/resources/static/page/ranking/answer.js";
import { numeral, rankingForm } from "../../main/resources/static/page/ranking/form.js";
import { decimals, scaleOf, span } from "../../main/resources/static/page/ranking/scale.js";
import { read as fromAddress, written as toAddress } from "../../main/resources/static/page/ranking/address.js";
import { begun as ranking, question, tick, turnTo } from "../../main/resources/static/page/ranking/state.js";
import { begun as subject, cleared, corrections } from "../../main/resources/static/page/subject/state.js";
import { purpose } from "../../main/resources/static/page/subject/uses.js";
import { seen } from "../../main/resources/static/page/subject/places.js";
import { subjectView } from "../../main/resources/static/page/subject/view.js";
import { namesView } from "../../main/resources/static/page/terms/names.js";
import { termsView } from "../../main/resources/static/page/terms/view.js";
import { warningsView } from "../../main/resources/static/page/warnings/view.js";
import { drawn, FAILURE, HOSTILE, noted, speak, textOf } from "./drawing.js";
import * as given from "./answers.js";

const still = { busy: false, waiting: null };

beforeEach(() => speak("en"));

/** What somebody typed stands in it as text, in both languages, and no key stands for a text that there is not. */
async function plain(view) {
  for (const language of ["zh", "en"]) {
    await speak(language);
    const box = drawn(view());
    assert.equal(box.querySelectorAll("img[src=x], script").length, 0);
    assert.ok(textOf(box).includes(HOSTILE.replace(/\s+/g, " ")), textOf(box));
    assert.doesNotMatch(textOf(box), /\b(?:own|plan|plans|ranking|consent|person|entries|accounts|terms|report)\.[a-z]+\b/);
    assert.equal(/\p{Script=Han}/u.test(textOf(box)), language === "zh", textOf(box).slice(0, 300));
  }
}

/** A problem is told with its remedy. */
function tells(view, place) {
  assert.match(textOf(drawn(view).querySelector(place)), /A title.*What it was.*What to do/);
}

test("clusters", async () => {
  const { actions } = noted();
  const one = { id: "x", nameEn: HOSTILE, nameZh: HOSTILE, people: null };
  await plain(() => clustersView({ clusters: [one], failure: null }, actions.choose));
  assert.match(textOf(drawn(clustersView({ clusters: [], failure: null }, actions.choose))), /name no places.*Map/);
  assert.match(textOf(drawn(clustersView({ clusters: null, failure: null }, actions.choose))), /Loading/);
  tells(clustersView({ clusters: null, failure: FAILURE }, actions.choose), "#clusters");
  assert.equal(nameOf({ id: "x", nameEn: null, nameZh: "镇" }), "镇");
});

test("a ranking", async () => {
  const { calls, actions } = noted();
  const name = (id) => `<${id}>`;
  await plain(() => answerView(given.RANKING, name, actions.askBy));
  const box = drawn(answerView(given.RANKING, name, actions.askBy));
  assert.deepEqual([...box.querySelectorAll("[data-list=named] tbody td.col-score")].map((cell) => cell.textContent), ["12.50", "3.25"]);
  assert.match(textOf(box.querySelector(".citation dl")), /k .*5 – in no class are fewer people/);
  assert.equal(box.querySelectorAll("[style]").length, 3, "bars are laid out by properties");
  const none = { ...given.RANKING, rows: [], classes: [], shares: null, empty: { reason: "no_ties", measures: ["degree"] } };
  const empty = drawn(answerView(none, name, actions.askBy));
  empty.querySelector("[data-reason=no_ties] button").click();
  assert.deepEqual(calls.at(-1), ["askBy", "degree"]);
  assert.equal(empty.querySelector("table"), null);
});

test("what is asked of a ranking", () => {
  const state = { ...ranking(), measures: given.MEASURES, measure: "degree" };
  assert.equal(question(state).measure, "auto");
  state.chosen = true;
  state.settings = { damping: "0.9", gone: "1" };
  turnTo(state, "pagerank");
  tick(state, "leads", true);
  assert.deepEqual(question(state), { measure: "pagerank", cluster: "", namespace: "", ties: "leads", top: "20", at: "",
    interval: "", missing: "", sources: "", shares: "true", damping: "0.9" });
  Object.assign(state, { missing: "0.2", interval: true });
  assert.equal(question(state).missing, "0.2");
  state.interval = false;
  assert.equal(question(state).missing, "");
  turnTo(state, "degree");
  assert.equal(question(state).damping, undefined);
  const { actions } = noted();
  turnTo(state, "pagerank");
  const box = drawn(rankingForm(state, actions));
  assert.equal(box.querySelector("#measure").value, "pagerank");
  assert.deepEqual([...box.querySelectorAll("[data-parameter=damping] option")].map((one) => one.textContent), ["0.85", "0.5", "0.9"]);
  assert.equal(box.querySelector("#ties-chosen").textContent, "leads");
  assert.equal(box.querySelector("#namespace"), null);
  assert.equal(box.querySelector("#missing"), null);
  const sure = drawn(rankingForm({ ...state, interval: true }, actions)).querySelector("#missing");
  assert.equal(sure.value, "0.2");
  assert.deepEqual([...sure.options].map((one) => one.textContent), ["5 %", "10 %", "20 %", "30 %"]);
  assert.equal(numeral("1e-6"), "1e-6");
});

test("weights of kinds of tie in a ranking", () => {
  const state = { ...ranking(), measures: given.MEASURES, measure: "strength", chosen: true };
  const set = (name, value) => (state.settings = { ...state.settings, [name]: value });
  const actions = new Proxy({}, { get: (_, name) => (name === "set" ? set : () => {}) });
  const box = drawn(rankingForm(state, actions));
  const choose = (tie, value) => {
    const select = box.querySelector(`[data-tie=${tie}]`);
    select.value = value;
    select.dispatchEvent(new Event("change"));
    drawn(rankingForm(state, actions), box);
  };
  assert.equal(box.querySelector("[data-tie=leads]").value, "1");
  choose("leads", "2");
  assert.equal(question(state).kindWeight, "leads:2");
  assert.match(box.querySelector("[data-parameter=kindWeight] summary").textContent, /leads 2/);
  state.settings = { kindWeight: "leads:2,master_of:0.5" };
  assert.equal(question(state).kindWeight, "leads:2,master_of:0.5");
  tick(state, "leads", true);
  assert.equal(question(state).kindWeight, "leads:2");
  tick(state, "leads", false);
  tick(state, "master_of", true);
  drawn(rankingForm(state, actions), box);
  assert.equal(box.querySelector("[data-tie]"), null);
  tick(state, "master_of", false);
  drawn(rankingForm(state, actions), box);
  choose("leads", "1");
  assert.equal(question(state).kindWeight, "master_of:0.5");
  const other = { ...given.MEASURES.find(({ code }) => code === "strength"), code: "katz" };
  state.measures = [...state.measures, other];
  turnTo(state, "katz");
  assert.equal(question(state).kindWeight, "master_of:0.5");
});

test("digits and places of ranks", () => {
  assert.equal(decimals([123456.7, 1]), 0);
  assert.equal(decimals([0.125, 2]), 3);
  assert.equal(decimals([]), 0);
  assert.equal(span(1, 1), "1");
  assert.equal(span(1, 1200), "1–1,200");
  const scale = scaleOf(100);
  assert.equal(scale(1), 0);
  assert.equal(scale(101), 100);
});

test("a steward is warned of what ends soon", () => {
  assert.match(textOf(drawn(endingView({ before: "2027-01-01", records: { people: 2 } }))), /2027-01-01.*2 people/);
  assert.equal(textOf(drawn(endingView({ before: "2027-01-01", records: {} }))), "");
});

test("imports", async () => {
  const { actions } = noted();
  actions.drag = {};
  const state = imports();
  added(state, [new File(["x"], "a.csv"), new File(["xy"], "a.csv"), new File([""], "m.yaml"), new File([""], `${HOSTILE}.exe`), new File([""], ".git")]);
  assert.deepEqual(state.files.map((file) => file.size), [2]);
  assert.equal(state.mapping.name, "m.yaml");
  await plain(() => importsView(state, { ...actions, drag: {} }));
  tells(importsView({ ...state, result: { failure: FAILURE } }, { drag: {} }), "#report");
  assert.equal(shareOf({ phase: "read", done: 1, total: 4 }), 0.25);
  assert.equal(shareOf({ phase: "read" }), null);
  assert.match(textOf(drawn(progressView({ phase: "read", done: 1, total: 4, secondsLeft: 9 }))), /Reading 25 % · 1 of 4 · about 9 s left/);
  assert.ok(drawn(progressView(null)).querySelector("#progress-phase"));
});

test("the report of an import", async () => {
  await plain(() => reportView(given.IMPORT));
  const box = drawn(reportView(given.IMPORT));
  assert.equal(box.querySelectorAll("details.kind").length, 2);
  assert.equal(box.querySelector("details.kind .severity").textContent, "Row refused", "the worst first");
  assert.match(textOf(box), /And 2 more of the same kinds/);
  assert.match(textOf(drawn(reportView({ state: "cancelled" }))), /Cancelled/);
});

test("logging in", async () => {
  const { actions } = noted();
  const providers = [{ id: "hall", name: HOSTILE, address: "/oauth2/authorization/hall" }];
  await plain(() => loginView({ providers, failure: null, query: "?problem=provider_unreachable&provider=hall" }, actions.enter));
  tells(loginView({ providers: [], failure: FAILURE, query: "" }, actions.enter), "#answer");
  const odd = drawn(loginView({ providers: [], failure: null, query: "?problem=provider_wrong&provider=x" }, actions.enter));
  assert.equal(textOf(odd.querySelector("#answer")), "", "nobody else puts words on the page");
  await plain(() => againView({ login: HOSTILE, providers, failure: null }, actions));
  tells(againView({ login: "li", providers, failure: FAILURE }, actions), "[aria-live]");
});

test("setting a password", async () => {
  const { actions } = noted();
  await plain(() => passwordView({ link: "", differ: false, done: HOSTILE, failure: null }, actions.set));
  tells(passwordView({ link: "", differ: false, done: null, failure: FAILURE }, actions.set), "#answer");
  assert.ok(drawn(passwordView({ link: "", differ: true, done: null, failure: null }, actions.set)).querySelector("#current"));
  assert.equal(drawn(passwordView({ link: "x", differ: true, done: null, failure: null }, actions.set)).querySelector("#current"), null);
});

test("limits and notice", async () => {
  assert.equal(drawn(limitsView()).querySelectorAll("#limits li").length, 9);
  const { actions } = noted();
  const state = { notice: `# ${HOSTILE}`, assessed: false, unread: null, unsaved: null };
  await plain(() => noticeView(state, actions.save));
  tells(noticeView({ ...state, unread: FAILURE }, actions.save), "#notice");
  tells(noticeView({ ...state, unsaved: FAILURE }, actions.save), "#answer");
  const open = (more) => drawn(noticeView({ ...state, notice: "☐ **to fill in**", ...more }, actions.save)).querySelector("#notice-open");
  assert.equal(open({}), null);
  assert.match(textOf(open({ assessed: true })), /notice\.yaml/);
});

test("accounts", async () => {
  const { calls, actions } = noted();
  const state = { ...accounts(true), accounts: [given.ACCOUNT], sessions: [given.SESSION], tokens: [{ id: HOSTILE, expiresAt: "2027-01-01T00:00:00Z" }] };
  await plain(() => accountsView(state, actions));
  const box = drawn(accountsView(state, actions));
  assert.ok(box.querySelector("#new-of"), "a researcher is of a project");
  assert.equal(drawn(accountsView({ ...state, role: "admin" }, actions)).querySelector("#new-of"), null);
  assert.equal(drawn(accountsView({ ...state, admin: false }, actions)).querySelector("#administration"), null);
  tells(accountsView({ ...state, failure: FAILURE }, actions), "#answer");
  const secret = { key: "tokens.made", values: {}, secret: HOSTILE };
  assert.equal(drawn(accountsView({ ...state, told: secret }, actions)).querySelector(".secret").value, HOSTILE);
  assert.equal(standing({ ...given.ACCOUNT, hasPassword: false }), "waiting");
  drawn(accountTable([given.ACCOUNT], actions)).querySelectorAll("button")[1].click();
  assert.equal(calls.at(-1)[0], "turn");
  assert.match(textOf(drawn(accountsView(accounts(false), actions))), /You have none/);
});

test("the audit log", async () => {
  const { actions } = noted();
  await plain(() => entriesView([given.ENTRY]));
  assert.match(textOf(drawn(entriesView([]))), /no such entries/);
  const state = audit();
  arrived(state, { entries: [given.ENTRY], next: 5 }, true);
  arrived(state, { entries: [{ ...given.ENTRY, number: 4 }], next: null }, false);
  assert.deepEqual([state.entries.length, state.next], [2, null]);
  const box = drawn(auditView({ ...state, actions: ["names_read"] }, actions));
  assert.equal(box.querySelector("#older").hidden, true);
  assert.deepEqual([...box.querySelectorAll("#action option")].map((one) => one.textContent), ["anything", "Read names"]);
  tells(auditView({ ...audit(), unread: FAILURE }, actions), "#entries");
  tells(auditView({ ...audit(), unverified: FAILURE }, actions), "#verify-result");
  await plain(() => auditReport({ ...given.REPORT, intact: false }));
});

test("the card of a person, and what waits", async () => {
  const { calls, actions } = noted();
  const state = { ...consents(), answer: given.CONSENTS, pending: given.CONSENTS.pending, contested: [given.CONTESTATION], slip: given.SLIP };
  turnToPerson(state, { person: "p1", namespace: "" });
  state.slip = given.SLIP;
  await plain(() => personResult(state, actions));
  const box = drawn(consentsView(state, "2026-01-01", actions));
  assert.equal(box.querySelector("#give").hidden, false);
  assert.equal(box.querySelector("#code-text").textContent, HOSTILE);
  assert.match(textOf(box.querySelector("#contested")), /leads.*somebody else of my name/);
  assert.equal(box.querySelector("#how-known option").value, "letter");
  box.querySelector("#contested button").click();
  assert.deepEqual(calls.at(-1).slice(2), ["tie_removed"]);
  const nobody = drawn(consentsView(consents(), "2026-01-01", actions));
  assert.equal(nobody.querySelector("#give").hidden, true);
  assert.match(textOf(nobody), /Nothing waits.*None is open/);
  for (const [field, place] of [["failure", "#person-result"], ["givenFailure", "#give-result"], ["codeFailure", "#code-problem"],
    ["pendingFailure", "#pending"], ["contestedFailure", "#contested"]]) {
    tells(consentsView({ ...state, [field]: FAILURE }, "2026-01-01", actions), place);
  }
  continued(state, state.pending[0], [state.pending[0].rows[0]], 9);
  assert.equal(state.pending[0].rows.length, 2);
  assert.equal(state.answer.pending[0].rows.length, 2);
});

test("contact lists", async () => {
  const { calls, actions } = noted();
  await plain(() => planSheet(given.PLAN, actions));
  assert.match(textOf(drawn(keptView(plans(), actions))), /no list yet/);
  const kept = drawn(keptView({ ...plans(), kept: given.KEPT }, actions));
  assert.match(textOf(kept), /Training.*partly confirmed.*1 of 2 rows confirmed.*2 taken off.*damaged/);
  kept.querySelector("[data-plan=sound] button").click();
  assert.deepEqual(calls.at(-1), ["open", "sound"]);
  const state = { ...plans(), kept: given.KEPT, plan: { ...given.PLAN, id: "sound" } };
  assert.equal(outdated(state), true);
  tells(plansView({ ...state, failure: FAILURE }, still, actions), "#plan");
  tells(plansView({ ...state, keptFailure: FAILURE }, still, actions), "#kept");
  const none = drawn(plansView({ ...plans(), asked: true }, still, actions));
  assert.equal(none.querySelector("#no-purpose").hidden, false);
  assert.equal(none.querySelector("#propose").disabled, true);
  assert.deepEqual(wishOf({ size: "reach", number: "60", hops: "1", floorBy: "x", purpose: "training" }, "association"),
    { reach: 60, hops: 1, floorBy: null, purpose: "training", receiver: "association", cluster: null, discipline: null });
});

test("what a plan has besides most people is asked for, said, and asked for again", async () => {
  const { calls, actions } = noted();
  const form = drawn(plansView({ ...plans(), aim: "floor" }, still, actions));
  assert.equal(form.querySelector("#groupBy").value, "cluster");
  assert.match(textOf(form.querySelector("#aim-note")), /by name/);
  form.querySelector("#aim").value = "passing";
  form.querySelector("#aim").dispatchEvent(new window.Event("change"));
  assert.deepEqual(calls.at(-1), ["chooseAim", "passing"]);
  const asked = (fields) => aimsOf({ aimValue: "20", groupBy: "discipline", ...fields });
  assert.deepEqual(asked({ aim: "floor" }), { groupBy: "discipline", floor: "20" });
  assert.deepEqual(asked({ aim: "highest" }), { groupBy: "discipline", floor: "highest" });
  assert.deepEqual(asked({ aim: "welfare", aimValue: "-2" }), { groupBy: "discipline", welfare: -2 });
  assert.deepEqual(asked({ aim: "interval", aimValue: "0.3" }), { interval: true, missing: 0.3 });
  assert.deepEqual(asked({ aim: "passing", aimValue: "indegree" }), { passing: "indegree" });
  assert.deepEqual(asked({}), {});
  assert.deepEqual(aimsAround({ group_by: "cluster", floor: 25 }), { groupBy: "cluster", floor: "25" });
  assert.deepEqual(aimsAround({ interval: "true", missing: 0.1, false: 0.02 }), { interval: true, missing: 0.1, falseTies: 0.02 });
  assert.deepEqual(aimsAround({ passing: 10, quality: 0.7 }), { passing: "10", quality: 0.7 });
  const fair = {
    group_by: "discipline", groups: [{ group: HOSTILE, people: 40, reached: 10, percent: 25 }], left_out: 1, least_percent: 25,
    met: true, welfare: null, highest_percent: 30.5, price: 8,
  };
  const sure = { missing: 0.1, false_ties: 0.02, rounds: 199, truly: 4570, least: 4520, most: 4600, loss_percent: 1, loss_percent_most: 2 };
  const passed = { expected: 130, at_least: 120, most: 160, quality: 0.75, met: false };
  await plain(() => aimsView({ ...given.PLAN, aims: { fair, sure, passed_on: passed } }));
  const said = textOf(drawn(aimsView({ ...given.PLAN, aims: { fair, sure, passed_on: passed } })));
  assert.match(said, /at least 25.* 8 people more.*more than 30.5.*40.*10.*25/);
  assert.match(said, /truly reach 4.?570 .*between 4.?520 and 4.?600/);
  assert.match(said, /expected to reach 130.*at least 75 %.*less than was asked for/);
});

test("whoever is on a contact list can be declined, kept and confirmed, and all that can be taken back", async () => {
  const { calls, actions } = noted();
  const box = drawn(planSheet({ ...given.PLAN, rows: given.PLAN.rows.map((one) => ({ ...one, confirmed: one.order === 1 })) }, actions));
  const pressed = (css) => {
    box.querySelector(css).click();
    return calls.at(-1);
  };
  assert.match(textOf(box.querySelector("#plan-name")), /Training · .* · January 2026 · no. 2/);
  assert.match(textOf(box.querySelector("tr[data-order='2']")), /taught 12 here; reaches 12: 2 by name, about 10 not named/);
  assert.deepEqual(pressed("tr[data-order='2'] .decline"), ["change", "decline", [2], "plan-name"]);
  assert.deepEqual(pressed("tr[data-order='2'] .keep"), ["change", "keep", [2], ""]);
  assert.deepEqual(pressed("tr[data-order='1'] .unconfirm"), ["change", "unconfirm", [1], "state-1"]);
  assert.deepEqual(pressed("tr.gone .fill"), ["change", "fill", [3], "plan-name"]);
  assert.deepEqual(pressed("#declined .take-back"), ["change", "take_back", [4], "plan-name"]);
  assert.deepEqual(pressed("#unconfirm-all"), ["change", "unconfirm", [], "plan-title"]);
  const fixed = drawn(planSheet({ ...given.PLAN, changeable: false, name: null }, actions));
  assert.equal(fixed.querySelector(".decline, .fill, #again, #name-form"), null);
  assert.deepEqual(wishAround({ ...given.PLAN, rows: [{ ...given.PLAN.rows[0], kept: true }, given.PLAN.rows[1]] }, "association"), {
    contacts: 3, ties: ["leads", "master_of"], hops: 2, namespace: null, floorBy: "cluster", purpose: "training", receiver: "association",
    cluster: null, discipline: null, keep: [given.PLAN.rows[0].label.id], without: [given.PLAN.declined[0].label.id],
  });
});

test("confirming a row leaves every other row the element that it was, and the keyboard in its place", () => {
  const { actions } = noted();
  const box = document.body.appendChild(document.createElement("div"));
  drawn(planSheet(given.PLAN, actions), box);
  const [first, second] = box.querySelectorAll("tbody tr");
  second.querySelector("button").focus();
  const button = document.activeElement;
  const rows = given.PLAN.rows.map((one) => ({ ...one, confirmed: one.order === 1 }));
  drawn(planSheet({ ...given.PLAN, rows }, actions), box);
  assert.deepEqual([...box.querySelectorAll("tbody tr")].slice(0, 2), [first, second]);
  assert.equal(document.activeElement, button);
  assert.equal(first.querySelector("#confirmed-1").tabIndex, -1);
  drawn(planSheet({ ...given.PLAN, rows: rows.slice(1), gone: [1, 3] }, actions), box);
  assert.equal(document.activeElement, button, "also when a row before it goes");
  assert.match(textOf(box.querySelector("tr.gone")), /Taken off/);
  box.remove();
});

test("terms and names", async () => {
  const { calls, actions } = noted();
  const state = { terms: [given.TERM], reading: false, unread: null, list: "discipline", told: null, refused: null };
  await plain(() => termsView(state, actions));
  tells(termsView({ ...state, refused: FAILURE }, actions), "#terms-result");
  tells(termsView({ ...state, unread: FAILURE }, actions), "#terms");
  assert.match(textOf(drawn(termsView({ ...state, told: { done: "terms.added", list: "how", code: "x" } }, actions))), /Added to Ways of consenting: x/);
  drawn(termsView(state, actions)).querySelector("tbody button").click();
  assert.equal(calls.at(-1)[0], "takeBack");
  const names = { lists: { receiver: [{ code: HOSTILE, zh: "", en: "", given: true }], measure: [] }, list: "receiver", told: null, failure: null };
  await plain(() => namesView(names, actions));
  assert.match(textOf(drawn(namesView({ ...names, list: "purpose" }, actions))), /nothing has a name yet/);
  assert.equal(drawn(namesView(names, actions)).querySelector("#name-list option[value=measure]"), null, "nobody names these");
  tells(namesView({ ...names, failure: FAILURE }, actions), "#name-result");
});

test("warnings", async () => {
  const { calls, actions } = noted();
  const one = { code: "file_lost", zh: `字${HOSTILE}`, en: HOSTILE, over: true, place: "x" };
  await plain(() => warningsView({ warnings: [one], refused: null, backups: null }, actions.act));
  drawn(warningsView({ warnings: [one], refused: null, backups: null }, actions.act)).querySelector("button").click();
  assert.deepEqual(calls.at(-1), ["act", "/warnings/acknowledged", { code: "file_lost", place: "x" }, "file_lost"]);
  tells(warningsView({ warnings: [one], refused: { code: "file_lost", failure: FAILURE }, backups: null }, actions.act), "[data-warning]");
  assert.ok(drawn(warningsView({ warnings: [{ ...one, code: "date_in_doubt" }], refused: null, backups: null }, actions.act)).querySelector("form"));
  assert.equal(drawn(warningsView({ warnings: [], refused: null, backups: null }, actions.act)).querySelector("#warnings").hidden, true);
  const backups = { folder: null, everySeconds: 86400, keep: 7, good: null, failed: null, behind: [] };
  const told = (/** @type {object} */ more) =>
    drawn(warningsView({ warnings: [], refused: null, backups: { ...backups, ...more } }, actions.act)).querySelector("#backups");
  assert.match(textOf(told({})), /No backup/);
  const good = { file: HOSTILE, at: "2026-01-01T10:00:00Z", ageSeconds: 3 * 86400, bytes: 5 << 20, records: 9 };
  assert.match(textOf(told({ good })), /3 days ago.*5 MB/);
  assert.match(textOf(told({ good })), /name a folder/);
  const state = { warnings: [], refused: null, backups: { ...backups, good, folder: "/backups" }, failure: FAILURE };
  const making = { busy: false, waiting: null, backUp: actions.backUp };
  drawn(warningsView(state, actions.act, making)).querySelector("#backup-now").click();
  assert.equal(calls.at(-1)[0], "backUp");
  tells(warningsView(state, actions.act, making), "#backup-problem");
  assert.ok(drawn(warningsView(state, actions.act, { ...making, busy: true })).querySelector("#backup-now").disabled);
  assert.match(textOf(told({ good, failed: { at: "2026-01-01T10:00:00Z", zh: "字", en: "The disk is full." } })), /failed.*disk is full/s);
});

test("a person's own page", async () => {
  const { calls, actions } = noted();
  const state = { ...subject(), session: { open: true, until: "2026-01-01T10:00:00Z" }, record: given.OWN, places: [given.PLACE], measures: given.MEASURES };
  await plain(() => subjectView(state, still, actions));
  const box = drawn(subjectView(state, still, actions));
  assert.match(textOf(box.querySelector("[data-consent]")), /to be named to its staff.*The Association.*Letter.*holds until/);
  box.querySelector("[data-tie] select").value = "not_me";
  box.querySelector("[data-tie] details button").click();
  assert.deepEqual(calls.at(-1), ["contest", "t1", "not_me"]);
  box.querySelector("#own-withdraw-all").click();
  assert.deepEqual(calls.at(-1), ["withdraw", null]);
  tells(subjectView({ ...state, failure: FAILURE }, still, actions), "#own-problem");
  const empty = { ...given.OWN, uses: [], held: { ...given.OWN.held, ties: [], consents: [], imports: [] } };
  assert.match(textOf(drawn(subjectView({ ...state, record: empty }, still, actions))), /No import is recorded.*agreed to nothing.*No ties.*Nobody else saw you/);
  assert.ok(drawn(subjectView({ ...subject(), session: { open: false } }, still, actions)).querySelector("#own-code"));
  cleared(state);
  assert.equal(textOf(drawn(subjectView(state, still, actions))).includes(HOSTILE), false, "nothing of the person stays");
  const receipt = { id: HOSTILE, on: "2026-01-01", removed: { consents: 1, names: 1, contacts: 0, ties: 2 } };
  assert.equal(drawn(subjectView({ ...state, receipt }, still, actions)).querySelector("#own-code"), null);
});

test("what a person corrects, who saw them and what for", () => {
  assert.deepEqual(corrections(given.OWN.held, [["name", HOSTILE], ["phone", " 2 "], ["cluster", ""]]), { phone: "2" });
  assert.equal(purpose("ranking degree"), "ranking: Number of contacts");
  assert.equal(purpose(""), "–");
  assert.match(seen({ ...given.PLACE, counted: false, bandTo: 2_000_000_000 }, given.OWN.held), /The Association.*…/);
  assert.match(seen({ ...given.PLACE, objected: true }, given.OWN.held), /you objected/);
});

test("a question for a ranking is the same from its address, which says nothing that is usual", () => {
  const state = ranking();
  assert.equal(toAddress(state, "?lang=zh"), "?lang=zh");
  assert.equal(toAddress(state, ""), "");
  const asked = "?measure=pagerank&cluster=film-town&namespace=a&ties=leads,master_of&top=50&at=-3&interval=true&damping=0.5&kind-weight=leads:2";
  fromAddress(state, asked);
  state.measures = [{ code: "pagerank", parameters: [{ name: "damping", values: ["0.5"] }, { name: "kind-weight", each: "tie", values: ["2"] }] }];
  const again = ranking();
  again.measures = state.measures;
  fromAddress(again, toAddress(state, ""));
  assert.deepEqual({ ...again }, { ...state });
  assert.equal(new URLSearchParams(toAddress(state, "")).get("ties"), "leads,master_of");
  assert.deepEqual([state.chosen, state.measure, state.top, state.at, state.interval], [true, "pagerank", "50", "-3", true]);
  fromAddress(state, "?lang=en&shares=true");
  assert.deepEqual([state.chosen, state.cluster, state.ties, state.top, state.interval, state.settings], [false, "", [], "20", false, {}]);
});
