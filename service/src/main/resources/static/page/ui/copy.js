// Copying a text that stands in a field.

/**
 * Copies it; where the browser lets no page do that, it is selected for somebody's own keys.
 *
 * @param {string} text
 * @param {string} field id of where it stands
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copied(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const element = document.getElementById(field);
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
      element.focus();
      element.select();
    }
    return false;
  }
}
