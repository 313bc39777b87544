// The page on which a steward brings files.
import { html } from "../lib/lit-html/lit-html.js";
import { openImports } from "./part.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "imports.title", texts: ["imports"], heading: "unseen", role: "steward", open };

function open() {
  const imports = openImports();
  return () => html`${imports()}`;
}
