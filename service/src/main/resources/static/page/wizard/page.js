// The page on which a steward imports files that people keep by hand, step by step.
import { openWizard } from "./part.js";

/** @type {import("../ui/page.js").Page} */
export default { title: "wizard.title", texts: ["imports", "wizard"], heading: "named", lead: "wizard.lead", role: "steward", open: openWizard };
