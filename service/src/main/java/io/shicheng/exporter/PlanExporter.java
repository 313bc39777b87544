package io.shicheng.exporter;

import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.label.Label;
import io.shicheng.message.Words;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import io.shicheng.tabular.writer.TableWriter.ByteOrderMark;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan as a table: as CSV for programs, with stable English names and codes; as a workbook for people, in
 * English or Chinese and with words for codes. A study says so in every row, and a list from which people were taken
 * has a row that says so in place of each. The same plan gives the same bytes. The stream is not closed.
 */
public final class PlanExporter {
    /**
     * The most names in a cell of a workbook; all of them have a sheet of their own, since a cell cannot hold
     * thousands.
     */
    private static final int NAMES_IN_A_CELL = 12;

    /** Of the program, in what a list aimed at. */
    private static final Set<Object> WORDS = Set.of("cluster", "discipline", "highest", "indegree");

    private PlanExporter() {}

    /** A proposal as {@link #csv(ContactList, OutputStream)} writes it. */
    public static void csv(DisclosedPlan plan, OutputStream out) throws IOException {
        csv(PlanState.proposal(plan), out);
    }

    /**
     * UTF-8 with the mark by which Excel knows it, without the citation. The column {@code status} is {@code proposal},
     * {@code confirmed}, {@code taken_off} or {@code study}.
     */
    public static void csv(ContactList list, OutputStream out) throws IOException {
        csv(PlanState.of(list), out);
    }

    private static void csv(PlanState state, OutputStream out) throws IOException {
        TableWriter.csv(out, new Sheet("plan", PlanCsv.columns(), PlanCsv.rows(state)), ByteOrderMark.UTF_8);
    }

    /** A proposal as {@link #xlsx(ContactList, Locale, Words, OutputStream)} writes it. */
    public static void xlsx(DisclosedPlan plan, Locale locale, Words words, OutputStream out) throws IOException {
        xlsx(PlanState.proposal(plan), locale, words, out);
    }

    /**
     * A workbook with a sheet to print and write on, one with what each row rests on and whether staff confirmed it, one
     * that says what the list is and how to get it again, and one with everybody whom a contact adds by name; of a study
     * the first is a table, and there is no second.
     *
     * @param words for receivers, purposes, places and ways of consenting, in the language of {@code locale}
     */
    public static void xlsx(ContactList list, Locale locale, Words words, OutputStream out) throws IOException {
        xlsx(PlanState.of(list), locale, words, out);
    }

    private static void xlsx(PlanState state, Locale locale, Words words, OutputStream out) throws IOException {
        Headings headings = new Headings(locale);
        List<Sheet> sheets = new ArrayList<>();
        if (state.plan().study()) {
            sheets.add(study(state, headings, words));
        } else {
            ContactSheets contacts = new ContactSheets(state, headings, words);
            sheets.add(contacts.visits(mark(state, headings)));
            sheets.add(contacts.consents());
        }
        sheets.add(about(state, headings, words).sheet());
        sheets.add(added(state.plan(), headings));
        TableWriter.xlsx(out, sheets);
    }

    private static About about(PlanState state, Headings headings, Words words) {
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
        DisclosedPlan.Bound bound = plan.bound();
        about.add("population", plan.population())
                .add("connected", plan.connected())
                .add("candidates", plan.candidates())
                .add("reached", plan.reached())
                .add("reachedPercent", hundredths(plan.reachedPercent()));
        if (bound != null && bound.mostReached() != null && bound.mostReachedPercent() != null) {
            about.add("mostReached", bound.mostReached())
                    .add("mostReachedPercent", hundredths(bound.mostReachedPercent()));
        }
        if (bound != null && bound.fewestContacts() != null) {
            about.add("fewestContacts", bound.fewestContacts());
        }
        about.add("hops", plan.hops());
        for (AimNotes.Note note : AimNotes.of(plan, words)) {
            about.add("aim." + note.name(), said(note.value(), headings));
        }
        return about.addCitation(plan.citation());
    }

    /** In words, where it is a word of the program. */
    private static Object said(Object value, Headings headings) {
        if (value instanceof Boolean is) {
            return headings.text(is ? "aim.yes" : "aim.no");
        }
        return WORDS.contains(value) ? headings.text("aim." + value) : value;
    }

    private static double hundredths(double percent) {
        return Math.round(percent * 100) / 100.0;
    }

    private static Sheet added(DisclosedPlan plan, Headings headings) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (DisclosedPlan.Row row : plan.rows()) {
            for (Label.Named named : row.contact().addsNamed()) {
                rows.add(Arrays.asList(
                        row.order(),
                        Labels.id(row.contact().label()),
                        Labels.name(row.contact().label()),
                        named.id(),
                        named.namespace(),
                        named.sourceId(),
                        named.name(),
                        Labels.detail(named, headings)));
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
                        Column.text(headings.text("namespace"), 14),
                        Column.text(headings.text("sourceId"), 14),
                        Column.text(headings.text("added.who"), 24),
                        Column.text(headings.text("detail"), 24)),
                rows);
    }

    private static Sheet study(PlanState state, Headings headings, Words words) {
        PlanRows rows = new PlanRows(state, headings, words, NAMES_IN_A_CELL);
        return new Sheet(headings.text("plan"), headings.text("study.mark"), rows.columns(), rows.rows());
    }

    private static @Nullable String mark(PlanState state, Headings headings) {
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
