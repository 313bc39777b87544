// What is held of a person: the record, consents, ties and who saw them.
import { told } from "./detail.js";
import { byId, make, tablePart } from "./dom.js";
import { known, language, number, onLanguage, t } from "./i18n.js";
import { roleWord, word } from "./words.js";
import { contestForm, withdrawButton, withdrawAllButton } from "./own-changes.js";

let now = null;
onLanguage(() => render());

export function held(record, uses, choices) {
  now = { held: record, uses, choices };
  render();
}

export function clear() {
  now = null;
  ["own-record", "own-imports", "own-consents", "own-ties", "own-uses"].forEach((id) => byId(id).replaceChildren());
}

/** A moment as people say it. */
export function time(instant) {
  const zone = language() === "zh" ? "zh-CN" : "en";
  return new Intl.DateTimeFormat(zone, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** A word of a list as it is called, or the word itself. */
export function called(list, code) {
  const choice = list.find((one) => one.code === code);
  const names = choice ? (language() === "zh" ? [choice.chinese, choice.english] : [choice.english, choice.chinese]) : [];
  return names.find((name) => name) ?? code;
}

/** A word of the page's own, or the word itself. */
export function worded(prefix, code) {
  return known(`${prefix}.${code}`) ? t(`${prefix}.${code}`) : code;
}

/** Whom or what a tie leads to, in words. */
export function otherEnd(other) {
  if (other.kind === "outside") {
    return t("own.outside");
  }
  if (other.kind === "group") {
    return other.detail ? t("own.group.in", { place: other.detail }) : t("own.group");
  }
  const behind = [other.id, told(other.detail)].filter(Boolean).join(t("comma"));
  return other.name ? `${other.name} (${behind})` : behind;
}

function render() {
  if (now) {
    byId("own-record").replaceChildren(facts());
    byId("own-imports").replaceChildren(imports());
    byId("own-consents").replaceChildren(...consents());
    byId("own-ties").replaceChildren(ties());
    byId("own-uses").replaceChildren(uses());
  }
}

function facts() {
  const { record, contacts, corrections, objectedSince } = now.held;
  const pairs = [
    ["name", record.name ?? t("own.noname")],
    ["id", record.id],
    ["namespace", record.namespace],
    ["discipline", record.discipline && word("discipline", record.discipline)],
    ["cluster", record.clusterId && word("cluster", record.clusterId)],
    ["born", record.born],
    ["died", record.died],
    ["source", record.source],
    ...contacts.map((contact) => [contact.channel, [contact.value, under(origin(contact))]]),
    ["imports", origin(record)],
    ["kept", now.held.keptUntil],
    ["objected", objectedSince],
    ["corrected", corrections.map((one) => `${t(`own.field.${one.field}`)} (${one.on})`).join(t("comma"))],
  ];
  return make("dl", { class: "pairs" }, pairs.filter(([, value]) => value).flatMap(([name, value]) => [
    make("dt", {}, t(`own.field.${name}`)),
    make("dd", {}, value),
  ]));
}

/** By which imports a record came, and until when it is kept. */
function origin({ imports: numbers, keptUntil }) {
  const from = numbers === null ? t("own.origin.before")
    : numbers.length > 0 ? t("own.origin", { numbers: numbers.join(t("comma")) }) : null;
  return [from, keptUntil && t("own.kept", { on: keptUntil })].filter(Boolean).join(" · ");
}

function under(text) {
  return text ? make("span", { class: "under" }, text) : null;
}

function imports() {
  const all = now.held.imports;
  if (all.length === 0) {
    return none("own.imports.none");
  }
  const rows = all.map((one) => make("tr", { "data-import": one.number },
    make("th", { scope: "row" }, number(one.number)),
    make("td", {}, make("time", { datetime: one.at }, time(one.at)), under(worded("role", one.by))),
    make("td", {}, ["people", "contacts", "consents", "ties"].filter((table) => one.brought[table])
      .map((table) => t(`own.brought.${table}`, { count: number(one.brought[table]) })).join(t("comma"))),
    make("td", {}, one.keptUntil),
  ));
  return table(t("own.imports.title"), ["import", "at", "brought", "until"].map((key) => t(`own.col.${key}`)), rows);
}

/** A table that can be scrolled with the keyboard. */
function table(label, headings, rows) {
  return tablePart(t("own.table", { title: label }), { "aria-label": label },
      make("thead", {}, make("tr", {}, headings.map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, rows));
}

function none(key) {
  return make("p", { class: "empty" }, t(key));
}

function consents() {
  const all = now.held.consents;
  if (all.length === 0) {
    return [none("own.consents.none")];
  }
  const rows = all.map((one) => make("tr", { "data-consent": one.id },
    make("th", { scope: "row" }, t(`own.scope.${one.scope}`)),
    make("td", {}, word("receiver", one.receiver), make("span", { class: "under" }, word("purpose", one.purpose))),
    make("td", {}, one.givenOn, make("span", { class: "under" }, howGiven(one), " · ", one.evidence), under(origin(one))),
    make("td", {}, one.textVersion ?? "–"),
    make("td", {}, stateOf(one)),
    make("td", {}, holdsOrMay(one) ? withdrawButton(one) : ""),
  ));
  const part = table(t("own.consents.title"), ["scope", "receiver", "given", "version", "state", "do"].map((key) => t(`own.col.${key}`)), rows);
  return all.some(holdsOrMay) ? [part, withdrawAllButton()] : [part];
}

/** Only what was agreed to on this page was given here; a file may bring a consent by another online form. */
function howGiven(consent) {
  return consent.textVersion?.startsWith("own-page") ? t("own.how.here") : worded("own.how", consent.how);
}

/** What holds, and what would if a second steward confirmed it. */
function holdsOrMay(consent) {
  return consent.state === "active" || consent.state === "pending";
}

function stateOf(consent) {
  if (consent.state === "pending") {
    return t("own.state.pending");
  }
  const on = consent.withdrawnOn ?? consent.expiresOn;
  return on ? t(`own.state.${consent.state}`, { on }) : t("own.state.open");
}

function ties() {
  const { ties: all, contestations } = now.held;
  if (all.length === 0) {
    return none("own.ties.none");
  }
  const rows = all.map((tie) => make("tr", { "data-tie": tie.id },
    make("th", { scope: "row" }, tieKind(tie), details(tie)),
    make("td", {}, otherEnd(tie.other)),
    make("td", {}, [tie.since, tie.until].filter(Boolean).join(" – ") || "–"),
    make("td", {}, tie.source, under([t(`own.basis.${tie.basis}`), origin(tie)].filter(Boolean).join(" · "))),
    make("td", {}, standing(tie, contestations)),
  ));
  return table(t("own.ties.title"), ["tie", "other", "when", "source", "wrong"].map((key) => t(`own.col.${key}`)), rows);
}

/** A kind of tie, read from the person's side. */
export function tieKind(tie) {
  return word(`tie_${tie.direction}`, tie.kind);
}

function details(tie) {
  const parts = ["role", "department", "level"].filter((list) => tie[list]).map((list) => word(list, tie[list]));
  if (tie.weight !== 1) {
    parts.push(t("own.weight", { weight: number(tie.weight, 3) }));
  }
  if (tie.confidence !== 1) {
    parts.push(t("own.confidence", { confidence: number(tie.confidence, 2) }));
  }
  return parts.length > 0 ? make("span", { class: "under" }, parts.join(" · ")) : null;
}

function standing(tie, contestations) {
  const words = contestations.filter((one) => one.tieId === tie.id);
  const open = words.some((one) => !one.settledOn);
  return [
    ...words.map((one) => make("span", { class: "line" }, t(one.settledOn ? `own.contest.${one.outcome}` : "own.contest.open", {
      reason: t(`own.reason.${one.reason}`), on: one.settledOn ?? one.on }))),
    open ? null : contestForm(tie, now.choices.reasons),
  ];
}

function uses() {
  const others = now.uses.filter((one) => one.by !== "person");
  const own = now.uses.length - others.length;
  const parts = [make("p", {}, t("own.uses.own", { count: number(own) }))];
  if (others.length === 0) {
    return make("div", {}, ...parts, none("own.uses.none"));
  }
  const rows = others.map((one) => make("tr", {},
    make("td", {}, make("time", { datetime: one.at }, time(one.at))),
    make("th", { scope: "row" }, worded("own.action", one.action)),
    make("td", {}, who(one.by), one.account ? make("span", { class: "under" }, t("own.account", { id: one.account })) : null),
    make("td", {}, purpose(one.what)),
    make("td", {}, t(one.byName ? "own.byname" : "own.bypseudonym")),
  ));
  return make("div", {}, ...parts,
    table(t("own.uses.title"), ["at", "action", "who", "what", "how"].map((key) => t(`own.col.${key}`)), rows));
}

/** What an entry was for: its first word is of a few, the rest an id, a measure or the like. */
function purpose(what) {
  const [, first, rest] = /^(ranking|plan|list|graph of snapshot|import|code|contestation) (.*)$/.exec(what) ?? [];
  if (!first) {
    return what || "–";
  }
  const of = first === "ranking" ? word("measure", rest) : rest;
  return t(`own.what.${first.split(" ")[0]}`, { of: first.startsWith("graph") ? of.slice(0, 12) : of });
}

function who(by) {
  return roleWord(by, (role) => worded("role", role));
}
