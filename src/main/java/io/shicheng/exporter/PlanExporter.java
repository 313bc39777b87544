package io.shicheng.exporter;

import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.DisclosedPlan;
import io.shicheng.disclosure.Label;
import io.shicheng.tabular.Sheet;
import io.shicheng.tabular.Sheet.Column;
import io.shicheng.tabular.TableWriter;
import io.shicheng.tabular.TableWriter.ByteOrderMark;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan as a table, with headings in English or Chinese. A study says so in its title and in every row, and a list from
 * which people were taken has a row that says so in place of each. The same plan gives the same bytes. The stream is not closed.
 */
public final class PlanExporter {
    /** So many names stand in a cell of a workbook; all of them have a sheet of their own, since a cell cannot hold thousands. */
    private static final int NAMES_IN_A_CELL = 12;

    private PlanExporter() {}

    /** A proposal as {@link #csv(ContactList, Locale, OutputStream)} writes it. */
    public static void csv(DisclosedPlan plan, Locale locale, OutputStream out) throws IOException {
        csv(PlanState.proposal(plan), locale, out);
    }

    /**
     * UTF-8 with the mark by which Excel knows it, without the citation. Rows that no member of staff confirmed are marked as
     * a proposal.
     */
    public static void csv(ContactList list, Locale locale, OutputStream out) throws IOException {
        csv(PlanState.of(list), locale, out);
    }

    private static void csv(PlanState state, Locale locale, OutputStream out) throws IOException {
        TableWriter.csv(out, sheet(state, Integer.MAX_VALUE, new Headings(locale)), ByteOrderMark.UTF_8);
    }

    /** A proposal as {@link #xlsx(ContactList, Locale, OutputStream)} writes it. */
    public static void xlsx(DisclosedPlan plan, Locale locale, OutputStream out) throws IOException {
        xlsx(PlanState.proposal(plan), locale, out);
    }

    /**
     * A workbook with the plan, a sheet that says what it is and how to get it again, and one with everybody whom a contact
     * adds by name. Rows that no member of staff confirmed are marked as a proposal.
     */
    public static void xlsx(ContactList list, Locale locale, OutputStream out) throws IOException {
        xlsx(PlanState.of(list), locale, out);
    }

    private static void xlsx(PlanState state, Locale locale, OutputStream out) throws IOException {
        Headings headings = new Headings(locale);
        TableWriter.xlsx(
                out,
                List.of(
                        sheet(state, NAMES_IN_A_CELL, headings),
                        about(state, headings).sheet(),
                        added(state.plan(), headings)));
    }

    private static About about(PlanState state, Headings headings) {
        DisclosedPlan plan = state.plan();
        About about = new About(headings);
        if (plan.study()) {
            about.add("study", headings.text("study.mark"));
        } else if (state.isProposal()) {
            about.add("proposal", headings.text("proposal.text"));
        }
        if (state.taken() > 0) {
            about.add("taken", headings.text("taken.text", state.taken()));
        }
        return about.add("population", plan.population())
                .add("connected", plan.connected())
                .add("candidates", plan.candidates())
                .add("reached", plan.reached())
                .add("reachedPercent", plan.reachedPercent())
                .add("hops", plan.hops())
                .addCitation(plan.citation());
    }

    private static Sheet added(DisclosedPlan plan, Headings headings) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (DisclosedPlan.Row row : plan.rows()) {
            for (Label.Named named : row.addsNamed()) {
                rows.add(Arrays.asList(
                        row.order(), Labels.id(row.label()), Labels.name(row.label()), named.id(), named.name()));
            }
        }
        return new Sheet(
                headings.text("addsNamed"),
                plan.study() ? headings.text("study.mark") : null,
                List.of(
                        Column.count(headings.text("order")),
                        Column.text(headings.text("id"), 20),
                        Column.text(headings.text("who"), 24),
                        Column.text(headings.text("added.id"), 20),
                        Column.text(headings.text("added.who"), 24)),
                rows);
    }

    private static Sheet sheet(PlanState state, int names, Headings headings) {
        PlanRows rows = new PlanRows(state, headings, names);
        return new Sheet(headings.text("plan"), mark(state, headings), rows.columns(), rows.rows());
    }

    private static @Nullable String mark(PlanState state, Headings headings) {
        if (state.plan().study()) {
            return headings.text("study.mark");
        }
        List<String> marks = new ArrayList<>();
        if (state.taken() > 0) {
            marks.add(headings.text("taken.text", state.taken()));
        }
        if (state.isProposal()) {
            marks.add(headings.text("proposal.text"));
        }
        return marks.isEmpty() ? null : String.join(" ", marks);
    }
}
