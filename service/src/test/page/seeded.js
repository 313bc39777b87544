// Maps of seeded random numbers, as bytes and as the service tells of them.
import { NO_START, OPEN_END, readMap } from "../../main/resources/static/page/map/bytes.js";
import { columnsOf, pack } from "./packing.js";

/** Park and Miller's numbers, 0 to 1. */
export function randomOf(seed) {
  let now = seed;
  return () => (now = (now * 16807) % 2147483647) / 2147483647;
}

/** A map of as many nodes and ties, with people and others, in as many communities around middles of their own, each of some parts. */
export function randomMap(seed, { nodes = 300, ties = 500, communities = 6, parts = 0 } = {}) {
  const random = randomOf(seed);
  const whole = (below) => Math.floor(random() * below);
  const padded = (length, size) => Math.ceil((length * size) / 4) * 4;
  const middles = Array.from({ length: communities }, () => [0.2 + 0.6 * random(), 0.2 + 0.6 * random()]);
  const home = Array.from({ length: nodes }, () => whole(communities));
  const smallest = home.map((one) => (parts > 0 ? communities + one * parts + whole(parts) : one));
  const ends = Array.from({ length: 2 * ties }, () => whole(nodes));
  const count = communities * (1 + parts);
  const outer = Array.from({ length: count }, (_, one) => (one < communities ? 65_535 : Math.floor((one - communities) / parts)));
  const membersOf = (one) => [...home.keys()].filter((row) => (one < communities ? home : smallest)[row] === one);
  const members = outer.map((_, one) => membersOf(one));
  const pairs = new Map();
  for (let tie = 0; tie < ties; tie++) {
    const [a, b] = [smallest[ends[tie]], smallest[ends[ties + tie]]].sort((one, other) => one - other);
    if (a !== b) {
      pairs.set(a * count + b, (pairs.get(a * count + b) ?? 0) + 1);
    }
  }
  const tied = [...pairs].sort(([one], [other]) => one - other);
  const columns = columnsOf(nodes, ties, count, tied.length);
  const bytes = new ArrayBuffer(64 + columns.reduce((sum, [size, length]) => sum + padded(length, size), 0));
  const view = new DataView(bytes);
  view.setUint32(0, 0x504d4353, true);
  view.setUint16(4, 3, true);
  view.setUint32(8, nodes, true);
  view.setUint32(12, ties, true);
  view.setUint32(32, count, true);
  view.setUint32(36, tied.length, true);
  [0, 0, 100, 100].forEach((edge, at) => view.setFloat32(16 + 4 * at, edge, true));
  const near = (at) => Math.round(65_535 * Math.min(1, Math.max(0, at + 0.15 * (random() - 0.5))));
  const values = [
    home.map((each) => near(middles[each][0])), home.map((each) => near(middles[each][1])),
    home.map((_, row) => Math.min(9, Math.floor(Math.log2(row + 1)))), home.map((_, row) => (row % 17 === 16 ? 1 + whole(5) : 0)), smallest,
    home.map(() => (random() < 0.2 ? NO_START : 1500 + whole(300))), home.map(() => OPEN_END),
    ends.slice(0, ties), ends.slice(ties),
    Array.from({ length: ties }, () => whole(3)), Array.from({ length: ties }, () => 1500 + whole(300)),
    Array.from({ length: ties }, () => OPEN_END),
    outer, ...[0, 1].map((axis) => outer.map((_, one) => Math.round(65_535 * middles[one < communities ? one : outer[one]][axis]) + one)),
    outer.map((_, one) => (one < communities ? 5000 : 2000)), outer.map((_, one) => (one % 2 === 0 ? 0 : 65_535)), outer.map(() => 65_535),
    outer.map(() => 0), members.map((rows) => rows.length), members.map((rows) => rows.length), members.map((rows) => rows[0] ?? 0),
    tied.map(([pair]) => Math.floor(pair / count)), tied.map(([pair]) => pair % count), tied.map(([, weight]) => weight),
  ];
  let at = 64;
  columns.forEach(([size, length], column) => {
    const write = { 1: "setUint8", 2: column < 2 || column === 4 || column > 11 ? "setUint16" : "setInt16", 4: "setUint32" }[size];
    values[column].forEach((value, row) => view[write](at + size * row, value, true));
    at += padded(length, size);
  });
  pack(bytes, nodes, ties, count, tied.length);
  const data = readMap(bytes);
  const head = {
    id: `m${seed}`, citation: {}, box: [0, 0, 100, 100], nodes, ties, measure: "degree", k: 10, folded: 20, years: [1500, 1800],
    bands: Array.from({ length: 9 }, (_, band) => 2 ** (band + 1) - 1),
    kinds: ["master_of", "leads", "worked_with"], node_kinds: ["person", "studio", "platform", "group", "work", "people"],
    communities: middles.map(([x, y], community) => {
      const count = members[community].length;
      const [left, top] = [x, y].map((at) => Math.round(65_535 * at));
      return { community, x: left, y: top, radius: 5000, nodes: count, people: count, row: home.indexOf(community) };
    }),
    levels: { communities: parts > 0 ? [communities, communities * parts] : [communities], clusters: ["film-town"], disciplines: [] },
    ties_left_out: 0,
    bridges: [[0, 1, 5], [1, 2, 1], [0, 99, 3]].map(([from, to, some]) => ({ from, to, ties: some })),
    histogram: Array.from({ length: 30 }, (_, decade) => ({ from: 1500 + 10 * decade, to: 1509 + 10 * decade, ties: whole(40) })),
  };
  return { bytes, data, head };
}
