// What was found of the files, what the steward says of them, and what came of it, as plain data.

/** @typedef {import("../api/types.js").Inspection} Inspection */
/** @typedef {import("../api/types.js").ImportRun} ImportRun */
/** @typedef {import("../api/client.js").Failure} Failure */
/** @typedef {Inspection["files"][number]} FoundFile */
/** @typedef {FoundFile["sheets"][number]} FoundSheet */

/** @typedef {{ file: string, left: boolean, headings: number[], columns: Record<string, string>, identity: string[] }} SheetChoice */

/**
 * @typedef {object} State
 * @property {File[]} files
 * @property {string[]} passedOver names of files of no kind that can be looked at
 * @property {Inspection | null} found
 * @property {string} source
 * @property {string} citation
 * @property {SheetChoice[]} sheets
 * @property {Record<string, string>} names who is meant by name: ids of people by mention, empty for nobody
 * @property {boolean} renamed whether it was said otherwise since the last check
 * @property {boolean} looking whether an answer is awaited
 * @property {(() => void) | null} stop ends what is running
 * @property {import("../imports/state.js").Progress | null} progress
 * @property {ImportRun | null} checked
 * @property {ImportRun | null} ended
 * @property {Failure | null} failure
 * @property {string | null} form the consent form, as Markdown
 * @property {Failure | null} unformed
 */

const TABLES = /\.(csv|tsv|txt|xlsx|xlsm)$/i;

/** @returns {State} */
export function begun() {
  return {
    files: [], passedOver: [], found: null, source: "", citation: "", sheets: [], names: {}, renamed: false, looking: false, stop: null, progress: null,
    checked: null, ended: null, failure: null, form: null, unformed: null,
  };
}

/**
 * @param {State} state
 * @param {File[]} more
 */
export function added(state, more) {
  for (const file of more.filter((one) => TABLES.test(one.name))) {
    state.files = [...state.files.filter((one) => one.name !== file.name), file];
  }
  state.passedOver = more.map((file) => file.name).filter((name) => !TABLES.test(name) && !name.startsWith("."));
}

/**
 * As a mapping calls it.
 *
 * @param {FoundFile} file
 * @param {FoundSheet} sheet
 */
export function labelOf(file, sheet) {
  return sheet.name === "" ? file.file : `${file.file}#${sheet.name}`;
}

/**
 * What was said of a sheet, to be changed.
 *
 * @param {State} state
 * @param {string} file
 * @returns {SheetChoice}
 */
export function choiceOf(state, file) {
  const known = state.sheets.find((one) => one.file === file);
  if (known) {
    return known;
  }
  const made = { file, left: false, headings: [], columns: {}, identity: [] };
  state.sheets.push(made);
  return made;
}

/**
 * Other headings are other columns: what was said of these is forgotten.
 *
 * @param {State} state
 * @param {string} file
 * @param {number[]} rows
 */
export function headed(state, file, rows) {
  Object.assign(choiceOf(state, file), { headings: rows, columns: {}, identity: [] });
}

/**
 * Says what a column holds; where only one can hold it, no other does from now on.
 *
 * @param {State} state
 * @param {string} file
 * @param {string} letters
 * @param {string} role
 */
export function held(state, file, letters, role) {
  const choice = choiceOf(state, file);
  if (state.found?.roles.find((one) => one.code === role)?.once) {
    for (const [other, code] of Object.entries(choice.columns)) {
      if (code === role) {
        delete choice.columns[other];
      }
    }
  }
  choice.columns[letters] = role;
}

/**
 * Rows that somebody typed, such as 3 or 3-4; empty where they are no numbers.
 *
 * @param {string} typed
 * @returns {number[]}
 */
export function rowsOf(typed) {
  const numbers = (typed.match(/\d+/g) ?? []).map(Number).filter((row) => row > 0);
  const [first = 0, last = first] = numbers;
  return first === 0 || last < first || last - first > 4 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * As the service takes it.
 *
 * @param {State} state
 */
export function choicesOf({ source, citation, sheets, names }) {
  return { source: source === "" ? null : source, citation: citation === "" ? null : citation, sheets, names };
}
