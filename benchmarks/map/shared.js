// What each page is given: a map's bytes, its head and its names; and the camera's path over it.
import { readMap } from "/page/map/bytes.js";

const graph = new URLSearchParams(location.search).get("graph");

export async function given() {
  const [bytes, head, names] = await Promise.all([
    fetch(`/data/${graph}.map`).then((answer) => answer.arrayBuffer()),
    fetch(`/data/${graph}.head.json`).then((answer) => answer.json()),
    fetch(`/data/${graph}.names.json`).then((answer) => answer.json()),
  ]);
  const map = readMap(bytes);
  return { map, head, names, stops: stopsOf(map), degrees: degreesOf(map) };
}

function degreesOf(map) {
  const degrees = new Uint32Array(map.nodes);
  map.from.forEach((row) => degrees[row]++);
  map.to.forEach((row) => degrees[row]++);
  return degrees;
}

/** The first node of each of the four largest communities, in parts of the box. */
function stopsOf(map) {
  const found = [0, 1, 2, 3].map((community) => map.community.indexOf(community)).filter((row) => row >= 0);
  return found.map((row) => [map.x[row] / 65535, map.y[row] / 65535]);
}

/**
 * Where the camera is after this part of the way: down to each stop and up again.
 *
 * @returns the middle in parts of the box, and how much of it is seen
 */
export function cameraAt(stops, part) {
  const stop = Math.min(stops.length - 1, Math.floor(part * stops.length));
  const within = part * stops.length - stop;
  const down = within < 0.5 ? 2 * within : 2 - 2 * within;
  const over = Math.min(1, 3 * down);
  const [x, y] = stops[stop];
  return { x: 0.5 + (x - 0.5) * over + 0.01 * Math.sin(20 * within), y: 0.5 + (y - 0.5) * over, seen: 0.06 ** down };
}

/** Lets the script outside drive the page, whose first picture is there now. */
export function ready(stops, frame, finish, more = {}) {
  const drive = async (frames, how) => {
    const begun = performance.now();
    for (let at = 0; at < frames; at++) {
      frame(cameraAt(stops, (at + 0.5) / frames), how);
      await new Promise(requestAnimationFrame);
    }
    finish();
    return performance.now() - begun;
  };
  requestAnimationFrame(() => {
    finish();
    window.benchmark = { drive, first: performance.now(), ...more };
  });
}

/** Waits until the graphics process has drawn all that it was told to. */
export function drawn(gl) {
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** Colours that the other pages use, by community. */
export const COLOURS = ["#0072b2", "#d55e00", "#00795a", "#b0568a", "#9a6a00", "#3a88c8", "#6a6f00", "#333333", "#8a857c"];
export const colourOf = (community) => COLOURS[Math.min(community, COLOURS.length - 1)];
