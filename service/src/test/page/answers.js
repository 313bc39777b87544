// Answers of the service, as views get them; whatever somebody could have typed tries to be markup.
import { HOSTILE } from "./drawing.js";

const LABEL = { id: "p1", source_id: "p1", name: HOSTILE, detail: "1410–1490", namespace: null };
const row = (from, score) => ({ rank_from: from, rank_to: from, id: "p1", source_id: "p1", name: HOSTILE, detail: null, score, cluster: null });

export const RANKING = {
  measure: "degree", network: "whole", population: 120, named: 2, unnamed: 118, none: { named: 1, unnamed: 0 }, outside: 10,
  rows: [row(1, 12.5), row(2, 3.25)], empty: null, readable: false, readable_measures: ["degree"],
  classes: [{ rank_from: 3, rank_to: 9, people: 5, pseudonyms: ["k1", "k2"] }],
  citation: { measure: "degree", snapshot: "0123456789abcdef", k: 5, odd: HOSTILE },
  shares: { top: 12, place: [{ code: "film-town", people: 10, at_least_percent: 1, at_most_percent: 2 }], craft: [], decade: [] },
};
export const MEASURES = [
  { code: "degree", plainEn: "How many.", plainZh: "多少。", personalEn: "Yours.", personalZh: "您的。", valueEn: "{value} people", valueZh: "{value}人", parameters: [] },
  { code: "pagerank", plainEn: "Standing.", plainZh: "地位。", personalEn: null, personalZh: null, valueEn: null, valueZh: null,
    parameters: [{ name: "damping", nameEn: "Damping", nameZh: "阻尼", meaningEn: "m", meaningZh: "义", usual: "0.85", values: ["0.5", "0.85", "0.9"] }] },
  { code: "strength", plainEn: "How strong.", plainZh: "多强。", personalEn: null, personalZh: null, valueEn: null, valueZh: null,
    parameters: [{ name: "kindWeight", nameEn: "Weight of a kind of tie", nameZh: "权重", meaningEn: "m", meaningZh: "义", usual: null, values: ["0", "0.5", "1", "2"], each: "tie" }] },
];
const notice = (severity, code) => ({ code, severity, file: HOSTILE, row: 2, column: "name", value: HOSTILE, message: HOSTILE, remedy: HOSTILE });
export const IMPORT = {
  state: "refused",
  report: {
    dryRun: false, rowsRead: { ties: 1, people: 3 }, rowsStored: {}, rowsUnchanged: {}, rowsRefused: { people: 1 },
    noticeCounts: { minor: 1, major: 3 }, notices: [notice("INFO", "minor"), notice("ERROR", "major")],
  },
};
export const ACCOUNT = { id: "1", login: HOSTILE, role: "staff:association", state: "active", hasPassword: true, providerName: null };
export const SESSION = { id: "s", here: false, provider: null, since: "2026-01-01T10:00:00Z", usedInHourFrom: "2026-01-01T10:00:00Z" };
export const ENTRY = {
  number: 7, at: "2026-01-01T10:00:00Z", who: "staff", of: "association", account: HOSTILE, action: "names_read", reason: HOSTILE,
  people: ["k1"], pseudonymous: [], historical: 0,
};
export const REPORT = { intact: true, entries: 3, first: 1, found: 1, head: HOSTILE, findings: [{ kind: "cut", from: 2, to: 2, file: HOSTILE, line: 1 }] };
export const CONSENTS = {
  person: LABEL, historical: true, objected: false,
  consents: [{ id: "c1", scope: "named", purpose: "training", receiver: "association", givenOn: "2026-01-01", expiresOn: null, how: "letter",
    evidence: HOSTILE, textVersion: null, holds: true, withdrawnOn: null }],
  pending: [{ id: "e1", confirmable: true, count: 4, enteredAt: "2026-01-01T10:00:00Z", enteredBy: HOSTILE, importId: null, lastDay: "2026-02-01",
    rows: [{ person: LABEL, purpose: "training", receiver: "association", givenOn: "2026-01-01", how: "letter", evidence: HOSTILE, scope: "published" }] }],
};
export const CONTESTATION = { id: "x", kind: "leads", on: "2026-01-01", other: { count: 3 }, person: LABEL, reason: "not_me", source: HOSTILE };
export const SLIP = { id: "i", address: HOSTILE, code: HOSTILE, lastDay: "2026-02-01" };
const contact = (order, confirmed) => ({
  order, confirmed, kept: false, discipline: HOSTILE, taught: 12, leads: 0, instead: LABEL, label: LABEL, channels: [{ kind: "phone", address: HOSTILE }], adds: 12, adds_named: [LABEL], adds_outside: 10,
  cluster: "film-town", consent: { evidence: HOSTILE, given_on: "2026-01-01" },
});
export const PLAN = {
  id: "p", rows: [contact(1, false), contact(2, false)], gone: [3], flagged: true, taken: 1, reached: 12, reached_percent: 61.5, candidates: 40,
  bound: { most_reached: 20, most_reached_percent: 70.5, fewest_contacts: null },
  expires: "2026-06-01T00:00:00Z", made: "2026-01-01T10:00:00Z", status: "proposal", changeable: true, holes: [3], next: LABEL,
  declined: [{ order: 4, label: LABEL }], name: { cluster: "film-town", discipline: HOSTILE, month: "2026-01", number: 2 },
  citation: { purpose: "training", hops: 2, ties: "leads,master_of", floor_by: "cluster", contacts: 3 },
};
export const KEPT = [
  { id: "sound", purpose: "training", made: "2026-01-01T10:00:00Z", status: "partly_confirmed", confirmed: 1, rows: 2, flagged: true, taken: 2 },
  { id: "bad", purpose: null, made: null, status: "damaged", confirmed: 0, rows: 0, flagged: false, taken: 0 },
];
export const TERM = { list: "discipline", code: HOSTILE, chinese: "画", words: [HOSTILE], standard: false, added: [HOSTILE] };
const tie = {
  id: "t1", kind: "leads", direction: "out", basis: "published", confidence: 0.5, weight: 2, imports: [3], keptUntil: "2027-01-01",
  other: { kind: "person", id: "p2", name: HOSTILE, detail: null }, role: null, department: null, level: null, since: "1990", until: null, source: HOSTILE,
};
export const OWN = {
  held: {
    on: "2026-01-01", keptUntil: null, objectedSince: null, corrections: [], contestations: [],
    record: { id: "p1", name: HOSTILE, namespace: null, discipline: null, clusterId: null, born: null, died: null, source: HOSTILE, imports: null, historical: false },
    contacts: [{ channel: "phone", value: "1", imports: [], keptUntil: null }],
    imports: [{ number: 3, at: "2026-01-01T10:00:00Z", by: "steward", brought: { people: 1, ties: 2 }, keptUntil: "2027-01-01" }],
    consents: [{ id: "c1", scope: "named", purpose: "training", receiver: "association", givenOn: "2026-01-01", expiresOn: "2027-01-01", how: "letter",
      evidence: HOSTILE, textVersion: "v1", state: "active", withdrawnOn: null, imports: [3], keptUntil: null }],
    ties: [tie],
  },
  choices: { clusters: [], disciplines: [{ code: "x", chinese: "画", english: "painting" }], fields: ["name", "discipline", "phone"], mostYears: 3,
    offers: [{ scope: "contact", purpose: "Training", receiver: HOSTILE, text: HOSTILE }], reasons: ["not_me"], textVersion: "own-page-1" },
  uses: [{ number: 1, at: "2026-01-01T10:00:00Z", by: "staff:association", account: "a", action: "names_read", what: "ranking degree", byName: true }],
};
export const PLACE = {
  measure: "degree", rank: 3, named: 10, network: "open", population: 120, value: 4, aheadOfPercent: 50, unnamedAheadFrom: 10, unnamedAheadTo: 19,
  bandFrom: 1, bandTo: 20, contacts: 5, counted: true, objected: false, tieIds: ["t1"], tieKinds: ["leads"],
};
