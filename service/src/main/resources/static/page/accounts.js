// What an admin does with accounts, and everybody with their own tokens.
import { get, post, remove, send } from "./api.js";
import { byId, make, problemBox, tablePart } from "./dom.js";
import { onLanguage, start, t } from "./i18n.js";
import { loadSessions, showSessions } from "./sessions.js";
import { showSession, whoLooks } from "./session.js";
import { startWarnings } from "./warnings.js";
import { ready, roleWord } from "./words.js";

let viewer = null;
let accounts = [];
let tokens = [];
let shown = null;

start();
showSession();
onLanguage(show);
byId("new-account").addEventListener("submit", doing(makeAccount));
byId("new-token").addEventListener("submit", doing(makeToken));
byId("new-role").addEventListener("change", showOf);
whoLooks().then(begin, (problem) => tell(() => problemBox(problem, t)));

async function begin(who) {
  await ready;
  viewer = who;
  if (!who.account) {
    location.assign("/login");
    return;
  }
  byId("own").hidden = false;
  byId("administration").hidden = who.role !== "admin";
  showOf();
  if (who.role === "admin") {
    startWarnings();
  }
  await load();
}

async function load() {
  tokens = await get(`/accounts/${viewer.account}/tokens`);
  await loadSessions(viewer.account);
  accounts = viewer.role === "admin" ? await get("/accounts") : [];
  show();
}

/** Does something, shows what is different then, or what went wrong. */
function doing(action) {
  return async (event) => {
    event.preventDefault();
    try {
      await action();
      await load();
    } catch (problem) {
      tell(() => problemBox(problem, t));
    }
  };
}

function showOf() {
  const role = byId("new-role").value;
  byId("new-of-label").hidden = !["researcher", "staff"].includes(role);
  byId("new-of").required = !byId("new-of-label").hidden;
}

async function makeAccount() {
  const of = byId("new-of-label").hidden ? "" : `:${byId("new-of").value.trim()}`;
  const made = await post("/accounts", {
    login: byId("new-login").value,
    role: byId("new-role").value + of,
    providerName: byId("new-provider").value || null,
  });
  byId("new-account").reset();
  showOf();
  tellLink(made);
}

function tellLink(made) {
  tellSecret("accounts.link", location.origin + made.link, { login: made.account.login });
}

async function makeToken() {
  const made = await post(`/accounts/${viewer.account}/tokens`, { days: Number(byId("days").value) });
  tellSecret("tokens.made", made.secret, {});
}

/** A secret is shown once, as text to copy. */
function tellSecret(key, secret, values) {
  tell(() =>
    make(
      "div",
      { class: "note", role: "status" },
      make("p", {}, t(key, values)),
      make("input", { class: "secret", readonly: true, value: secret, "aria-label": t("accounts.secret") }),
    ),
  );
}

function tell(what) {
  shown = what;
  show();
  byId("answer").focus();
}

function show() {
  byId("answer").replaceChildren(...(shown ? [shown()] : []));
  byId("accounts").replaceChildren(table("accounts", ["login", "role", "state", "change"], accounts.map(accountRow)));
  showSessions(doing);
  byId("tokens").replaceChildren(
    tokens.length === 0
      ? make("p", { class: "quiet" }, t("tokens.none"))
      : table("tokens", ["token", "expires", "change"], tokens.map(tokenRow)),
  );
}

function table(id, columns, rows) {
  const head = columns.map((name) => make("th", { scope: "col" }, t(`accounts.col.${name}`)));
  const title = t(id === "tokens" ? "tokens.title" : "accounts.all");
  return tablePart(t("own.table", { title }), { class: `plain-table ${id}` }, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows));
}

function accountRow(account) {
  const active = account.state === "active";
  const state = active && !account.hasPassword && !account.providerName ? "waiting" : account.state;
  return make(
    "tr",
    { "data-login": account.login },
    make("td", {}, account.login),
    make("td", {}, roleWord(account.role, (role) => t(`who.${role}`))),
    make("td", {}, t(`accounts.state.${state}`)),
    make(
      "td",
      { class: "buttons" },
      button("accounts.newLink", account.login, async () => tellLink(await post(`/accounts/${account.id}/link`, {}))),
      button(active ? "accounts.deactivate" : "accounts.activate", account.login, () =>
        send("PATCH", `/accounts/${account.id}`, { state: active ? "inactive" : "active" }),
      ),
      button("accounts.endSessions", account.login, async () => {
        await remove(`/accounts/${account.id}/sessions`);
        tell(() => make("p", { class: "note", role: "status" }, t("accounts.sessionsEnded", { login: account.login })));
      }),
      button("accounts.remove", account.login, async () => {
        if (confirm(t("accounts.remove.sure", { login: account.login }))) {
          await remove(`/accounts/${account.id}`);
        }
      }),
    ),
  );
}

function tokenRow(token) {
  return make(
    "tr",
    {},
    make("td", {}, token.id),
    make("td", {}, token.expiresAt.slice(0, 10)),
    make(
      "td",
      { class: "buttons" },
      button("tokens.revoke", token.id, () => remove(`/accounts/${viewer.account}/tokens/${token.id}`)),
    ),
  );
}

function button(key, of, action) {
  return make("button", { type: "button", "aria-label": `${t(key)}: ${of}`, on: { click: doing(action) } }, t(key));
}
