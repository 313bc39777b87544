// Begins the tests of the page's modules: a document to draw on, and the library where the service has it on its class path.
import { createRequire, register } from "node:module";

const tools = new URL("../../../../target/page-tools/", import.meta.url);
const { JSDOM } = createRequire(tools)("jsdom");
const { window } = new JSDOM("<!doctype html><html><body></body></html>", { url: "http://localhost/" });
const names = ["window", "document", "location", "history", "localStorage", "Node", "HTMLElement", "HTMLInputElement",
  "HTMLFormElement", "FormData", "Event"];
for (const name of names) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
}
Object.defineProperty(globalThis, "navigator", { value: { languages: ["de", "zh-CN", "en"] }, configurable: true });
register("./resolve.js", { parentURL: import.meta.url, data: { library: new URL("node_modules/lit-html/", tools).href } });
