package io.shicheng.graphfile.edgelist;

import io.shicheng.graphfile.edgelist.Sample.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses by name what is laid out in lines, and is no list of edges or does not say where their ends are. */
final class NotAnEdgeList {
    private static final Pattern ARROW = Pattern.compile("<?[-=]+>?|[←→↔—–]|<>");
    /** Separators in the width of Chinese characters. */
    private static final Pattern WIDE = Pattern.compile("[，；、｜\\u3000]");

    private NotAnEdgeList() {}

    /** @throws EdgeListProblem for a matrix, triples, and separators in the width of Chinese characters */
    static void refuse(Sample sample) {
        refuseMatrix(sample);
        refuseTriples(sample);
        refuseWideSeparators(sample);
    }

    /**
     * @throws EdgeListProblem for further columns, and for a heading of words that are known and none of them an end
     */
    static void refuseHeading(Sample sample) {
        Row first = sample.rows.getFirst();
        if (first.filled() > 3) {
            boolean heading = first.values().stream().noneMatch(Sample::number);
            throw heading && sample.rows.size() > 1
                    ? new EdgeListProblem("no_ends", first.line(), LayoutFinder.names(first.values()))
                    : new EdgeListProblem("too_many_values", first.line(), first.shown());
        }
        if (first.filled() > 1 && sample.words.stream().allMatch(Headings::known)) {
            throw new EdgeListProblem("no_ends", first.line(), LayoutFinder.names(first.values()));
        }
    }

    /** Refuses a matrix whose rows and columns have the same names. */
    private static void refuseMatrix(Sample sample) {
        List<Row> rows = sample.rows;
        List<String> names = rows.getFirst().values();
        names = names.getFirst().isEmpty() ? names.subList(1, names.size()) : names;
        int wanted = Math.min(names.size(), rows.size() - 1);
        if (names.size() < 2 || wanted < 2) {
            return;
        }
        for (int i = 0; i < wanted; i++) {
            Row row = rows.get(i + 1);
            boolean named = row.value(0).equals(names.get(i)) && row.values().size() == names.size() + 1;
            if (!named || !row.values().stream().skip(1).allMatch(value -> value.isEmpty() || Sample.number(value))) {
                return;
            }
        }
        throw new EdgeListProblem("matrix", rows.getFirst().line(), null);
    }

    /** Refuses lines that have a word between the two ends. */
    private static void refuseTriples(Sample sample) {
        List<Row> rows = sample.rows;
        if (sample.ends != null || !rows.stream().allMatch(row -> row.filled() == 3)) {
            return;
        }
        Row first = rows.getFirst();
        if (rows.stream().allMatch(row -> ARROW.matcher(row.value(1)).matches())) {
            throw new EdgeListProblem("arrow", first.line(), first.value(1));
        }
        Set<String> begins = new HashSet<>();
        rows.forEach(row -> begins.add(row.value(0)));
        boolean ends = rows.stream().anyMatch(row -> begins.contains(row.value(2)));
        boolean kinds = rows.stream().noneMatch(row -> begins.contains(row.value(1)) || Sample.number(row.value(2)));
        if (ends && kinds) {
            throw new EdgeListProblem("format_not_read", 0, "SIF (Cytoscape)");
        }
    }

    private static void refuseWideSeparators(Sample sample) {
        Row first = sample.rows.getFirst();
        Matcher wide = WIDE.matcher(first.shown());
        if (first.filled() == 1 && wide.find()) {
            throw new EdgeListProblem("wide_separator", first.line(), wide.group());
        }
    }
}
