// The page of a person who came in by a code.
import { asFailure, get, send } from "../api/client.js";
import { download } from "../api/files.js";
import { Awaited, waiting } from "../ui/progress.js";
import { focusOn, update } from "../ui/update.js";
import { begun, cleared, corrections } from "./state.js";
import { subjectView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default {
  title: "own.title", texts: ["subject"], heading: "named", tagline: "own.tagline", look: "own", apart: true, open,
};

function open() {
  const state = begun();
  const awaited = new Awaited("own-place-awaited");
  doing(async () => {
    state.session = await get("/me/session");
    if (state.session?.open) {
      await read();
    }
  });

  /** Shows all that is held as it is now. */
  async function read() {
    state.record = { held: await get("/me"), choices: await get("/me/choices"), uses: await get("/me/uses") };
    state.session = await get("/me/session");
    await update();
  }

  /**
   * Does something that may fail, and says so where it does.
   *
   * @param {() => Promise<void>} work
   */
  async function doing(work) {
    state.failure = null;
    try {
      await work();
      await update();
    } catch (thrown) {
      state.failure = asFailure(thrown);
      state.told = null;
      if (state.failure.code === "code_required") {
        cleared(state);
      }
      await focusOn("own-problem");
    }
  }

  /**
   * Says what was done, to screen readers too, and leads to where it is seen.
   *
   * @param {string} key
   * @param {string} focus
   * @param {{ [name: string]: string | number }} [values]
   */
  async function tell(key, focus, values = {}) {
    state.told = { key, values };
    await focusOn(focus);
  }

  /**
   * @param {string} key
   * @param {string} focus
   * @param {{ [name: string]: string | number }} [values]
   */
  async function changed(key, focus, values = {}) {
    await read();
    await tell(key, focus, values);
  }

  /** @type {import("./view.js").Actions} */
  const actions = {
    enter: ({ code }) =>
      doing(async () => {
        state.session = await send("POST", "/me/session", { code });
        await changed("own.entered", "own-record-title");
      }),
    leave: () =>
      doing(async () => {
        await send("DELETE", "/me/session");
        cleared(state);
        await tell("own.left", "own-code");
      }),
    correct: (_, form) =>
      doing(async () => {
        const values = state.record ? corrections(state.record.held, new FormData(form)) : {};
        if (Object.keys(values).length === 0) {
          state.told = { key: "own.correct.nothing", values: {} };
          return;
        }
        await send("PUT", "/me/fields", values);
        await changed("own.correct.done", "own-record-title");
      }),
    give: ({ offer, years }, form) =>
      doing(async () => {
        const choices = state.record?.choices;
        const { scope, purpose, receiver } = choices?.offers[Number(offer)] ?? {};
        const wish = { scope, purpose, receiver, years: Number(years), textVersion: choices?.textVersion };
        const given = await send("POST", "/me/consents", wish);
        form.querySelectorAll("input").forEach((box) => (box.checked = false));
        await changed(given.pending ? "own.give.waits" : "own.give.done", "own-consents-title");
      }),
    chooseOffer: (offer) => {
      state.offer = offer;
      update();
    },
    chooseYears: (years) => {
      state.years = years;
      update();
    },
    withdraw: (consent) =>
      doing(async () => {
        const gone = await send("DELETE", consent === null ? "/me/consents" : `/me/consents/${encodeURIComponent(consent)}`);
        await changed("own.withdraw.done", "own-consents-title", gone);
      }),
    contest: (tie, reason) =>
      doing(async () => {
        await send("POST", "/me/contestations", { tie, reason });
        await changed("own.contest.done", "own-ties-title");
      }),
    object: () =>
      doing(async () => {
        const lift = state.record?.held.objectedSince != null;
        await send(lift ? "DELETE" : "PUT", "/me/objection");
        await changed(lift ? "own.object.lifted" : "own.object.done", "own-places-title");
      }),
    showPlaces: () => doing(showPlaces),
    copy: (format) =>
      doing(async () => {
        const measures = state.places.map((place) => place.measure).join(",");
        const name = format === "json" ? "my-data.json" : "my-data.zip";
        await download(`/me/copy?format=${format}&measures=${encodeURIComponent(measures)}`, name);
        await changed("own.copy.done", "own-copy-title");
      }),
    erase: () =>
      doing(async () => {
        state.receipt = await send("POST", "/me/erasure", { confirm: "erase" });
        cleared(state);
        await tell("own.erase.done", "own-receipt-title");
      }),
  };

  /** Ties may have changed, so places are worked out anew when they are asked for; those known stay above the one awaited. */
  async function showPlaces() {
    state.places = [];
    /** @type {import("./state.js").Measure[]} */
    const measures = await get("/measures");
    state.measures = measures.filter((one) => one.personalEn);
    for (const { code } of state.measures) {
      const place = await awaited.answer((wait) => get("/me/place", { measure: code }, wait));
      if (place === null) {
        return;
      }
      state.places = [...state.places, place];
      update();
    }
  }

  return () => subjectView(state, { busy: awaited.busy, waiting: waiting(awaited) }, actions);
}
