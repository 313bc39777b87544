// The bytes of a map: columns of numbers, rows in order of rank, without names or keys.

const MAGIC = 0x504d_4353; // "SCMP"
const VERSION = 3;
const HEADER = 64;
/** Of a kind of tie: whether the tie begins at the end of worse rank. */
const BACKWARDS = 128;

/** A year that is not known: long before, and still. */
export const NO_START = -32768;
export const OPEN_END = 32767;

export const NO_COMMUNITY = 65_535;
/** A place or craft that is not known. */
const NOTHING = 65_535;

/** Kinds of node, by their number in the bytes. */
export const NODE_KINDS = /** @type {const} */ (["person", "studio", "platform", "group", "work", "people"]);

/**
 * @typedef {object} MapData
 * @property {number} nodes how many nodes
 * @property {number} ties how many ties
 * @property {[number, number, number, number]} box least x and y, greatest x and y
 * @property {Uint16Array} x 1/65,535 of the width of the box
 * @property {Uint16Array} y 1/65,535 of its height
 * @property {Uint8Array} band where a node stands by the measure: 0 is the first band
 * @property {Uint8Array} kind see {@link NODE_KINDS}
 * @property {Uint16Array} smallest number of the smallest community it is in, or {@link NO_COMMUNITY}
 * @property {Uint16Array} community number of the one that is within no other, or {@link NO_COMMUNITY}
 * @property {Int16Array} since first year, or {@link NO_START}
 * @property {Int16Array} until last year, or {@link OPEN_END}
 * @property {Uint32Array} from row of a tie's first end
 * @property {Uint32Array} to row of its other end
 * @property {Uint8Array} tieKind number of its kind in the map's list
 * @property {Int16Array} tieSince
 * @property {Int16Array} tieUntil
 * @property {Communities} communities those that are listed
 * @property {{ from: Uint16Array, to: Uint16Array, ties: Uint32Array }} tied how many ties lead from one of the smallest to another
 */

/**
 * @typedef {object} Communities those within no other first, then their parts, level by level
 * @property {number} count
 * @property {Uint16Array} parent of which other one is a part, or {@link NO_COMMUNITY}
 * @property {Uint16Array} x
 * @property {Uint16Array} y
 * @property {Uint16Array} radius within which nine in ten of its nodes lie
 * @property {Uint16Array} place number of where half of it are, at least
 * @property {Uint16Array} craft number of what half of it do
 * @property {Uint8Array} kind of node that half of it are, see {@link NODE_KINDS}
 * @property {Uint32Array} nodes how many
 * @property {Uint32Array} people as many at least
 * @property {Uint32Array} row its first node
 */

/**
 * Reads a map. Numbers of several bytes stand by these: the lowest of all, then the next of all, which are alike more often
 * than numbers are.
 *
 * @param {ArrayBuffer} bytes
 * @returns {MapData}
 * @throws {RangeError} if the bytes are no map, of another version, or end before they should
 */
export function readMap(bytes) {
  const head = new DataView(bytes);
  if (bytes.byteLength < HEADER || head.getUint32(0, true) !== MAGIC) {
    throw new RangeError("these bytes are no map");
  }
  if (head.getUint16(4, true) !== VERSION) {
    throw new RangeError(`a map of version ${head.getUint16(4, true)}, not ${VERSION}`);
  }
  const nodes = head.getUint32(8, true);
  const ties = head.getUint32(12, true);
  let at = HEADER;
  /**
   * @template T
   * @param {{ new (buffer: ArrayBuffer, offset: number, length: number): T; BYTES_PER_ELEMENT: number }} type
   * @param {number} length
   * @returns {T}
   */
  const column = (type, length) => {
    const start = at;
    at += Math.ceil((length * type.BYTES_PER_ELEMENT) / 4) * 4;
    if (at > bytes.byteLength) {
      throw new RangeError("the map ends before it should");
    }
    return new type(whole(bytes, start, length, type.BYTES_PER_ELEMENT), 0, length);
  };
  const count = head.getUint32(32, true);
  const pairs = head.getUint32(36, true);
  const data = {
    nodes,
    ties,
    box: /** @type {[number, number, number, number]} */ ([
      head.getFloat32(16, true),
      head.getFloat32(20, true),
      head.getFloat32(24, true),
      head.getFloat32(28, true),
    ]),
    x: column(Uint16Array, nodes),
    y: column(Uint16Array, nodes),
    band: column(Uint8Array, nodes),
    kind: column(Uint8Array, nodes),
    smallest: column(Uint16Array, nodes),
    since: column(Int16Array, nodes),
    until: column(Int16Array, nodes),
    ...endsOf(column(Uint32Array, ties), column(Uint32Array, ties), column(Uint8Array, ties)),
    tieSince: column(Int16Array, ties),
    tieUntil: column(Int16Array, ties),
    communities: {
      count,
      parent: column(Uint16Array, count),
      x: column(Uint16Array, count),
      y: column(Uint16Array, count),
      radius: column(Uint16Array, count),
      place: column(Uint16Array, count),
      craft: column(Uint16Array, count),
      kind: column(Uint8Array, count),
      nodes: column(Uint32Array, count),
      people: column(Uint32Array, count),
      row: column(Uint32Array, count),
    },
    tied: { from: column(Uint16Array, pairs), to: column(Uint16Array, pairs), ties: column(Uint32Array, pairs) },
  };
  return { ...data, community: wholeOf(data.smallest, data.communities) };
}

/**
 * Numbers as they lie in memory.
 *
 * @param {ArrayBuffer} bytes
 * @param {number} start
 * @param {number} length
 * @param {number} size of a number
 */
function whole(bytes, start, length, size) {
  const parts = new Uint8Array(bytes, start, length * size);
  const numbers = new Uint8Array(length * size);
  for (let part = 0, at = 0; part < size; part++) {
    for (let to = part; to < numbers.length; to += size) {
      numbers[to] = parts[at++] ?? 0;
    }
  }
  return numbers.buffer;
}

/**
 * Ends of ties, which stand in the order of the worse one.
 *
 * @param {Uint32Array} steps how much greater the row of the worse end is than that of the tie before
 * @param {Uint32Array} better rows of the other ends
 * @param {Uint8Array} kinds and whether it begins at the worse one
 */
function endsOf(steps, better, kinds) {
  const from = better;
  const to = steps;
  let worse = 0;
  for (let tie = 0; tie < kinds.length; tie++) {
    worse += steps[tie] ?? 0;
    const isBackwards = ((kinds[tie] ?? 0) & BACKWARDS) !== 0;
    to[tie] = isBackwards ? (better[tie] ?? 0) : worse;
    from[tie] = isBackwards ? worse : (from[tie] ?? 0);
    kinds[tie] = (kinds[tie] ?? 0) & ~BACKWARDS;
    worse >>>= 0;
  }
  return { from, to, tieKind: kinds };
}

/**
 * The community within no other in which each node is.
 *
 * @param {Uint16Array} smallest
 * @param {Communities} communities
 */
function wholeOf(smallest, { count, parent }) {
  // a part comes after what it is a part of
  const whole = Uint16Array.from(parent, (_, number) => number);
  parent.forEach((outer, number) => {
    whole[number] = outer < count ? (whole[outer] ?? outer) : number;
  });
  return smallest.map((number) => (number < count ? (whole[number] ?? number) : number));
}

/**
 * What a number stands for; null for none.
 *
 * @param {string[]} texts
 * @param {number | undefined} number
 */
export function textAt(texts, number = NOTHING) {
  return texts[number] ?? null;
}
