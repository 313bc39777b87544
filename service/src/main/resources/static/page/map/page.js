// The page of the map.
import { get } from "../api/client.js";
import { language } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { fill, question, tick, turnTo } from "../ranking/state.js";
import { focusOn, update } from "../ui/update.js";
import { Listing } from "./list/listing.js";
import { listView, sidesView } from "./list/view.js";
import { openMap } from "./part.js";
import { whenSomebodyReturns } from "./returning.js";
import { toggled } from "./seen.js";
import { Starting } from "./starting.js";
import { filtersOf } from "./state.js";
import { whyOf } from "./reasons.js";
import { takingAlong } from "./taking.js";
import { isDark, isWide } from "./theme.js";
import { Tour } from "./tour/touring.js";
import { unfoldingOf } from "./unfolding.js";
import { cardView } from "./view/card.js";
import { emptiedView, tielessView, unnamedView } from "./view/emptied.js";
import { filtersView } from "./view/filters.js";
import { layout } from "./view/layout.js";
import { legendView } from "./view/legend.js";
import { levelsView } from "./view/levels.js";
import { QUESTIONS, answerView, questionsView } from "./view/questions.js";
import { searchView } from "./view/search.js";
import { takingView } from "./view/taking.js";
import { timeView } from "./view/time.js";
import { offerView, tourView } from "./view/tour.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "map.title", texts: ["map", "map-list", "map-tour", "ranking", "why", "compare", "start"], heading: "unseen", look: "wide", open };

/** @param {import("../api/types.js").Viewer | null} viewer */
function open(viewer) {
  const map = openMap();
  const { board, points, asks, time, lineages, tools } = map;
  const { state } = board;
  const taking = takingAlong(board);
  const form = state.question;
  const tour = new Tour();
  const starting = new Starting();
  let begun = false;
  let shownIn = language();
  fill(form, board.seen.filters);

  async function load() {
    const [measures, clusters, namespaces] = await Promise.all(
      ["/measures", "/clusters", "/namespaces"].map((path) => get(path).catch(() => [])),
    );
    form.measures = measures;
    form.measure ||= measures[0]?.code ?? "";
    form.clusters = clusters;
    form.namespaces = namespaces.map((/** @type {{ namespace: string }} */ one) => one.namespace);
    update();
  }

  /** Another question begins with the first of its list. */
  const firstPage = () => ({ ...board.seen.list, page: 1 });

  /** @param {() => void} change of what is asked */
  function asked(change) {
    change();
    const filters = filtersOf(question(form));
    board.step({ filters, list: firstPage() });
  }

  /** @type {import("./view/filters.js").Actions} */
  const filters = {
    measure: (code) => asked(() => {
      form.chosen = true;
      turnTo(form, code);
    }),
    set: (name, value) => asked(() => {
      form.chosen = true;
      form.settings = { ...form.settings, [name]: value };
    }),
    fill: (field, value) => asked(() => (form[field] = value)),
    tick: (tie, on) => asked(() => tick(form, tie, on)),
  };

  const legend = {
    toggle: (/** @type {string} */ code) => board.step({ hidden: toggled(board.seen.hidden, code) }),
    size: (/** @type {import("./seen.js").SizeBy} */ size) => board.step({ size }),
    colour: (/** @type {import("./seen.js").ColourBy} */ colour) => board.step({ colour }),
  };

  const card = {
    ego: asks.ego, pair: asks.pair, ways: asks.ways, more: asks.more, find: points.find, lineage: lineages.show,
    clear: () => board.step({ selected: [], lit: null }),
    ...whyOf(board),
  };

  /** @type {import("./view/questions.js").Actions} */
  const questions = {
    ask(question) {
      state.opening = false;
      state.first = true; // who answers it is selected
      state.answering = question;
      board.step({ filters: QUESTIONS[question], list: firstPage(), selected: [], lit: null, size: "measure" });
    },
    show(open) {
      state.opening = open;
      update();
    },
    tour() {
      state.opening = false;
      tour.begin("map-questions");
    },
  };

  const listing = new Listing(board, points.find);

  /** @type {import("./list/view.js").Actions} */
  const lists = {
    show: (change) => board.step({ list: { ...board.seen.list, ...change } }),
    // by another measure, with the ties that suit it
    askBy: (code) => asked(() => {
      form.ties = [];
      form.chosen = true;
      turnTo(form, code);
    }),
  };

  /** @param {Event} event */
  function toList(event) {
    event.preventDefault();
    if (listing.sides === "map") {
      lists.show({ sides: isWide() ? "both" : "list" });
    }
    focusOn("map-list");
  }

  const search = {
    type: asks.type,
    choose(/** @type {number} */ row) {
      state.search.open = false;
      if (!asks.endsAt(row)) {
        points.find(row);
      }
      document.getElementById("map")?.focus();
    },
    turn(/** @type {number} */ at) {
      state.search.at = at;
      update();
    },
    close() {
      Object.assign(state.search, { open: false, from: null });
      update();
    },
  };

  /** @param {Partial<import("./seen.js").Seen>} change in place of a map without anybody */
  function changeTo(change) {
    board.step({ ...change, list: firstPage(), sight: null });
    focusOn("map");
  }

  const timeActions = { slide: time.slide, settle: time.settle, play: time.play, whole: time.whole,
    turn: (/** @type {import("./seen.js").Time} */ chosen) => board.step({ time: chosen }) };

  return () => {
    if (!begun) {
      begun = true;
      // the canvas is there after the page was drawn once
      update().then(() => {
        map.begin();
        whenSomebodyReturns(board);
        load();
        tour.offer();
      });
    }
    if (shownIn !== language()) {
      shownIn = language();
      board.stage?.draw(); // what nodes are called is in words
    }
    listing.follow();
    starting.follow(board);
    return html`${layout(board, tools, {
      filters: filtersView(form, filters),
      legend: legendView(board, legend, isDark()),
      card: cardView(board, card),
      time: board.seen.lineage ? nothing : timeView(board, timeActions),
      search: searchView(state.search, search),
      list: listView(listing, lists),
      sides: sidesView(listing, lists),
      side: listing.sides,
      toList,
      questions: questionsView(state.opening && state.model !== null, { visits: viewer?.role === "staff", tour: !tour.offered || state.answering !== null }, questions),
      taking: takingView(board, taking), levels: levelsView(board, unfoldingOf(board, points)),
      lineage: board.seen.lineage ? (lineages.view.now()?.lineageView(board, lineages) ?? nothing) : nothing,
      tour: tourView(tour),
      offer: offerView(tour, (state.model?.data.nodes ?? 0) > 0 && !board.seen.lineage && state.answering === null),
      tieless: tielessView(board, changeTo), answer: answerView(board, questions),
      unnamed: unnamedView(board, viewer),
      emptied: emptiedView(board, starting.start, viewer, changeTo),
    })}`;
  };
}
