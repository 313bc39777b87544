// The page on which a steward puts right what files say of historical people, and takes that back.
import { asFailure, get, post } from "../api/client.js";
import { t } from "../i18n/index.js";
import { focusOn, update } from "../ui/update.js";
import { begun, label, request } from "./state.js";
import { correctionsView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default {
  title: "corrections.title", texts: ["corrections"], heading: "named", lead: "corrections.lead", role: "steward", open,
};

function open() {
  const state = begun();
  read();

  async function read() {
    try {
      state.all = await get("/corrections");
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await update();
  }

  /**
   * @param {() => Promise<string>} work gives the id of the element to go on from
   */
  async function once(work) {
    state.told = null;
    state.failure = null;
    try {
      await focusOn(await work());
    } catch (thrown) {
      state.failure = asFailure(thrown);
      await focusOn("corrected-now");
    }
  }

  /** @param {string} person */
  async function show(person) {
    state.record = await post("/corrections/records", { person });
    state.asked = person;
  }

  /** @type {import("./view.js").Actions} */
  const actions = {
    lookUp: ({ person = "" }) =>
      once(async () => {
        state.record = null;
        state.chosen = "born";
        await show(person);
        return "record-title";
      }),
    choose(what) {
      state.chosen = what;
      update();
    },
    correct: (fields, form) =>
      once(async () => {
        state.record = await post("/corrections", request(state, fields));
        form.reset();
        state.told = { key: "told.corrected", values: { what: label(state.chosen) } };
        await read();
        return "corrected-now";
      }),
    takeBack: (one) =>
      once(async () => {
        state.all = await post("/corrections/withdrawals", { id: one.id });
        if (state.asked) {
          await show(state.asked);
        }
        state.told = { key: "told.takenBack", values: { what: t(`what.${one.what}`) } };
        return "corrected-now";
      }),
  };
  return () => correctionsView(state, actions);
}
