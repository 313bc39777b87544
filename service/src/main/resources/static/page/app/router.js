// Which page an address shows. All of them are served as one document, which comes here by its path.

/** @typedef {import("../ui/page.js").Page} Page */
/** @typedef {import("../api/types.js").Viewer["role"]} Role */

/**
 * @typedef {object} Route
 * @property {string} path
 * @property {() => Promise<{ default: Page }>} load
 * @property {Role} [duty] in whose head a link to it stands
 * @property {boolean} [open] whether a link to it stands in everybody's
 */

/** @type {readonly Route[]} */
export const ROUTES = [
  { path: "/map", load: () => import("../map/page.js"), open: true },
  { path: "/rankings", load: () => import("../ranking/page.js"), open: true },
  { path: "/clusters", load: () => import("../clusters/page.js"), open: true },
  { path: "/organisations", load: () => import("../organisations/page.js"), open: true },
  { path: "/crews", load: () => import("../crews/page.js") },
  { path: "/login", load: () => import("../login/page.js") },
  { path: "/password", load: () => import("../password/page.js") },
  { path: "/accounts", load: () => import("../accounts/page.js"), duty: "admin" },
  { path: "/imports", load: () => import("../imports/page.js"), duty: "steward" },
  { path: "/wizard", load: () => import("../wizard/page.js"), duty: "steward" },
  { path: "/reconciliation", load: () => import("../reconciliation/page.js"), duty: "steward" },
  { path: "/corrections", load: () => import("../corrections/page.js"), duty: "steward" },
  { path: "/consents", load: () => import("../consents/page.js"), duty: "steward" },
  { path: "/plans", load: () => import("../plans/page.js"), duty: "staff" },
  { path: "/audit", load: () => import("../audit/page.js"), duty: "admin" },
  { path: "/terms", load: () => import("../terms/page.js"), duty: "admin" },
  { path: "/notice", load: () => import("../notice/page.js") },
  { path: "/limits", load: () => import("../limits/page.js") },
  { path: "/me", load: () => import("../subject/page.js") },
];

/**
 * The route of an address, with or without the ending of a file; the map where there is none.
 *
 * @param {string} path
 * @returns {Route}
 */
export function routeOf(path) {
  const bare = path.replace(/\.html$/, "");
  return ROUTES.find((route) => route.path === bare) ?? /** @type {Route} */ (ROUTES[0]);
}

/** The pages that everybody is led to. */
export function openPages() {
  return ROUTES.filter((route) => route.open);
}

/**
 * The pages that somebody in this role keeps.
 *
 * @param {Role | undefined} role
 */
export function duties(role) {
  return ROUTES.filter((route) => route.duty !== undefined && route.duty === role);
}
