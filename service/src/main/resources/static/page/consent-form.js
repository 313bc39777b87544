// Entering a consent.
import { post } from "./api.js";
import { byId, make } from "./dom.js";
import { showProblem, whenSubmitted } from "./forms.js";
import { onLanguage, t } from "./i18n.js";

const HOW = [
  "paper_form",
  "letter",
  "online_form",
  "email",
  "message",
  "recorded_call",
  "in_person",
  "recorded_interview",
  "contract",
  "signature_pad",
];
let recorded = null;

/**
 * @param about gives the person whom the consent is of
 * @param done called when one was recorded
 */
export function startGiving(about, done) {
  byId("given_on").max = new Date().toISOString().slice(0, 10);
  onLanguage(() => {
    byId("how-known").replaceChildren(...HOW.map((code) => make("option", { value: code }, t(`how.${code}`))));
    show();
  });
  whenSubmitted(byId("give-form"), async (fields) => {
    recorded = null;
    show();
    try {
      const given = await post("/consents", { ...about(), ...fields });
      recorded = given.pending ? "give.pending" : "give.told";
      byId("give-form").reset();
      show();
      await done();
    } catch (problem) {
      showProblem(problem, byId("give-result"), byId("give-form"));
    }
  });
}

/** Takes back what was told of the consent before. */
export function forgetGiven() {
  recorded = null;
  show();
}

function show() {
  byId("give-result").replaceChildren(...(recorded ? [make("p", { class: "verdict", role: "status" }, t(recorded))] : []));
}
