// Pointing, selecting, dragging and walking on the map, with hands and with keys.
import { number, t } from "../i18n/index.js";
import { update } from "../ui/update.js";
import { firstPeople } from "./answering.js";
import { sightOn } from "./arriving.js";
import { NODE_KINDS } from "./bytes.js";
import { pushed, toMap, toScreen, zoomed } from "./camera.js";
import { growthOf } from "./gl/growth.js";
import { bandText } from "./labels.js";
import { openingOf } from "./opening.js";
import { selectedWith } from "./seen.js";
import { beside, middle, towards } from "./walk.js";

/** @typedef {import("./board.js").Board} Board */
/** @typedef {import("./gestures.js").Spot} Spot */

const REACH = 12; // pixels around a node that are its own
const FAR = 60; // pixels that a key pushes the map
const EDGE = 40; // pixels from the edge at which the map follows the keyboard

/** @param {Board} board */
export function pointing(board) {
  const { state } = board;

  const ways = openingOf(board);
  const of = () => ({ stage: /** @type {import("./stage.js").Stage} */ (board.stage), model: state.model });

  /**
   * The row of the node or disc at a spot, or -1.
   *
   * @param {Spot} spot
   */
  function at(spot) {
    const { stage, model } = of();
    if (!model) {
      return -1;
    }
    const { scene } = model;
    const growth = growthOf(stage.camera, stage.whole);
    const [x, y] = toMap(stage.camera, stage.size, ...spot);
    return model.grid.nearest(x, y, 50 / stage.camera.scale, (row) => {
      const radius = scene.radius[row] ?? 0;
      const own = row >= model.data.nodes ? radius * stage.camera.scale : Math.min(40, radius * growth) + 6;
      const far = Math.hypot((scene.x[row] ?? 0) - x, (scene.y[row] ?? 0) - y) * stage.camera.scale;
      return far <= Math.max(own, REACH) && model.isSeen(row);
    });
  }

  /**
   * @param {number} row
   * @param {Spot | null} spot
   */
  function point(row, spot) {
    if (row === state.pointed && (spot === null) === (state.tip === null) && row < 0) {
      return;
    }
    const changed = row !== state.pointed;
    state.pointed = row;
    state.tip = row >= 0 ? spot : null;
    if (changed) {
      board.restate();
    }
    update();
  }

  /**
   * What a screen reader says of a node: its name, kind, community's size and number of ties.
   *
   * @param {number} row
   */
  function told(row) {
    const { model } = of();
    if (!model || row < 0) {
      return "";
    }
    const disc = model.discOf(row);
    const name = board.nameOf(row) || t("map.unnamed");
    const kind = NODE_KINDS[model.data.kind[row] ?? 0] ?? "person";
    const band = bandText(model.head.bands, model.data.band[row] ?? 0);
    return disc
      ? t(disc.parts > 0 ? "map.said.disc.parts" : "map.said.disc", { name, nodes: number(disc.nodes), parts: number(disc.parts), level: number(disc.level + 1) })
      : t("map.said.node", { name, kind: t(`map.kind.${kind}`), band, ties: number(model.neighbours(row).length) });
  }

  /** @param {number} row */
  async function walkTo(row) {
    const { stage, model } = of();
    if (!model || row < 0) {
      return;
    }
    point(row, null);
    const [x, y] = toScreen(stage.camera, stage.size, model.scene.x[row] ?? 0, model.scene.y[row] ?? 0);
    if (x < EDGE || y < EDGE || x > stage.size.width - EDGE || y > stage.size.height - EDGE) {
      stage.go({ ...stage.camera, x: model.scene.x[row] ?? 0, y: model.scene.y[row] ?? 0 });
    }
    await tell(row);
  }

  /** Says what is pointed at, once its name is there. @param {number} row */
  async function tell(row) {
    await board.names.soon(state.model?.discOf(row)?.row ?? row);
    if (state.pointed === row) {
      state.said = told(row);
      update();
    }
  }

  /** @param {import("./walk.js").Way} way */
  function walk(way) {
    const { stage, model } = of();
    if (!model) {
      return;
    }
    const seen = (/** @type {number} */ row) => model.isSeen(row);
    const from = state.pointed >= 0 ? state.pointed : (board.seen.selected.at(-1) ?? -1);
    state.anchor = -1;
    walkTo(from < 0 || !seen(from) ? middle(model.scene, stage.camera, seen) : towards(model.scene, from, way, seen));
  }

  /** @param {1 | -1} step */
  function neighbour(step) {
    const { model } = of();
    const from = state.anchor >= 0 ? state.anchor : state.pointed >= 0 ? state.pointed : (board.seen.selected.at(-1) ?? -1);
    if (!model || from < 0 || from >= model.data.nodes) {
      return;
    }
    state.anchor = from;
    walkTo(beside(model.neighbours(from).filter((row) => model.isSeen(row)), state.pointed, step));
  }

  /**
   * @param {number} row
   * @param {boolean} more
   */
  function select(row, more) {
    const { model } = of();
    const disc = model?.discOf(row);
    if (disc && !more) {
      ways.open(row);
    } else if (disc) { // a closed community stands for its first
      board.step({ selected: selectedWith(board.seen.selected, disc.row, true) });
    } else if (row >= 0) {
      state.anchor = -1;
      board.step({ selected: selectedWith(board.seen.selected, row, more), lit: more ? board.seen.lit : null });
      walkTo(row);
    } else if (board.seen.selected.length > 0 || board.seen.lit) {
      board.step({ selected: [], lit: null });
    }
  }

  /** Closes a community, or the one around what is pointed at or was selected last. @param {number} [disc] its row */
  async function close(disc) {
    const around = ways.close(disc ?? (state.pointed >= 0 ? state.pointed : (board.seen.selected.at(-1) ?? -1)));
    if (around < 0) {
      state.said = t("map.said.outermost");
      update();
      return;
    }
    point(around, null);
    await tell(around);
  }

  /** @param {number} row shows where it is, and selects it */
  function find(row) {
    if (!state.model) {
      return;
    }
    board.step({ selected: [row], lit: null, sight: sightOn(board, row) });
    walkTo(row);
  }

  /** Selects the first person by rank, if that was asked of this map and somebody has one. */
  function first() {
    const row = state.first && state.model ? firstPeople(state.model)[0] : undefined;
    if (row !== undefined) {
      find(row);
    }
    state.first = false;
  }

  /** @param {number} factor @param {Spot} [spot] */
  function zoom(factor, spot) {
    const { stage } = of();
    const [x, y] = spot ?? [stage.size.width / 2, stage.size.height / 2];
    stage.look(zoomed(stage.camera, stage.size, factor, x, y, stage.whole));
  }

  /** @param {number} dx @param {number} dy */
  function push(dx, dy) {
    const { stage } = of();
    stage.look(pushed(stage.camera, dx, dy));
  }

  /** @param {import("./walk.js").Way} way */
  const pan = (way) => push(way === "left" ? FAR : way === "right" ? -FAR : 0, way === "up" ? FAR : way === "down" ? -FAR : 0);

  return { at, point, told, walk, neighbour, select, open: ways.open, close, find, first, zoom, push, pan };
}
