// The page of the organisations: those that come first, by what they are ranked by.
import { asFailure, get } from "../api/client.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { problemBox } from "../ui/problem.js";
import { Awaited, waiting } from "../ui/progress.js";
import { update } from "../ui/update.js";
import { question, read, written } from "./state.js";
import { filtersView, rankingView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "organisations.title", texts: ["organisations"], heading: "named", lead: "organisations.lead", open };

function open() {
  const state = read(location.search);
  const awaited = new Awaited("organisations");
  addEventListener("popstate", () => {
    Object.assign(state, read(location.search));
    ask();
  });
  ask();

  async function ask() {
    state.ranking = null;
    state.failure = null;
    update();
    try {
      state.ranking = await awaited.answer((wait) => get("/organisations/rankings", question(state), wait));
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    await update();
    document.querySelector("#organisations tr[aria-current=true]")?.scrollIntoView({ block: "center" });
  }

  /** @type {import("./view.js").Actions} */
  const actions = {
    set(change) {
      Object.assign(state, { page: 1, mark: "", ...change });
      history.pushState(null, "", written(state));
      ask();
    },
  };

  return () => html`${filtersView(state, actions)}
    <div id="organisations" aria-live="polite" aria-busy=${String(awaited.busy)}>${waiting(awaited)}${
      state.failure ? problemBox(state.failure) : nothing}${state.ranking ? rankingView(state, state.ranking, actions) : nothing}</div>`;
}
