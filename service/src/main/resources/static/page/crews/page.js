// The page of the crews: whose come along from work to work, more often than by chance.
import { asFailure, get } from "../api/client.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { problemBox } from "../ui/problem.js";
import { Awaited, waiting } from "../ui/progress.js";
import { update } from "../ui/update.js";
import { question, read, seen, written } from "./state.js";
import { crewsView, filtersView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "crews.title", texts: ["crews"], heading: "named", lead: "crews.lead", open };

function open() {
  const state = read(location.search);
  const awaited = new Awaited("crews");
  addEventListener("popstate", () => {
    Object.assign(state, { ...read(location.search), departments: state.departments });
    ask();
  });
  ask();

  async function ask() {
    state.crews = null;
    state.failure = null;
    update();
    try {
      state.crews = await awaited.answer((wait) => get("/crews", question(state), wait));
      if (state.crews) {
        seen(state, state.crews);
      }
    } catch (thrown) {
      state.failure = asFailure(thrown);
    }
    update();
  }

  /** @type {import("./view.js").Actions} */
  const actions = {
    set(change) {
      Object.assign(state, { page: 1, ...change });
      history.pushState(null, "", written(state));
      ask();
    },
  };

  return () => html`${filtersView(state, actions)}
    <div id="crews" aria-live="polite" aria-busy=${String(awaited.busy)}>${waiting(awaited)}${
      state.failure ? problemBox(state.failure) : nothing}${state.crews ? crewsView(state, state.crews, actions) : nothing}</div>`;
}
