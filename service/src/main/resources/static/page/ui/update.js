// Drawing: code that changes a state says so, and the page is drawn once from all of it, in place.

let draw = () => {};
/** @type {Promise<void> | null} */
let due = null;

/**
 * Says how the page is drawn.
 *
 * @param {() => void} all
 */
export function onUpdate(all) {
  draw = all;
}

/** Has the page drawn anew soon; resolves when it is. */
export function update() {
  due ??= Promise.resolve().then(() => {
    due = null;
    draw();
  });
  return due;
}

/**
 * Draws what changed, then leads the keyboard to an element.
 *
 * @param {string} id
 */
export async function focusOn(id) {
  await update();
  document.getElementById(id)?.focus({ preventScroll: id.endsWith("result") });
}
