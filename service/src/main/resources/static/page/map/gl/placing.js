// Where names stand: each inside the map and none on another.

const HEIGHT = 18;
const GAP = 3; // between a node and its name

/**
 * @typedef {object} Wanted a text and where it belongs
 * @property {number} row
 * @property {string} text
 * @property {number} x of the middle of its node on the screen
 * @property {number} y
 * @property {boolean} [dim] whether its node is dimmed
 * @property {boolean} [centred] whether it stands on its node, not beside it
 */
/** @typedef {Wanted & { left: number, top: number, width: number, height: number }} Placed in CSS pixels */

/**
 * Those that can be shown without covering each other: the first of the list first.
 *
 * @param {Wanted[]} wanted the best rank first
 * @param {(text: string) => number} widthOf in CSS pixels
 * @param {(row: number) => number} radiusOf of the node, in CSS pixels
 * @param {{ width: number, height: number }} size
 * @param {number} most
 * @returns {Placed[]}
 */
export function placed(wanted, widthOf, radiusOf, size, most) {
  const cell = 64;
  /** @type {Map<number, Placed[]>} */
  const taken = new Map();
  /** @type {Placed[]} */
  const shown = [];
  const cells = (/** @type {Placed} */ box) => {
    const found = [];
    for (let cx = Math.floor(box.left / cell); cx <= Math.floor((box.left + box.width) / cell); cx++) {
      for (let cy = Math.floor(box.top / cell); cy <= Math.floor((box.top + box.height) / cell); cy++) {
        found.push(cx * 4096 + cy);
      }
    }
    return found;
  };
  for (const each of wanted) {
    if (shown.length >= most) {
      break;
    }
    const box = inside(each, widthOf(each.text), radiusOf(each.row), size);
    if (!box || cells(box).some((at) => taken.get(at)?.some((other) => overlap(box, other)))) {
      continue;
    }
    for (const at of cells(box)) {
      const there = taken.get(at);
      if (there) {
        there.push(box);
      } else {
        taken.set(at, [box]);
      }
    }
    shown.push(box);
  }
  return shown;
}

/**
 * The place of a text whose node is on the screen: on it, or beside it where there is room, and none of it beyond an edge.
 *
 * @param {Wanted} each
 * @param {number} width
 * @param {number} radius of its node
 * @param {{ width: number, height: number }} size
 * @returns {Placed | null} null where nothing of the node is seen
 */
function inside(each, width, radius, size) {
  const { x, y } = each;
  if (x + radius < 0 || x - radius > size.width || y + radius < 0 || y - radius > size.height) {
    return null;
  }
  const [right, left] = [x + radius + GAP, x - radius - GAP - width];
  const beside = right + width > size.width && left >= 0 ? left : right;
  return {
    ...each, width, height: HEIGHT,
    left: within(each.centred ? x - width / 2 : beside, width, size.width),
    top: within(y - HEIGHT / 2, HEIGHT, size.height),
  };
}

/** @param {number} from @param {number} length @param {number} whole */
const within = (from, length, whole) => Math.max(0, Math.min(from, whole - length));

/**
 * @param {Placed} a
 * @param {Placed} b
 */
function overlap(a, b) {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
