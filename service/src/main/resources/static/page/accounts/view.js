// What an admin does with accounts, and everybody with their own sessions and tokens.
import { t, time } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, submitting, valueOf } from "../ui/form.js";
import { note, problemBox } from "../ui/problem.js";
import { cell, row, table } from "../ui/table.js";
import { roleWord } from "../vocabulary/words.js";
import { isOf, standing } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Account} Account */

/**
 * @typedef {object} Actions
 * @property {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} make
 * @property {(fields: Record<string, string>) => Promise<void>} makeToken
 * @property {(role: string) => void} chooseRole
 * @property {(account: Account) => void} link
 * @property {(account: Account) => void} turn
 * @property {(account: Account) => void} endSessions
 * @property {(account: Account) => void} remove
 * @property {(session: string | null) => void} end one session of one's own, or all others
 * @property {(token: string) => void} revoke
 * @property {() => void} copy the secret that is shown
 */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function accountsView(state, actions) {
  return html`<div id="answer" aria-live="polite" tabindex="-1">${answer(state, actions)}</div>
    ${state.admin ? administration(state, actions) : nothing}
    <section id="own" aria-labelledby="own-title">
      <h2 id="own-title">${t("accounts.own")}</h2>
      <p><a href="/password">${t("accounts.password")}</a></p>
      <h3>${t("sessions.title")}</h3>
      <p>${t("sessions.lead")}</p>
      <div id="sessions">${sessions(state, actions)}</div>
      <h3>${t("tokens.title")}</h3>
      <p>${t("tokens.lead")}</p>
      <div id="tokens">${tokens(state, actions)}</div>
      <form id="new-token" class="account-form" @submit=${submitting(actions.makeToken)}>
        <label><span>${t("tokens.days")}</span><input id="days" name="days" type="number" min="1" max="366" value="90" required></label>
        <button type="submit">${t("tokens.make")}</button>
      </form>
    </section>`;
}

/**
 * A secret is shown once, as text to copy.
 *
 * @param {State} state
 * @param {Actions} actions
 */
function answer({ failure, told }, actions) {
  if (failure) {
    return problemBox(failure);
  }
  if (!told) {
    return nothing;
  }
  return told.secret === undefined ? note(t(told.key, told.values)) : html`<div class="note" role="status">
    <p>${t(told.key, told.values)}</p>
    <p class="buttons"><input class="secret" id="secret" readonly .value=${told.secret} aria-label=${t("accounts.secret")}>
      <button type="button" id="copy-secret" @click=${actions.copy}>${t("accounts.copy")}</button></p>
    ${told.copied === undefined ? nothing : note(t(told.copied ? "copied" : "copied.not"))}
  </div>`;
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function administration(state, actions) {
  const roles = ["researcher", "staff", "steward", "admin"].map((value) => ({ value, text: t(`role.${value}`) }));
  return html`<section id="administration" aria-labelledby="administration-title">
    <h2 id="administration-title">${t("accounts.all")}</h2>
    <div id="accounts">${accountTable(state.accounts, actions)}</div>
    <h3>${t("accounts.new")}</h3>
    <form id="new-account" class="account-form" @submit=${submitting(actions.make)}>
      <label><span>${t("login.name")}</span><input id="new-login" name="login" autocapitalize="none" autocomplete="off" spellcheck="false" required pattern="[a-z0-9][a-z0-9._\\-]{1,63}"
        title=${t("accounts.login.form")} aria-describedby="new-login-form"></label>
      <p id="new-login-form" class="quiet">${t("accounts.login.form")}</p>
      <label><span>${t("accounts.role")}</span><select id="new-role" name="role" @change=${(/** @type {Event} */ event) => actions.chooseRole(valueOf(event))}>${options(roles, state.role)}</select></label>
      ${isOf(state.role) ? html`<label id="new-of-label"><span>${t("accounts.of")}</span><input id="new-of" name="of" autocomplete="off" required></label>` : nothing}
      <label><span>${t("accounts.provider")}</span><input id="new-provider" name="providerName" autocomplete="off"></label>
      <button type="submit" class="main-button">${t("accounts.make")}</button>
    </form>
  </section>`;
}

/**
 * @param {Account[]} accounts
 * @param {Actions} actions
 */
export function accountTable(accounts, actions) {
  const columns = ["login", "role", "state", "change"].map((name) => ({ text: t(`accounts.col.${name}`) }));
  return table({
    title: t("accounts.all"), look: "plain-table accounts", columns,
    rows: accounts.map((one) => html`<tr role="row" data-login=${one.login}>${row(columns, [
      one.login,
      roleWord(one.role, (role) => t(`who.${role}`)),
      t(`accounts.state.${standing(one)}`),
      cell([
        button("accounts.newLink", one.login, () => actions.link(one)),
        button(one.state === "active" ? "accounts.deactivate" : "accounts.activate", one.login, () => actions.turn(one)),
        button("accounts.endSessions", one.login, () => actions.endSessions(one)),
        button("accounts.remove", one.login, () => actions.remove(one)),
      ], "buttons"),
    ])}</tr>`),
  });
}

/**
 * Where somebody is logged in: a way to see and to end what one does not know.
 *
 * @param {State} state
 * @param {Actions} actions
 */
function sessions({ sessions: all }, { end }) {
  if (all.length === 0) {
    return nothing;
  }
  const columns = ["since", "used", "by", "change"].map((name) => ({ text: t(`sessions.col.${name}`) }));
  return html`${table({
    title: t("sessions.title"), look: "plain-table sessions", columns,
    rows: all.map((one) => html`<tr role="row">${row(columns, [
      hour(one.since, { minute: "2-digit" }),
      hour(one.usedInHourFrom, {}),
      one.provider ? t("sessions.provider", { name: one.provider }) : t("login.password"),
      cell(one.here ? t("sessions.here") : button("sessions.end", hour(one.since, { minute: "2-digit" }), () => end(one.id)), "buttons"),
    ])}</tr>`),
  })}${all.some((one) => !one.here)
    ? html`<p><button type="button" id="end-others" @click=${() => end(null)}>${t("sessions.others")}</button></p>`
    : nothing}`;
}

/**
 * @param {string} at
 * @param {Intl.DateTimeFormatOptions} more
 */
function hour(at, more) {
  return time(at, { year: "numeric", month: "short", day: "numeric", hour: "numeric", ...more });
}

/**
 * @param {State} state
 * @param {Actions} actions
 */
function tokens({ tokens: all }, { revoke }) {
  if (all.length === 0) {
    return html`<p class="quiet">${t("tokens.none")}</p>`;
  }
  const columns = ["token", "expires", "change"].map((name) => ({ text: t(`accounts.col.${name}`) }));
  return table({
    title: t("tokens.title"), look: "plain-table tokens", columns,
    rows: all.map((one) => html`<tr role="row">${row(columns, [
      one.id, one.expiresAt.slice(0, 10), cell(button("tokens.revoke", one.id, () => revoke(one.id)), "buttons"),
    ])}</tr>`),
  });
}

/**
 * @param {string} key
 * @param {string} of
 * @param {() => void} act
 */
function button(key, of, act) {
  return html`<button type="button" aria-label="${t(key)}: ${of}" @click=${act}>${t(key)}</button>`;
}
