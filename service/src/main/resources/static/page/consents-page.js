// The steward's page: what one person agreed to, and what they take back.
import { post, remove } from "./api.js";
import { forgetGiven, startGiving } from "./consent-form.js";
import { personCard, receiptCard } from "./person-card.js";
import { byId, make } from "./dom.js";
import { startDuty } from "./duties.js";
import { confirmed, showProblem, whenSubmitted } from "./forms.js";
import { number, onLanguage, t } from "./i18n.js";
import { loadPending, startPending } from "./pending-consents.js";
import { forgetCode, startCodes } from "./steward-codes.js";

let asked = null;
let answer = null;
let told = null;
let receipt = null;

startDuty("steward", () => {
  whenSubmitted(byId("person-form"), async (fields) => {
    asked = { person: fields.person, namespace: fields.namespace ?? "" };
    told = null;
    receipt = null;
    forgetGiven();
    forgetCode();
    await load();
    byId("person-result").focus({ preventScroll: true });
  });
  startGiving(
    () => asked,
    () => Promise.all([load(), loadPending()]),
  );
  startPending(() => (asked ? load() : null));
  startCodes(() => asked);
  onLanguage(show);
});

async function load() {
  const box = byId("person-result");
  box.setAttribute("aria-busy", "true");
  try {
    answer = await post("/consents/search", asked);
    show();
  } catch (problem) {
    answer = null;
    show();
    if (!receipt) {
      showProblem(problem, box, byId("person-form"));
    }
  }
  box.setAttribute("aria-busy", "false");
}

function show() {
  byId("give").hidden = answer === null;
  if (!asked || (!answer && !receipt)) {
    byId("person-result").replaceChildren();
    return;
  }
  byId("person-result").replaceChildren(
    ...[
      receipt ? receiptCard(receipt) : null,
      told ? make("p", { class: "verdict", role: "status" }, told()) : null,
      answer ? personCard(asked, answer, { withdraw, withdrawAll, object, lift, erase }) : null,
    ].filter(Boolean),
  );
}

async function change(question, work, tell) {
  if (question && !(await confirmed(question))) {
    return;
  }
  try {
    const done = await work();
    forgetGiven();
    told = () => tell(done);
    await Promise.all([load(), loadPending()]);
    byId("person-result").focus({ preventScroll: true });
  } catch (problem) {
    showProblem(problem, byId("person-result"), null);
  }
}

function gone(done) {
  return t("withdrawn.told", {
    consents: number(done.consents),
    names: number(done.names),
    contacts: number(done.contacts),
    ties: number(done.ties),
  });
}

function withdraw(consent) {
  const question = { what: t("withdraw.what"), why: t("withdraw.why"), yes: t("withdraw.yes") };
  return change(question, () => remove(`/consents/${encodeURIComponent(consent.id)}`), gone);
}

function withdrawAll() {
  const question = { what: t("withdraw.all.what"), why: t("withdraw.why"), yes: t("withdraw.yes") };
  return change(question, () => post("/consents/withdrawals", asked), gone);
}

function object() {
  return change(null, () => post("/objections", asked), () => t("object.told"));
}

function lift() {
  return change(null, () => post("/objections/lift", asked), () => t("lift.told"));
}

async function erase() {
  const question = { what: t("erase.what"), why: t("erase.why"), yes: t("erase.yes"), again: asked.person };
  await change(
    question,
    async () => (receipt = await post("/erasures", asked)),
    () => t("erase.told"),
  );
}
