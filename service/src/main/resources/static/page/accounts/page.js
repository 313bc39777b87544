// The page of accounts.
import { asFailure, get, post, remove, send } from "../api/client.js";
import { t } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { copied } from "../ui/copy.js";
import { confirmed } from "../ui/dialog.js";
import { focusOn, update } from "../ui/update.js";
import { begun, isOf } from "./state.js";
import { accountsView } from "./view.js";

/** @typedef {import("./state.js").Account} Account */

/** @type {import("../ui/page.js").Page} */
export default { title: "accounts.title", texts: ["accounts"], heading: "named", tagline: "tagline", open };

/** @param {import("../ui/page.js").Viewer | null} viewer */
function open(viewer) {
  if (!viewer?.account) {
    location.assign("/login");
    return () => html``;
  }
  const mine = `/accounts/${viewer.account}`;
  const state = begun(viewer.role === "admin");
  doing(async () => {});

  async function read() {
    state.tokens = await get(`${mine}/tokens`);
    state.sessions = await get(`${mine}/sessions`);
    state.accounts = state.admin ? await get("/accounts") : [];
  }

  /**
   * Does something, shows what is different then, or what went wrong.
   *
   * @param {() => Promise<import("./state.js").Told | void>} work what there is to tell of it
   */
  async function doing(work) {
    try {
      const told = await work();
      if (told) {
        state.told = told;
        state.failure = null;
      }
      await read();
      await (told ? focusOn("answer") : update());
    } catch (thrown) {
      state.failure = asFailure(thrown);
      await focusOn("answer");
    }
  }

  /** @param {import("../api/types.js").AccountLink} made */
  function linkTo(made) {
    return { key: "accounts.link", values: { login: made.account.login }, secret: location.origin + made.link };
  }

  /**
   * @param {Record<string, string>} fields
   * @param {HTMLFormElement} form
   */
  function make({ login = "", role = "", of = "", providerName }, form) {
    return doing(async () => {
      const wish = { login, role: isOf(role) ? `${role}:${of}` : role, providerName: providerName ?? null };
      const made = await post("/accounts", wish);
      form.reset();
      state.role = "researcher";
      return linkTo(made);
    });
  }

  return () =>
    accountsView(state, {
      make,
      makeToken: ({ days }) =>
        doing(async () => {
          const made = await post(`${mine}/tokens`, { days: Number(days) });
          return { key: "tokens.made", values: {}, secret: made.secret };
        }),
      chooseRole: (role) => {
        state.role = role;
        update();
      },
      link: ({ id }) => doing(async () => linkTo(await post(`/accounts/${id}/link`, {}))),
      turn: ({ id, state: now }) =>
        doing(async () => send("PATCH", `/accounts/${id}`, { state: now === "active" ? "inactive" : "active" }).then(() => {})),
      endSessions: ({ id, login }) =>
        doing(async () => {
          await remove(`/accounts/${id}/sessions`);
          return { key: "accounts.sessionsEnded", values: { login } };
        }),
      remove: ({ id, login }) =>
        doing(async () => {
          const question = { what: t("accounts.remove.what"), why: t("accounts.remove.sure", { login }), yes: t("accounts.remove") };
          if (await confirmed(question)) {
            await remove(`/accounts/${id}`);
          }
        }),
      end: (session) => doing(() => remove(`${mine}/sessions${session === null ? "" : `/${session}`}`).then(() => {})),
      async copy() {
        const { told } = state;
        if (told?.secret !== undefined) {
          state.told = { ...told, copied: await copied(told.secret, "secret") };
          update();
        }
      },
      revoke: (token) => doing(() => remove(`${mine}/tokens/${token}`).then(() => {})),
    });
}
