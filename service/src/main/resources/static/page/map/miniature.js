// The small map in the corner, with a frame around what is looked at.
import { frame, paint, sizeFor } from "./minimap.js";
import { isDark } from "./theme.js";

/** @param {import("./board.js").Board} board */
export function miniature(board) {
  const { state } = board;

  function mini() {
    const canvas = document.getElementById("map-mini");
    if (state.model && canvas instanceof HTMLCanvasElement) {
      const { width, height } = sizeFor(state.model.scene.box);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      paint(canvas, state.model, isDark());
      framed();
    }
  }

  /** Moves the frame of the minimap, which the page need not be drawn anew for. */
  function framed() {
    const element = document.getElementById("map-frame");
    if (element && board.stage?.scene) {
      const { left, top, width, height } = frame(board.stage.camera, board.stage.size, board.stage.scene.box);
      Object.assign(element.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
    }
  }

  return { mini, framed };
}
