// The tree of a lineage: who stands below whom, where each is drawn, and where the keyboard leads.

/** @typedef {import("../service.js").Lineage} Lineage */
/** @typedef {import("../service.js").LineageEntry} LineageEntry */

/**
 * @typedef {object} Branching one entry of the tree
 * @property {LineageEntry} entry
 * @property {number} at its index, as the service has it
 * @property {number[]} pupils indexes of those shown below, in the order in which they are drawn
 * @property {number} descendants how many there are below, shown or not
 */

/**
 * @typedef {object} Tree
 * @property {Branching[]} all by index
 * @property {number[]} order indexes as they are read: each before those below, and these from top to bottom
 * @property {number[][]} generations indexes of each, from top to bottom
 * @property {Lineage} lineage
 */

/** @typedef {"left" | "right" | "up" | "down" | "first" | "last"} Way */

/**
 * @param {Lineage} lineage
 * @returns {Tree}
 */
export function treeOf(lineage) {
  const all = lineage.entries.map((entry, at) => ({ entry, at, pupils: /** @type {number[]} */ ([]), descendants: 0 }));
  /** @type {number[][]} */
  const generations = [];
  for (const { entry, at } of all) {
    (generations[entry.generation] ??= []).push(at);
    all[entry.parent ?? -1]?.pupils.push(at);
  }
  const across = (/** @type {number} */ at) => all[at]?.entry.across ?? 0;
  const downwards = (/** @type {number} */ a, /** @type {number} */ b) => across(a) - across(b);
  generations.forEach((some) => some.sort(downwards));
  // a master comes before the pupils, so that from the end all below are counted already
  for (const one of [...all].reverse()) {
    one.pupils.sort(downwards);
    one.descendants = one.pupils.reduce((sum, at) => sum + (all[at]?.entry.nodes ?? 0) + (all[at]?.descendants ?? 0), one.entry.folded);
  }
  return { all, order: read(all), generations, lineage };
}

/** @param {Branching[]} all */
function read(all) {
  const order = [];
  const left = all.length > 0 ? [0] : [];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    order.push(at);
    left.push(...[...(all[at]?.pupils ?? [])].reverse());
  }
  return order;
}

/**
 * Whether there is more to be shown below somebody.
 *
 * @param {Branching | undefined} one
 */
export function isFolded(one) {
  return one !== undefined && one.entry.row != null && one.entry.folded > 0 && one.pupils.length === 0;
}

/**
 * The index of a row's entry; −1 if it is not shown.
 *
 * @param {Tree} tree
 * @param {number} row
 */
export function indexOf(tree, row) {
  return tree.all.findIndex(({ entry }) => entry.row === row);
}

/**
 * Where a key leads: along a tie, or to the next of the same generation, whose master may be another.
 *
 * @param {Tree} tree
 * @param {number} at
 * @param {Way} way
 * @returns {number} an index; the same where nobody is that way
 */
export function led(tree, at, way) {
  const one = tree.all[at];
  if (!one) {
    return 0;
  }
  const beside = tree.generations[one.entry.generation] ?? [];
  const step = beside.indexOf(at) + (way === "down" ? 1 : -1);
  switch (way) {
    case "left": return one.entry.parent ?? at;
    case "right": return one.pupils[0] ?? at;
    case "up":
    case "down": return beside[step] ?? at;
    case "first": return tree.order[0] ?? at;
    case "last": return tree.order.at(-1) ?? at;
  }
}

/**
 * Branches that are open in any case, with one more, or one less and those below it.
 *
 * @param {Tree} tree
 * @param {number[]} open rows
 * @param {number} at index
 * @returns {number[]} rows
 */
export function turned(tree, open, at) {
  const row = tree.all[at]?.entry.row;
  if (row == null) {
    return open;
  }
  return open.includes(row) ? open.filter((one) => one !== row && !isBelow(tree, indexOf(tree, one), at)) : [...open, row];
}

/**
 * @param {Tree} tree
 * @param {number} at
 * @param {number} above
 */
function isBelow(tree, at, above) {
  for (let one = tree.all[at]; one; one = tree.all[one.entry.parent ?? -1]) {
    if (one.entry.parent === above) {
      return true;
    }
  }
  return false;
}
