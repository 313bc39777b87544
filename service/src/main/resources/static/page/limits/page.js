// The page of limits.
import { limitsView } from "./view.js";

/** @type {import("../ui/page.js").Page} */
export default {
  title: "limits.title", texts: ["limits"], heading: "none", tagline: "tagline", look: "prose", open: () => limitsView,
};
