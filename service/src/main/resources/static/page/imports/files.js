// Files that are dragged onto the page, and those of folders.

/**
 * What to do while files are dragged over an area.
 *
 * @param {(files: File[]) => void} add
 * @returns {import("./view.js").Actions["drag"]}
 */
export function dragging(add) {
  let depth = 0;
  /**
   * @param {DragEvent} event
   * @param {number} now
   */
  const over = (event, now) => {
    event.preventDefault();
    depth = now;
    /** @type {Element} */ (event.currentTarget).classList.toggle("over", depth > 0);
  };
  return {
    dragenter: (event) => over(event, depth + 1),
    dragover: (event) => event.preventDefault(),
    dragleave: (event) => over(event, depth - 1),
    drop: async (event) => {
      over(event, 0);
      const transfer = event.dataTransfer;
      const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
      add(entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : [...(transfer?.files ?? [])]);
    },
  };
}

/**
 * A folder that is dropped gives its files, and those of the folders in it.
 *
 * @param {FileSystemEntry} entry
 * @returns {Promise<File[]>}
 */
async function filesIn(entry) {
  if (entry.isFile) {
    const file = /** @type {FileSystemFileEntry} */ (entry);
    return [await new Promise((resolve, reject) => file.file(resolve, reject))];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return found;
    }
    found.push(...(await Promise.all(some.map(filesIn))).flat());
  }
}
