// The map on its page: what is asked, what hands and keys do, and what follows.
import { fill } from "../ranking/state.js";
import { update } from "../ui/update.js";
import { askingFor } from "./asking.js";
import { Board } from "./board.js";
import { toMap } from "./camera.js";
import { listen } from "./gestures.js";
import { inquiring } from "./inquiring.js";
import { actOf } from "./keys.js";
import { climbing } from "./lineage/climbing.js";
import { miniature } from "./miniature.js";
import { playing } from "./playing.js";
import { pointing } from "./pointing.js";
import { FIRST } from "./seen.js";
import { isWide, onWidthChange } from "./theme.js";
import { dismissing } from "./unfolding.js";

/** @typedef {import("./seen.js").Seen} Seen */

export function openMap() {
  const board = new Board();
  const { state, steps } = board;
  const points = pointing(board);
  const asks = inquiring(board);
  const time = playing(board);
  const lineages = climbing(board);
  const { mini, framed } = miniature(board);
  const request = askingFor(board, () => {
    // the service chose a measure, if nobody else did
    state.question.measure = state.model?.head.measure ?? state.question.measure;
    points.first();
    asks.showCard();
    asks.light();
    lineages.ask();
    mini();
  });

  board.onGone = request.again;
  board.onMoved = framed;
  board.onLooks = mini;
  board.onOpened = () => void (state.levels.unfolded && update());
  board.onStep = (before) => {
    const now = board.seen;
    const differs = (/** @type {(keyof Seen)[]} */ ...names) =>
      names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
    if (!state.playing) {
      state.years = null;
    }
    state.opening = false;
    if (differs("filters") || (steps.map !== board.map && board.map !== "")) {
      fill(state.question, now.filters);
      state.notice = null;
      request.ask();
      return;
    }
    if (differs("size", "colour", "pins")) {
      board.dress();
    }
    void (differs("lit") && asks.light());
    if (differs("lineage")) {
      lineages.ask();
    }
    void (differs("selected") && asks.showCard());
  };

  /** Begins, once the page is drawn. */
  function begin() {
    board.begin();
    state.opening = state.wanted === null && JSON.stringify(board.seen) === JSON.stringify(FIRST);
    const element = document.getElementById("map");
    if (element) {
      listen(element, hands);
    }
    request.ask();
  }

  /** @type {import("./gestures.js").Hands} */
  const hands = {
    over: (spot) => points.point(points.at(spot), spot),
    off: () => points.point(-1, null),
    tap: (spot, more) => points.select(points.at(spot), more),
    twice(spot) {
      const row = points.at(spot);
      if (row >= 0 && state.model && row < state.model.data.nodes) {
        asks.ego();
      } else {
        points.zoom(2, spot);
      }
    },
    push: (dx, dy) => points.push(dx, dy),
    zoom: (factor, spot) => points.zoom(factor, spot),
    held(spot) {
      const row = points.at(spot);
      return board.seen.selected.includes(row) ? row : -1;
    },
    drag(row, spot) {
      if (state.model && board.stage) {
        state.model.drag(row, toMap(board.stage.camera, board.stage.size, ...spot));
        board.stage.renderer?.moved(row);
        board.stage.draw();
      }
    },
    drop(row, spot) {
      if (board.stage) {
        board.step({ pins: { ...board.seen.pins, [row]: toMap(board.stage.camera, board.stage.size, ...spot) } });
      }
    },
    lasso(corners, done) {
      state.corners = done ? [] : corners;
      const { model } = state;
      const { stage } = board;
      if (done && model && stage) {
        state.lassoing = false;
        const rows = model.grid
          .inside(corners.map((corner) => toMap(stage.camera, stage.size, ...corner)), (row) => model.isSeen(row))
          .filter((row) => row < model.data.nodes);
        board.step({ selected: rows.slice(0, 200), lit: null });
      }
      update();
    },
    lassoing: () => state.lassoing,
  };

  const fit = () => (board.seen.lineage ? lineages.whole() : board.step({ sight: null }));

  /** One step back; what was begun and is no step is left off first. */
  function back() {
    if (state.lassoing || state.playing) {
      state.lassoing = false;
      time.stop();
      state.years = null;
      board.stage?.draw();
      update();
    } else {
      steps.undo();
    }
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const act = event.target === event.currentTarget ? actOf(event) : null;
    if (!act) {
      return;
    }
    event.preventDefault();
    switch (act.do) {
      case "walk": return void points.walk(act.way);
      case "pan": return void points.pan(act.way);
      case "neighbour": return void points.neighbour(act.step);
      case "select": return void points.select(state.pointed, act.more);
      case "zoom": return void points.zoom(act.factor);
      case "ego": return void asks.ego();
      case "path": case "common": case "bridge": return void asks.pair(act.do);
      case "lineage": return void lineages.show();
      case "close": return void points.close();
      case "fit": return void fit();
      case "back": return void back();
      case "undo": return void steps.undo();
      case "redo": return void steps.redo();
      case "search": return void document.getElementById("map-search")?.focus();
    }
  }

  /** @param {PointerEvent} event */
  function minimap(event) {
    event.stopPropagation();
    const canvas = document.getElementById("map-mini");
    if (canvas && event.buttons === 1 && board.stage?.scene) {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const [, , right, bottom] = board.stage.scene.box;
      const x = ((event.clientX - left) / width) * right;
      const y = ((event.clientY - top) / height) * bottom;
      board.stage.look({ ...board.stage.camera, x, y });
    }
  }

  state.asked = isWide();
  onWidthChange(() => {
    state.asked = isWide();
    update();
  });

  const tools = {
    undo: () => steps.undo(), redo: () => steps.redo(), fit, zoom: (/** @type {number} */ factor) => points.zoom(factor), key, minimap,
    lasso() {
      state.lassoing = !state.lassoing;
      update();
    },
    leave: () => points.point(-1, null),
    dismiss: dismissing(board),
    fold(/** @type {Event} */ event) {
      state.asked = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
    },
  };

  return { board, begin, points, asks, time, lineages, tools, ask: request.ask };
}
