// Where somebody is logged in: a way to see and to end what one does not know.
import { get, remove } from "./api.js";
import { byId, make, tablePart } from "./dom.js";
import { t } from "./i18n.js";

let account = null;
let sessions = [];

export async function loadSessions(of) {
  account = of;
  sessions = await get(`/accounts/${account}/sessions`);
}

/** @param doing what makes an event of something to do, and shows what is different then */
export function showSessions(doing) {
  const box = byId("sessions");
  if (sessions.length === 0) {
    box.replaceChildren();
    return;
  }
  const head = ["since", "used", "by", "change"].map((name) => make("th", { scope: "col" }, t(`sessions.col.${name}`)));
  const end = doing(() => remove(`/accounts/${account}/sessions`));
  box.replaceChildren(
    tablePart(
      t("own.table", { title: t("sessions.title") }),
      { class: "plain-table sessions" },
      make("thead", {}, make("tr", {}, head)),
      make("tbody", {}, sessions.map((session) => row(session, doing))),
    ),
    sessions.some((session) => !session.here)
      ? make("p", {}, make("button", { type: "button", id: "end-others", on: { click: end } }, t("sessions.others")))
      : "",
  );
}

function row(session, doing) {
  const since = time(session.since, { minute: "2-digit" });
  const end = doing(() => remove(`/accounts/${account}/sessions/${session.id}`));
  return make(
    "tr",
    {},
    make("td", {}, since),
    make("td", {}, time(session.usedInHourFrom, {})),
    make("td", {}, session.provider ? t("sessions.provider", { name: session.provider }) : t("login.password")),
    make(
      "td",
      { class: "buttons" },
      session.here
        ? t("sessions.here")
        : make("button", { type: "button", "aria-label": `${t("sessions.end")}: ${since}`, on: { click: end } }, t("sessions.end")),
    ),
  );
}

function time(at, more) {
  const parts = { year: "numeric", month: "short", day: "numeric", hour: "numeric", ...more };
  return new Date(at).toLocaleString(document.documentElement.lang, parts);
}
