package io.shicheng.exporter;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.message.Words;
import io.shicheng.tabular.writer.Sheet.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a study and what stands in them, as people read it. */
final class PlanRows {
    private final PlanState state;
    private final Headings headings;
    private final Words words;
    private final int names;

    /** @param names at most this many in a cell */
    PlanRows(PlanState state, Headings headings, Words words, int names) {
        this.state = state;
        this.headings = headings;
        this.words = words;
        this.names = names;
    }

    List<Column> columns() {
        return studyColumns();
    }

    /** In their order, with a row for each contact who was taken off. */
    List<List<? extends @Nullable Object>> rows() {
        TreeMap<Integer, List<? extends @Nullable Object>> rows = new TreeMap<>();
        for (DisclosedPlan.Row row : state.plan().rows()) {
            rows.put(row.order(), studyRow(row));
        }
        for (int order : state.gone()) {
            rows.put(order, empty(order, headings.text("status.gone")));
        }
        List<List<? extends @Nullable Object>> all = new ArrayList<>(rows.values());
        if (state.takenFromReached() > 0) {
            all.add(empty(null, headings.text("status.reachedGone", state.takenFromReached())));
        }
        return all;
    }

    private List<@Nullable Object> empty(@Nullable Integer order, String status) {
        List<@Nullable Object> cells =
                new ArrayList<>(Collections.<@Nullable Object>nCopies(columns().size(), null));
        cells.set(0, order);
        cells.set(cells.size() - 1, status);
        return cells;
    }

    private List<Column> studyColumns() {
        List<Column> columns = whoColumns();
        columns.addAll(addsColumns());
        columns.add(Column.text(headings.text("study"), 32));
        return columns;
    }

    private List<Column> whoColumns() {
        return new ArrayList<>(List.of(
                Column.count(headings.text("order")),
                Column.text(headings.text("id"), 20),
                Column.text(headings.text("namespace"), 14),
                Column.text(headings.text("sourceId"), 14),
                Column.text(headings.text("who"), 24),
                Column.text(headings.text("detail"), 24),
                Column.text(headings.text("cluster"), 20)));
    }

    private List<Column> addsColumns() {
        return List.of(
                Column.count(headings.text("adds")),
                Column.text(headings.text("addsNamed"), 48),
                Column.count(headings.text("addsOutside")));
    }

    private List<@Nullable Object> studyRow(DisclosedPlan.Row row) {
        List<@Nullable Object> cells = who(row);
        cells.addAll(adds(row));
        cells.add(headings.text("study.mark"));
        return cells;
    }

    private List<@Nullable Object> who(DisclosedPlan.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.order());
        cells.add(Labels.id(row.contact().label()));
        cells.add(Labels.namespace(row.contact().label()));
        cells.add(Labels.sourceId(row.contact().label()));
        cells.add(Labels.name(row.contact().label()));
        cells.add(Labels.detail(row.contact().label(), headings));
        String cluster = row.contact().clusterId();
        cells.add(cluster == null ? null : words.of("cluster", cluster));
        return cells;
    }

    private List<@Nullable Object> adds(DisclosedPlan.Row row) {
        String listed = row.contact().addsNamed().stream()
                .limit(names)
                .map(named -> Labels.nameAndId(named, headings))
                .collect(Collectors.joining("; "));
        int more = row.contact().addsNamed().size() - names;
        return Arrays.asList(
                row.contact().adds(),
                more > 0 ? listed + "; … +" + more : listed,
                row.contact().addsOutside());
    }
}
