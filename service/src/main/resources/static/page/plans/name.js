// What a list is called: after its purpose, a place, a craft, a month and a number, all of which are chosen.
import { t, time } from "../i18n/index.js";
import { html } from "../lib/lit-html/lit-html.js";
import { options, submitting } from "../ui/form.js";
import { codes, word } from "../vocabulary/words.js";

/** @typedef {import("../api/types.js").Plan} Plan */
/** @typedef {import("../api/types.js").PlanSummaryName} Name */

/**
 * @param {Plan} plan
 */
export function titleOf(plan) {
  const purpose = plan.citation.purpose;
  return plan.name && purpose ? called(String(purpose), plan.name) : t("plan.title");
}

/**
 * @param {string} purpose
 * @param {Name} name
 */
export function called(purpose, name) {
  return [
    word("purpose", purpose),
    name.cluster && word("cluster", name.cluster),
    name.discipline && word("discipline", name.discipline),
    time(`${name.month}-15T12:00:00`, { year: "numeric", month: "long" }),
    t("plans.nth", { number: name.number }),
  ].filter(Boolean).join(" · ");
}

/**
 * @param {Plan} plan
 * @param {(fields: Record<string, string>) => Promise<void>} rename
 */
export function nameForm(plan, rename) {
  const name = plan.name;
  const nothingChosen = { value: "", text: t("plans.any") };
  const crafts = new Set(plan.rows.map((one) => one.discipline).concat(name?.discipline ?? null));
  const craftChoices = [...crafts].flatMap((code) => (code ? [{ value: code, text: word("discipline", code) }] : []));
  return html`<details class="rename"><summary>${t("plan.rename")}</summary>
    <form id="name-form" class="fields" @submit=${submitting(rename)}>
      <label class="field"><span>${t("plans.cluster")}</span><select name="cluster" id="name-cluster">${
        options([nothingChosen, ...codes("cluster").map((code) => ({ value: code, text: word("cluster", code) }))], name?.cluster ?? "")}</select></label>
      <label class="field"><span>${t("plans.discipline")}</span><select name="discipline" id="name-discipline">${
        options([nothingChosen, ...craftChoices], name?.discipline ?? "")}</select></label>
      <label class="field"><span>${t("plan.month")}</span><input name="month" id="name-month" required pattern="2[01][0-9][0-9]-(0[1-9]|1[0-2])" placeholder="2026-11" .value=${name?.month ?? ""}></label>
      <label class="field"><span>${t("plans.number")}</span><input name="number" id="name-number" type="number" min="1" max="99" step="1" required .value=${String(name?.number ?? 1)}></label>
      <p class="buttons"><button type="submit" id="rename">${t("plan.renameDo")}</button></p>
    </form></details>`;
}
