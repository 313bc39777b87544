// Who is meant where the files name somebody: proposed by rows, and decided by the steward.
import { number, t } from "../i18n/index.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { options, valueOf } from "../ui/form.js";
import { note } from "../ui/problem.js";
import { cell, head, row, table } from "../ui/table.js";

/** @typedef {import("../api/types.js").ImportRunMention} Mention */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./view.js").Actions} Actions */

/**
 * @param {State} state
 * @param {Actions} actions
 */
export function mentionsView(state, actions) {
  const mentions = state.checked?.names?.mentions ?? [];
  if (mentions.length === 0) {
    return nothing;
  }
  const open = mentions.filter((one) => one.taken == null && !one.decided).length;
  const columns = ["place", "person"].map((key) => ({ text: t(`mentions.${key}`) }));
  return html`<section id="mentions" aria-labelledby="mentions-title">
    <h3 id="mentions-title">${t("mentions.title")}</h3>
    <p class="quiet">${t("mentions.lead")} ${t("mentions.open", { count: number(open) })}</p>
    ${table({
      title: t("mentions.title"), look: "mentions", label: t("mentions.title"), columns,
      rows: mentions.map((one) => html`<tr role="row" data-mention=${one.key}>${row(columns, [
        head(t("mentions.at", { file: one.file, row: one.row, column: one.column })),
        cell(choice(one, state, actions)),
      ])}</tr>`),
    })}
    ${state.renamed ? note(t("mentions.changed")) : nothing}
    ${state.renamed ? html`<p class="buttons"><button type="button" id="check-names" @click=${actions.checkNames}>${t("wizard.checkAgain")}</button></p>` : nothing}
  </section>`;
}

/**
 * @param {Mention} one
 * @param {State} state
 * @param {Actions} actions
 */
function choice(one, state, actions) {
  const chosen = state.names[one.key] ?? one.taken ?? (one.decided ? "" : null);
  const choices = one.candidates.map((each) => ({ value: each.person, text: candidate(each) }));
  return html`<select aria-label=${t("mentions.of", { file: one.file, row: one.row, column: one.column })}
    @change=${(/** @type {Event} */ event) => actions.name(one.key, valueOf(event))}>${
    options([{ value: "", text: t("mentions.nobody") }, ...choices], chosen ?? "")}</select>`;
}

/** @param {import("../api/types.js").ImportRunCandidate} each */
function candidate(each) {
  const agreement = t(`mentions.agrees.${each.agreement}`);
  return each.file === ""
    ? t("mentions.stored", { person: each.person, agreement })
    : t("mentions.row", { row: each.row, agreement });
}
