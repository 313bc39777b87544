// The window of years: moved by its handles, or played.
import { update } from "../ui/update.js";
import { later, moved, playable, stride } from "./histogram.js";
import { isCalm } from "./theme.js";

const BEAT = 120; // milliseconds from one step to the next
const CALM = 1000;

/** @param {import("./board.js").Board} board */
export function playing(board) {
  const { state } = board;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;

  const all = () => /** @type {import("./histogram.js").Years | null} */ (state.model?.head.years ?? null);

  /** @param {import("./histogram.js").Years | null} years */
  function show(years) {
    state.years = years;
    board.stage?.draw();
    update();
  }

  /**
   * One handle is moved; what is chosen is a step when it is let go.
   *
   * @param {"first" | "last"} end
   * @param {number} year
   */
  function slide(end, year) {
    const years = all();
    if (years) {
      stop();
      show(moved(state.years ?? board.seen.years ?? years, end, year));
    }
  }

  function settle() {
    const years = all();
    const chosen = state.years;
    if (years && chosen) {
      state.years = null;
      board.step({ years: chosen[0] <= years[0] && chosen[1] >= years[1] ? null : chosen });
    }
  }

  function play() {
    const years = all();
    if (!years || state.playing) {
      stop();
      settle();
      return;
    }
    state.playing = true;
    show(playable(board.seen.years, years));
    timer = setInterval(() => show(later(state.years ?? years, years, stride(years))), isCalm() ? CALM : BEAT);
  }

  function stop() {
    clearInterval(timer);
    state.playing = false;
  }

  /** All years again. */
  function whole() {
    stop();
    state.years = null;
    board.step({ years: null });
  }

  return { slide, settle, play, stop, whole };
}
