// What a key does on the map.

/**
 * @typedef {{ do: "walk", way: import("./walk.js").Way }
 *   | { do: "neighbour", step: 1 | -1 }
 *   | { do: "select", more: boolean }
 *   | { do: "zoom", factor: number }
 *   | { do: "pan", way: import("./walk.js").Way }
 *   | { do: "ego" | import("./seen.js").Pair | "lineage" | "close" | "fit" | "back" | "undo" | "redo" | "search" }} Act
 */

/** @typedef {{ key: string, shiftKey?: boolean, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean }} Key */

const NEARER = 1.4;

/** @type {Record<string, import("./walk.js").Way>} */
const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** @type {Record<string, Act>} */
const PLAIN = {
  "[": { do: "neighbour", step: -1 },
  "]": { do: "neighbour", step: 1 },
  "+": { do: "zoom", factor: NEARER },
  "=": { do: "zoom", factor: NEARER },
  "-": { do: "zoom", factor: 1 / NEARER },
  "−": { do: "zoom", factor: 1 / NEARER },
  "e": { do: "ego" },
  "p": { do: "path" },
  "c": { do: "common" },
  "b": { do: "bridge" },
  "l": { do: "lineage" },
  "u": { do: "close" },
  "f": { do: "fit" },
  "/": { do: "search" },
  "Escape": { do: "back" },
};

/**
 * Null for keys that are the browser's own.
 *
 * @param {Key} key
 * @returns {Act | null}
 */
export function actOf({ key, shiftKey = false, ctrlKey = false, metaKey = false, altKey = false }) {
  if (altKey) {
    return null;
  }
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) {
    const undo = letter === "z" && !shiftKey;
    const redo = letter === "y" || (letter === "z" && shiftKey);
    return undo ? { do: "undo" } : redo ? { do: "redo" } : null;
  }
  const way = ARROWS[key];
  if (way) {
    return shiftKey ? { do: "pan", way } : { do: "walk", way };
  }
  if (key === "Enter" || key === " ") {
    return { do: "select", more: shiftKey };
  }
  return PLAIN[letter] ?? null;
}
