package io.shicheng.graphfile.edgelist;

import io.shicheng.graphfile.edgelist.Layout.Remark;
import io.shicheng.graphfile.edgelist.Sample.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the columns of the sample that fits a file best.
 *
 * @param linesBefore lines that stand before the sample
 * @param loneReturns whether a carriage return ends a line alone
 */
record LayoutFinder(Sample sample, long linesBefore, boolean loneReturns) {
    Layout layout() {
        NotAnEdgeList.refuse(sample);
        Headings.Ends ends = sample.ends;
        if (ends != null) {
            return headed(ends);
        }
        NotAnEdgeList.refuseHeading(sample);
        return unheaded(sample.rows.getFirst());
    }

    private Layout unheaded(Row first) {
        boolean heading = headsByType(first);
        List<Remark> remarks = new ArrayList<>();
        if (heading) {
            remarks.add(new Remark("heading_by_type", first.line(), names(first.values())));
        }
        List<Row> data = sample.rows.subList(heading ? 1 : 0, sample.rows.size());
        boolean third = data.stream().anyMatch(row -> !row.value(2).isEmpty());
        boolean room = data.stream().anyMatch(row -> row.values().size() > 2);
        int weight = third || !room ? 2 : -1;
        long skip = heading ? first.lastLine() : linesBefore;
        return new Layout(sample.separator, 0, 1, weight, -1, weight < 0 ? 2 : 3, skip, plain(data, weight), remarks);
    }

    private boolean plain(List<Row> data, int weight) {
        boolean decimalCommas = weight >= 0
                && sample.separator != Separator.COMMA
                && data.stream().anyMatch(row -> row.value(weight).indexOf(',') >= 0);
        return !sample.quoted && !loneReturns && !decimalCommas;
    }

    private Layout headed(Headings.Ends ends) {
        Row first = sample.rows.getFirst();
        int shift = sample.rowNames() ? 1 : 0;
        int weight = Headings.weight(sample.words);
        int direction = direction(shift);
        List<Row> data = sample.rows.subList(1, sample.rows.size());
        int columns = first.values().size() + shift;
        boolean simple = ends.from() + shift == 0
                && ends.to() == 1
                && direction < 0
                && columns <= 3
                && (weight < 0 || weight == 2);
        return new Layout(
                sample.separator,
                ends.from() + shift,
                ends.to() + shift,
                weight < 0 ? -1 : weight + shift,
                direction,
                columns,
                first.lastLine(),
                simple && plain(data, weight),
                remarks(ends, weight, direction - shift));
    }

    private List<Remark> remarks(Headings.Ends ends, int weight, int direction) {
        Row first = sample.rows.getFirst();
        List<Remark> remarks = new ArrayList<>();
        if (!ends.plain()) {
            remarks.add(new Remark("heading_by_type", first.line(), names(first.values())));
        }
        Set<Integer> used = Set.copyOf(List.of(ends.from(), ends.to(), weight, direction));
        List<String> left = new ArrayList<>();
        for (int i = 0; i < first.values().size(); i++) {
            if (!used.contains(i) && !first.value(i).isEmpty()) {
                left.add(first.value(i));
            }
        }
        if (!left.isEmpty()) {
            remarks.add(new Remark("columns_left_out", first.line(), names(left)));
            if (weight < 0) {
                remarks.add(new Remark(Layout.NO_WEIGHTS, first.line(), names(left)));
            }
        }
        return remarks;
    }

    /** The column whose values are all words of direction, or -1. */
    private int direction(int shift) {
        for (int column : Headings.directions(sample.words)) {
            int at = column + shift;
            List<String> values = sample.rows.stream()
                    .skip(1)
                    .map(row -> row.value(at))
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!values.isEmpty() && values.stream().allMatch(value -> Headings.direction(value) != null)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the first record is text where all others have numbers, in one of the columns at least. */
    private boolean headsByType(Row first) {
        List<Row> others = sample.rows.subList(1, sample.rows.size());
        if (others.isEmpty() || !Sample.word(first.value(0)) || !Sample.word(first.value(1))) {
            return false;
        }
        boolean from = others.stream().allMatch(row -> Sample.whole(row.value(0)));
        boolean to = others.stream().allMatch(row -> Sample.whole(row.value(1)));
        List<String> third = others.stream()
                .map(row -> row.value(2))
                .filter(value -> !value.isEmpty())
                .toList();
        boolean weight = Sample.word(first.value(2))
                && !third.isEmpty()
                && third.stream().allMatch(Sample::number);
        return from && to || weight || (from || to) && others.size() > 1;
    }

    static String names(List<String> headings) {
        return headings.stream().map(String::strip).collect(Collectors.joining(", "));
    }
}
