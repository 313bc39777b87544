// What hands do on the map: push, pinch, wheel, tap, drag a node that is selected, and draw a lasso.

/** @typedef {[number, number]} Spot on the screen, in CSS pixels from the map's left upper corner */

/**
 * @typedef {object} Hands
 * @property {(spot: Spot) => void} over the pointer is there
 * @property {() => void} off
 * @property {(spot: Spot, more: boolean) => void} tap
 * @property {(spot: Spot) => void} twice
 * @property {(dx: number, dy: number) => void} push
 * @property {(factor: number, spot: Spot) => void} zoom
 * @property {(spot: Spot) => number} held the selected node there, or -1
 * @property {(row: number, spot: Spot) => void} drag
 * @property {(row: number, spot: Spot) => void} drop
 * @property {(corners: Spot[], done: boolean) => void} lasso
 * @property {() => boolean} lassoing whether a push draws a lasso
 */

const STILL = 4; // pixels within which a press is a tap
const TWICE = 350; // milliseconds

/**
 * @param {HTMLElement} element
 * @param {Hands} hands
 */
export function listen(element, hands) {
  /** @type {Map<number, Spot>} pointers that are down */
  const down = new Map();
  /** @type {{ kind: "tap" | "push" | "pinch" | "drag" | "lasso", start: Spot, row: number, corners: Spot[] } | null} */
  let doing = null;
  let tapped = 0;

  const spotOf = (/** @type {MouseEvent} */ event) => {
    const { left, top } = element.getBoundingClientRect();
    return /** @type {Spot} */ ([event.clientX - left, event.clientY - top]);
  };

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || onControl(event)) {
      return;
    }
    const spot = spotOf(event);
    element.setPointerCapture(event.pointerId);
    down.set(event.pointerId, spot);
    doing = { kind: down.size > 1 ? "pinch" : "tap", start: spot, row: hands.held(spot), corners: [spot] };
  });

  element.addEventListener("pointermove", (event) => {
    const spot = spotOf(event);
    const before = down.get(event.pointerId);
    if (!before || !doing) {
      hands.over(spot);
      return;
    }
    if (doing.kind === "tap" && distance(doing.start, spot) > STILL) {
      doing.kind = event.shiftKey || hands.lassoing() ? "lasso" : doing.row >= 0 ? "drag" : "push";
    }
    if (doing.kind === "pinch") {
      pinch(event.pointerId, before, spot);
    } else if (doing.kind === "push") {
      hands.push(spot[0] - before[0], spot[1] - before[1]);
    } else if (doing.kind === "drag") {
      hands.drag(doing.row, spot);
    } else if (doing.kind === "lasso") {
      doing.corners.push(spot);
      hands.lasso(doing.corners, false);
    }
    down.set(event.pointerId, spot);
  });

  /**
   * Two fingers: what lies between them moves with them, and what is between them grows.
   *
   * @param {number} finger
   * @param {Spot} before
   * @param {Spot} spot
   */
  const pinch = (finger, before, spot) => {
    const other = [...down].find(([id]) => id !== finger)?.[1];
    if (!other) {
      hands.push(spot[0] - before[0], spot[1] - before[1]);
      return;
    }
    hands.push((spot[0] - before[0]) / 2, (spot[1] - before[1]) / 2);
    const grown = distance(spot, other) / Math.max(1, distance(before, other));
    hands.zoom(grown, [(spot[0] + other[0]) / 2, (spot[1] + other[1]) / 2]);
  };

  const up = (/** @type {PointerEvent} */ event) => {
    const spot = spotOf(event);
    down.delete(event.pointerId);
    if (!doing || down.size > 0) {
      return;
    }
    const { kind, row, corners } = doing;
    doing = null;
    if (kind === "drag") {
      hands.drop(row, spot);
    } else if (kind === "lasso") {
      hands.lasso(corners, true);
    } else if (kind === "tap" && event.type === "pointerup") {
      if (event.timeStamp - tapped < TWICE) {
        tapped = 0;
        hands.twice(spot);
      } else {
        tapped = event.timeStamp;
        hands.tap(spot, event.shiftKey || event.ctrlKey || event.metaKey);
      }
    }
  };
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("pointerleave", () => hands.off());
  element.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    hands.zoom(Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 100 : 400)), spotOf(event));
  }, { passive: false });
}

/** @param {Event} event */
function onControl({ target }) {
  return /** @type {Partial<Element> | null} */ (target)?.closest?.("a, button") != null;
}

/**
 * @param {Spot} a
 * @param {Spot} b
 */
function distance([ax, ay], [bx, by]) {
  return Math.hypot(ax - bx, ay - by);
}
