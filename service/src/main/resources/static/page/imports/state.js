// Which files are to be taken in, how far that is, and what came of it.

/** @typedef {import("../api/types.js").ImportRun} ImportRun */
/** @typedef {import("../api/client.js").Failure} Failure */

const DATA = /\.(csv|xlsx|graphml|gexf|net|paj)$|\.(graphml|gexf|net|paj)\.gz$/i;
const MAPPING = /\.ya?ml$/i;

/** @typedef {{ phase: string, share?: number, done?: number, total?: number | null, secondsLeft?: number | null }} Progress */
/** @typedef {{ run?: Pick<ImportRun, "state" | "report">, failure?: Failure, passedOver?: string[] }} Result */

/**
 * @typedef {object} State
 * @property {File[]} files
 * @property {File | null} mapping
 * @property {(() => void) | null} stop ends what is running
 * @property {Progress | null} progress
 * @property {Result | null} result
 * @property {ImportRun[]} past
 * @property {import("../api/types.js").Undone | null} undone
 * @property {Failure | null} notUndone
 */

/** @returns {State} */
export function begun() {
  return { files: [], mapping: null, stop: null, progress: null, result: null, past: [], undone: null, notUndone: null };
}

/**
 * Takes more files: those of a kind that can be imported, the last of each name, and one mapping.
 *
 * @param {State} state
 * @param {File[]} more
 */
export function added(state, more) {
  for (const file of more) {
    if (MAPPING.test(file.name)) {
      state.mapping = file;
    } else if (DATA.test(file.name)) {
      state.files = [...state.files.filter((one) => one.name !== file.name), file];
    }
  }
  const passedOver = more.map((file) => file.name).filter((name) => !DATA.test(name) && !MAPPING.test(name) && !hidden(name));
  state.result = passedOver.length === 0 ? null : { passedOver };
}

/** @param {string} name */
function hidden(name) {
  return name.startsWith(".") || name === "README.md";
}

/**
 * @param {State} state
 * @param {File} file
 */
export function dropped(state, file) {
  state.files = state.files.filter((one) => one !== file);
  state.mapping = state.mapping === file ? null : state.mapping;
}

/**
 * How far it is, 0 to 1, or null where that is not known.
 *
 * @param {Progress} progress
 */
export function shareOf({ share, done, total }) {
  return share ?? (total ? (done ?? 0) / total : null);
}
