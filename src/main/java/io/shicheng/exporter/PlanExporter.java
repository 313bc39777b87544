package io.shicheng.exporter;

import io.shicheng.disclosure.DisclosedPlan;
import io.shicheng.disclosure.DisclosedPlan.Consent;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan as a table, with headings in English or Chinese. A study says so in its title and in every row. The same plan
 * gives the same bytes. The stream is not closed.
 */
public final class PlanExporter {
    /** So many names stand in a cell of a workbook; all of them have a sheet of their own, since a cell cannot hold thousands. */
    private static final int NAMES_IN_A_CELL = 12;

    private PlanExporter() {}

    /** A proposal as {@link #csv(DisclosedPlan, Set, Locale, OutputStream)} writes it. */
    public static void csv(DisclosedPlan plan, Locale locale, OutputStream out) throws IOException {
        csv(plan, Set.of(), locale, out);
    }

    /**
     * UTF-8 with the mark by which Excel knows it, without the citation.
     *
     * @param confirmed rows, by their order, that a member of staff confirmed; the others are marked as a proposal
     */
    public static void csv(DisclosedPlan plan, Set<Integer> confirmed, Locale locale, OutputStream out)
            throws IOException {
        TableWriter.csv(out, sheet(plan, confirmed, Integer.MAX_VALUE, new Headings(locale)), ByteOrderMark.UTF_8);
    }

    /** A proposal as {@link #xlsx(DisclosedPlan, Set, Locale, OutputStream)} writes it. */
    public static void xlsx(DisclosedPlan plan, Locale locale, OutputStream out) throws IOException {
        xlsx(plan, Set.of(), locale, out);
    }

    /**
     * A workbook with the plan, a sheet that says what it is and how to get it again, and one with everybody whom a contact
     * adds by name.
     *
     * @param confirmed rows, by their order, that a member of staff confirmed; the others are marked as a proposal
     */
    public static void xlsx(DisclosedPlan plan, Set<Integer> confirmed, Locale locale, OutputStream out)
            throws IOException {
        Headings headings = new Headings(locale);
        About about = new About(headings);
        if (plan.study()) {
            about.add("study", headings.text("study.mark"));
        } else if (isProposal(plan, confirmed)) {
            about.add("proposal", headings.text("proposal.text"));
        }
        about.add("population", plan.population())
                .add("connected", plan.connected())
                .add("candidates", plan.candidates())
                .add("reached", plan.reached())
                .add("reachedPercent", plan.reachedPercent())
                .add("hops", plan.hops())
                .addCitation(plan.citation());
        TableWriter.xlsx(
                out, List.of(sheet(plan, confirmed, NAMES_IN_A_CELL, headings), about.sheet(), added(plan, headings)));
    }

    private static boolean isProposal(DisclosedPlan plan, Set<Integer> confirmed) {
        return plan.rows().stream().anyMatch(row -> !confirmed.contains(row.order()));
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

    private static Sheet sheet(DisclosedPlan plan, Set<Integer> confirmed, int names, Headings headings) {
        List<List<? extends @Nullable Object>> rows =
                new ArrayList<>(plan.rows().size());
        for (DisclosedPlan.Row row : plan.rows()) {
            boolean agreed = confirmed.contains(row.order());
            rows.add(plan.study() ? studyRow(row, names, headings) : contactRow(row, agreed, names, headings));
        }
        String mark = plan.study() ? "study.mark" : isProposal(plan, confirmed) ? "proposal.text" : null;
        return new Sheet(
                headings.text("plan"),
                mark == null ? null : headings.text(mark),
                plan.study() ? studyColumns(headings) : contactColumns(headings),
                rows);
    }

    private static List<Column> studyColumns(Headings headings) {
        List<Column> columns = whoColumns(headings);
        columns.addAll(addsColumns(headings));
        columns.add(Column.text(headings.text("study"), 32));
        return columns;
    }

    private static List<Column> contactColumns(Headings headings) {
        List<Column> columns = whoColumns(headings);
        columns.add(Column.text(headings.text("channels"), 36));
        columns.addAll(addsColumns(headings));
        columns.addAll(List.of(
                Column.text(headings.text("purpose"), 18),
                Column.text(headings.text("receiver"), 18),
                Column.date(headings.text("givenOn")),
                Column.date(headings.text("expiresOn")),
                Column.text(headings.text("how"), 16),
                Column.text(headings.text("evidence"), 28),
                Column.text(headings.text("textVersion"), 12),
                Column.text(headings.text("status"), 14)));
        return columns;
    }

    private static List<Column> whoColumns(Headings headings) {
        return new ArrayList<>(List.of(
                Column.count(headings.text("order")),
                Column.text(headings.text("id"), 20),
                Column.text(headings.text("who"), 24),
                Column.text(headings.text("cluster"), 20)));
    }

    private static List<Column> addsColumns(Headings headings) {
        return List.of(
                Column.count(headings.text("adds")),
                Column.text(headings.text("addsNamed"), 48),
                Column.count(headings.text("addsOutside")));
    }

    private static List<@Nullable Object> studyRow(DisclosedPlan.Row row, int names, Headings headings) {
        List<@Nullable Object> cells = who(row);
        cells.addAll(adds(row, names));
        cells.add(headings.text("study.mark"));
        return cells;
    }

    private static List<@Nullable Object> contactRow(
            DisclosedPlan.Row row, boolean agreed, int names, Headings headings) {
        List<@Nullable Object> cells = who(row);
        cells.add(row.channels().stream()
                .map(channel -> headings.textOr("channel." + channel.kind(), channel.kind()) + ": " + channel.address())
                .collect(Collectors.joining("; ")));
        cells.addAll(adds(row, names));
        Consent consent = row.consent();
        cells.add(consent == null ? null : consent.purpose());
        cells.add(consent == null ? null : consent.receiver());
        cells.add(consent == null ? null : consent.givenOn());
        cells.add(consent == null ? null : consent.expiresOn());
        cells.add(consent == null ? null : consent.how());
        cells.add(consent == null ? null : consent.evidence());
        cells.add(consent == null ? null : consent.textVersion());
        cells.add(headings.text(agreed ? "status.confirmed" : "proposal"));
        return cells;
    }

    private static List<@Nullable Object> who(DisclosedPlan.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.order());
        cells.add(Labels.id(row.label()));
        cells.add(Labels.name(row.label()));
        cells.add(row.clusterId());
        return cells;
    }

    private static List<@Nullable Object> adds(DisclosedPlan.Row row, int names) {
        String listed =
                row.addsNamed().stream().limit(names).map(Labels::nameAndId).collect(Collectors.joining("; "));
        int more = row.addsNamed().size() - names;
        return Arrays.asList(row.adds(), more > 0 ? listed + "; … +" + more : listed, row.addsOutside());
    }
}
