// One person as a steward sees them: what is recorded, and what can be done.
import { told } from "./detail.js";
import { make, tablePart } from "./dom.js";
import { number, t } from "./i18n.js";
import { pendingList } from "./pending-consents.js";
import { word } from "./words.js";

const COLUMNS = ["scope", "purpose", "receiver", "given_on", "expires_on", "how", "evidence", "text_version", "state"];

export function personCard(asked, answer, actions) {
  const some = answer.pending.length > 0 || answer.consents.some((one) => !one.withdrawnOn);
  return make(
    "div",
    { class: "sheet" },
    make("h3", {}, answer.person?.name ?? asked.person, answer.person?.name ? make("span", { class: "person-id" }, answer.person.id) : null),
    answer.person?.detail ? make("p", { class: "under" }, told(answer.person.detail)) : null,
    make("ul", { class: "facts" }, facts(answer).map((fact) => make("li", {}, fact))),
    answer.consents.length > 0 ? table(answer.consents, actions.withdraw) : make("p", { class: "empty" }, t("person.noConsent")),
    answer.pending.length > 0 ? make("h4", {}, t("pending.title")) : null,
    answer.pending.length > 0 ? pendingList(answer.pending) : null,
    make(
      "p",
      { class: "buttons" },
      some ? make("button", { type: "button", id: "withdraw-all", on: { click: actions.withdrawAll } }, t("withdraw.all")) : null,
      answer.objected
        ? make("button", { type: "button", id: "lift", on: { click: actions.lift } }, t("lift.do"))
        : make("button", { type: "button", id: "object", on: { click: actions.object } }, t("object.do")),
      make("button", { type: "button", id: "erase", class: "danger", on: { click: actions.erase } }, t("erase.do")),
    ),
  );
}

function facts(answer) {
  return [
    answer.person ? (answer.person.name ? t("person.named") : t("person.idOnly")) : t("person.nameless"),
    answer.historical ? t("person.historical") : null,
    answer.objected ? t("person.objected") : null,
  ].filter(Boolean);
}

function table(consents, withdraw) {
  return tablePart(t("own.table", { title: t("person.consents") }), { class: "consents" },
      make("caption", {}, t("person.consents")),
      make("thead", {}, make("tr", {}, COLUMNS.map((name) => make("th", { scope: "col" }, t(`consent.${name}`))),
        make("td", {}))),
      make("tbody", {}, consents.map((one) => row(one, withdraw))));
}

function row(one, withdraw) {
  const state = one.withdrawnOn ? t("consent.withdrawn", { day: one.withdrawnOn }) : t(one.holds ? "consent.holds" : "consent.over");
  return make(
    "tr",
    { "data-consent": one.id, class: one.holds ? null : "past" },
    make("th", { scope: "row" }, t(`scope.${one.scope}`)),
    make("td", {}, word("purpose", one.purpose)),
    make("td", {}, word("receiver", one.receiver)),
    make("td", {}, one.givenOn),
    make("td", {}, one.expiresOn ?? "–"),
    make("td", {}, word("how", one.how)),
    make("td", {}, one.evidence),
    make("td", {}, one.textVersion ?? "–"),
    make("td", {}, state),
    make(
      "td",
      {},
      one.withdrawnOn
        ? null
        : make(
            "button",
            {
              type: "button",
              class: "withdraw",
              "aria-label": t("withdraw.one", { scope: t(`scope.${one.scope}`), purpose: word("purpose", one.purpose), receiver: word("receiver", one.receiver) }),
              on: { click: () => withdraw(one) },
            },
            t("withdraw.yes"),
          ),
    ),
  );
}

export function receiptCard(receipt) {
  const facts = {
    "receipt.id": receipt.id,
    "receipt.on": receipt.on,
    "receipt.consents": number(receipt.removed.consents),
    "receipt.names": number(receipt.removed.names),
    "receipt.contacts": number(receipt.removed.contacts),
    "receipt.ties": number(receipt.removed.ties),
  };
  return make(
    "div",
    { class: "sheet receipt", "data-receipt": receipt.id },
    make("h3", {}, t("receipt.title")),
    make("p", { class: "quiet" }, t("receipt.lead")),
    make("dl", { class: "pairs" }, Object.entries(facts).flatMap(([key, value]) => [make("dt", {}, t(key)), make("dd", {}, value)])),
  );
}
