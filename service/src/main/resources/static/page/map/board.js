// What the parts of the map's page share: the map that is shown, the steps, and what follows from each.
import { asFailure } from "../api/client.js";
import { Awaited } from "../ui/progress.js";
import { update } from "../ui/update.js";
import { OPEN_END } from "./bytes.js";
import { Model } from "./model.js";
import { Names } from "./names.js";
import { read, written } from "./seen.js";
import { isGone, labels } from "./service.js";
import { Stage } from "./stage.js";
import { cameraOf, shownOf, sightOf } from "./sight.js";
import { begun } from "./state.js";
import { Steps } from "./steps.js";
import { strokesOf } from "./strokes.js";
import { discText, textOf } from "./labels.js";

/** @typedef {import("./seen.js").Seen} Seen */
/** @typedef {import("./seen.js").Sight} Sight */

export class Board {
  state = begun();
  /** Id of the map that is shown; rows of a step are of the map that was shown then. */
  map = "";
  awaited = new Awaited("map");
  /** What is asked of the map that is shown. */
  parts = new Awaited("map-part");
  names = new Names((rows) => labels(this.map, rows), textOf, () => this.#named(), (thrown) => this.failed(thrown));
  /** @type {Stage | null} */
  stage = null;
  /** What to do when the data changed, and when a step is taken or undone. */
  onGone = (/** @type {import("../api/client.js").Failure} */ _failure) => {};
  onStep = (/** @type {Seen} */ _before) => {};

  constructor() {
    const { seen, map } = read(location.search);
    this.steps = new Steps(seen, map, written, (now) => this.#turn(now));
    /** What was shown last. @type {Seen} */
    this.shown = this.steps.now;
  }

  get seen() {
    return this.steps.now;
  }

  /**
   * Takes a step that can be undone.
   *
   * @param {Partial<Seen>} change
   */
  step(change) {
    this.steps.take({ sight: this.sight(), ...change });
    this.#turn(this.seen, "sight" in change);
  }

  /**
   * @param {Seen} seen
   * @param {boolean} [elsewhere] whether it is looked at from elsewhere
   */
  #turn(seen, elsewhere = true) {
    const before = this.shown;
    this.shown = seen;
    if (elsewhere) {
      this.go(seen.sight);
    }
    this.onStep(before);
    this.restate();
    update();
  }

  /** @param {unknown} thrown */
  failed(thrown) {
    const failure = asFailure(thrown);
    if (isGone(failure)) {
      this.onGone(failure);
    } else {
      this.state.notice = "map.lost.connection";
      update();
    }
  }

  /** Begins to draw, once there is a canvas. */
  begin() {
    const canvas = document.getElementById("map-canvas");
    if (this.stage || !(canvas instanceof HTMLCanvasElement)) {
      return;
    }
    this.stage = new Stage(canvas, {
      shown: () => shownOf(this.seen, this.state), labels: () => this.#labels(), moved: () => this.#moved(),
      rested: () => this.steps.amend({ sight: this.sight() }),
      graphics: (graphics) => {
        this.state.graphics = graphics;
        this.onLooks();
        update();
      },
      restate: () => this.restate(),
      resized: () => this.dress(),
    });
  }

  /**
   * @param {import("./service.js").MapHead} head
   * @param {import("./bytes.js").MapData} data
   */
  show(head, data) {
    if (!this.stage) {
      return;
    }
    const model = new Model(head, data, this.seen, this.stage.size);
    this.state.model = model;
    this.stage.show(model.scene, strokesOf(head.kinds));
    this.stage.look(this.cameraOf(this.seen.sight));
    this.restate();
  }

  /** Gives nodes other looks or places. */
  dress() {
    const { model } = this.state;
    if (model && this.stage) {
      model.dress(this.seen, this.stage.size);
      model.pin(this.seen.pins);
      this.stage.renderer?.placed();
      this.onLooks();
    }
  }

  /** Says anew what is hidden, dimmed, selected and pointed at. */
  restate() {
    const { model, pointed, lit } = this.state;
    if (model) {
      model.restate(this.seen, pointed, lit?.rows ?? null, lit?.between?.sides);
      this.stage?.renderer?.states.set(model.states);
      this.stage?.renderer?.stated();
      this.stage?.draw();
    }
  }

  #moved() {
    const { stage, state } = this;
    if (stage && state.model?.approach(stage.camera, stage.size, stage.whole)) {
      stage.renderer?.approached();
      this.restate();
      this.onOpened();
    }
    void (this.seen.lineage ?? this.names.turn());
    this.onMoved();
  }

  onMoved = () => {};
  /** Communities opened or closed. */
  onOpened = () => {};
  /** Nodes have other colours or places. */
  onLooks = () => {};

  #named() {
    this.stage?.draw();
    update();
  }

  #labels() {
    const { stage, state: { model } } = this;
    if (!model || !stage) {
      return [];
    }
    const { years, known } = shownOf(this.seen, this.state);
    model.last = known ? years[1] : OPEN_END;
    return model.labels(stage.camera, stage.size, (row) => this.nameOf(row), known ? null : years);
  }

  /**
   * The name of a node, or of a closed community; null until it is there.
   *
   * @param {number} row
   * @param {(row: number) => string | null} [of] what a node is called
   */
  nameOf(row, of = (one) => this.names.of(one)) {
    const { model } = this.state;
    const disc = model?.discOf(row);
    return model && disc ? discText(disc, model.overview.discs[disc.parent] ?? model.overview.what, of(disc.row)) : of(row);
  }

  /** @param {Sight | null} sight */
  cameraOf(sight) {
    const { scene, size, whole } = /** @type {Stage} */ (this.stage);
    return cameraOf(sight, scene?.box ?? [0, 0, 1, 1], size, whole);
  }

  /** @returns {Sight | null} null where all is shown */
  sight() {
    const { stage } = this;
    return stage?.scene ? sightOf(stage.camera, stage.scene.box, stage.whole) : this.seen.sight;
  }

  /** @param {Sight | null} sight */
  go(sight) {
    if (this.stage?.scene) {
      this.stage.go(this.cameraOf(sight));
    }
  }
}
