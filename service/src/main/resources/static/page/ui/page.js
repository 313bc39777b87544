// What a page is: the parts that the shell asks of each.

/** @typedef {import("../api/types.js").Viewer} Viewer */
/** @typedef {import("../lib/lit-html/lit-html.js").TemplateResult} TemplateResult */
/** @typedef {TemplateResult | typeof import("../lib/lit-html/lit-html.js").nothing | string | null} Shown */

/**
 * @typedef {object} Page
 * @property {string} title key of the text that names it
 * @property {string[]} texts files of texts that it needs beside the shared ones
 * @property {"named" | "unseen" | "none"} heading whether the shell writes the title above it
 * @property {string} [lead] key of a sentence below the title
 * @property {string} [tagline] key of the words in the head, where there are no links to other pages
 * @property {"own" | "prose" | "wide" | "desk"} [look] class of the main part
 * @property {Viewer["role"]} [role] for whom alone it is
 * @property {boolean} [apart] whether it has nothing to do with accounts
 * @property {(viewer: Viewer | null) => () => TemplateResult} open begins it, and gives what draws it
 */

export {};
