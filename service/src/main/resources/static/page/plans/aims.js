// What a plan is to have besides most people, and what is said of that.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, valueOf } from "../ui/form.js";
import { table, row } from "../ui/table.js";
import { word } from "../vocabulary/words.js";

/** @typedef {import("../api/types.js").Plan} Plan */
/** @typedef {import("../api/types.js").PlanRequest} PlanRequest */
/** @typedef {NonNullable<NonNullable<Plan["aims"]>["fair"]>} Fair */

/** Values that are offered of each; the first is the usual one. */
const VALUES = {
  floor: ["20", "5", "10", "15", "25", "30", "40", "50", "60", "70", "80", "90", "100"],
  welfare: ["0", "-2", "-1", "0.5", "1"],
  passing: ["10", "1", "2", "5", "20", "50", "indegree"],
  interval: ["0.1", "0.05", "0.2", "0.3"],
};

const AIMS = ["floor", "highest", "welfare", "interval", "passing"];

/** @param {string} aim */
const ofGroups = (aim) => aim === "floor" || aim === "highest" || aim === "welfare";

/** @param {"cluster" | "discipline" | string | null | undefined} by */
const grouping = (by) => (by === "discipline" ? "discipline" : "cluster");

/**
 * @param {string} aim chosen; empty for most people
 * @param {(aim: string) => void} choose
 */
export function aimFields(aim, choose) {
  const values = aim in VALUES ? VALUES[/** @type {keyof typeof VALUES} */ (aim)] : null;
  return html`<label class="field"><span>${t("plans.aim")}</span><select name="aim" id="aim" aria-describedby="aim-note"
      @change=${(/** @type {Event} */ event) => choose(valueOf(event))}><option value="">${t("plans.aim.none")}</option>${
        options(AIMS.map((value) => ({ value, text: t(`plans.aim.${value}`) })), aim)}</select></label>
    ${ofGroups(aim) ? html`<label class="field"><span>${t("plans.groupBy")}</span><select name="groupBy" id="groupBy">${
      options(["cluster", "discipline"].map((value) => ({ value, text: t(`plans.floor.${value}`) })))}</select></label>` : nothing}
    ${values ? html`<label class="field"><span>${t(`plans.aim.value.${aim}`)}</span><select name="aimValue" id="aim-value">${
      options(values.map((value) => ({ value, text: value === "indegree" ? t("plans.indegree") : number(Number(value)) })))}</select></label>` : nothing}
    <p class="quiet row" id="aim-note" ?hidden=${!aim}>${aim ? t(`plans.aim.note.${aim}`) : nothing}</p>`;
}

/**
 * What is asked for, as a part of the request.
 *
 * @param {Record<string, string>} fields
 * @returns {Partial<PlanRequest>}
 */
export function aimsOf({ aim, aimValue, groupBy }) {
  const by = grouping(groupBy);
  switch (aim) {
    case "floor": return { groupBy: by, floor: aimValue ?? null };
    case "highest": return { groupBy: by, floor: "highest" };
    case "welfare": return { groupBy: by, welfare: Number(aimValue) };
    case "interval": return { interval: true, missing: Number(aimValue) };
    case "passing": return { passing: aimValue ?? null };
    default: return {};
  }
}

/**
 * The same of a plan that was asked for so.
 *
 * @param {Plan["citation"]} citation
 * @returns {Partial<PlanRequest>}
 */
export function aimsAround({ group_by: by, floor, welfare, interval, missing, false: wrong, passing, quality }) {
  return {
    ...(by === undefined ? {} : { groupBy: grouping(String(by)) }),
    ...(floor === undefined ? {} : { floor: String(floor) }),
    ...(welfare === undefined ? {} : { welfare: Number(welfare) }),
    ...(interval === undefined ? {} : { interval: true, missing: Number(missing), falseTies: Number(wrong) }),
    ...(passing === undefined ? {} : { passing: String(passing), quality: Number(quality) }),
  };
}

/**
 * @param {Plan} plan
 */
export function aimsView({ aims }) {
  if (!aims) {
    return nothing;
  }
  const { fair, sure, passed_on: passed } = aims;
  return html`<div id="aims">${fair ? fairView(fair) : nothing}
    ${sure ? html`<p>${t("plan.sure", {
      missing: number(100 * sure.missing), wrong: number(100 * sure.false_ties), truly: number(sure.truly), least: number(sure.least),
      most: number(sure.most), loss: number(sure.loss_percent, 2), worst: number(sure.loss_percent_most, 2),
    })}</p>` : nothing}
    ${passed ? html`<p>${t(passed.met ? "plan.passed" : "plan.passed.notMet", {
      expected: number(passed.expected, 1), least: number(passed.at_least, 1), most: number(passed.most, 1), quality: number(100 * passed.quality),
    })}</p>` : nothing}</div>`;
}

/** @param {Fair} fair */
function fairView(fair) {
  const by = grouping(fair.group_by);
  const columns = ["group", "people", "reached", "share"].map((name) => ({ text: t(`plan.group.${name}`) }));
  return html`<p>${t(fair.met ? "plan.fair" : "plan.fair.notMet", {
      least: number(fair.least_percent, 2), price: number(fair.price), out: number(fair.left_out),
    })}${fair.highest_percent == null ? nothing : html` ${t("plan.highest", { most: number(fair.highest_percent, 2) })}`}</p>
    <details><summary>${t("plan.groups")}</summary>${table({
      title: t("plan.groups"), look: "groups", caption: t("plan.groups.caption"), columns,
      rows: fair.groups.map((one) => html`<tr role="row">${row(columns, [
        word(by, one.group), number(one.people), number(one.reached), `${number(one.percent, 2)} %`,
      ])}</tr>`),
    })}</details>`;
}
