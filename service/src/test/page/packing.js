// Columns of a map as they are sent: numbers by their bytes, ends of ties by what they differ.

/** The sizes of the numbers of each column, and how many there are. */
export function columnsOf(nodes, ties, count, pairs) {
  return [
    [2, nodes], [2, nodes], [1, nodes], [1, nodes], [2, nodes], [2, nodes], [2, nodes],
    [4, ties], [4, ties], [1, ties], [2, ties], [2, ties],
    ...Array(6).fill([2, count]), [1, count], ...Array(3).fill([4, count]), [2, pairs], [2, pairs], [4, pairs],
  ];
}

/** Turns columns whose numbers stand one after the other, both ends of ties as rows, into those that are sent. */
export function pack(bytes, nodes, ties, count = 0, pairs = 0) {
  const [from, to, kind] = [7, 8, 9];
  const columns = columnsOf(nodes, ties, count, pairs);
  const starts = [64];
  columns.forEach(([size, length], at) => starts.push(starts[at] + Math.ceil((size * length) / 4) * 4));
  const view = new DataView(bytes);
  let before = 0;
  for (let tie = 0; tie < ties; tie++) {
    const [first, last] = [from, to].map((column) => view.getUint32(starts[column] + 4 * tie, true));
    const later = Math.max(first, last);
    view.setUint32(starts[from] + 4 * tie, (later - before) >>> 0, true);
    view.setUint32(starts[to] + 4 * tie, Math.min(first, last), true);
    view.setUint8(starts[kind] + tie, view.getUint8(starts[kind] + tie) | (first > last ? 128 : 0));
    before = later;
  }
  columns.forEach(([size, length], at) => {
    const column = new Uint8Array(bytes, starts[at], size * length);
    column.set(column.slice().map((_, place, all) => all[size * (place % length) + Math.floor(place / length)]));
  });
}
