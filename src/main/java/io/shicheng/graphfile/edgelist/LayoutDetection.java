package io.shicheng.graphfile.edgelist;

import io.shicheng.graphfile.edgelist.Layout.Remark;
import io.shicheng.graphfile.edgelist.Sample.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the layout of an edge list from its beginning: what parts its values is what gives most lines, from the first on,
 * the same columns; a heading is known by its words, or by being text where all below are numbers.
 */
public final class LayoutDetection {
    private static final String SEP = "sep=";
    private static final Pattern ARROW = Pattern.compile("<?[-=]+>?|[←→↔—–]|<>");
    /** Separators in the width of Chinese characters. */
    private static final Pattern WIDE = Pattern.compile("[，；、｜\u3000]");

    private final byte[] head;
    private final int end;
    private final boolean whole;
    private int start;
    private long linesBefore;

    private LayoutDetection(byte[] head, boolean whole) {
        this.head = head;
        this.whole = whole;
        this.end = whole ? head.length : lastLineEnd(head);
    }

    /**
     * @param head how the file begins
     * @param whole whether that is all of it
     * @throws EdgeListProblem if that is no edge list
     */
    public static Layout of(byte[] head, boolean whole) {
        LayoutDetection detection = new LayoutDetection(head, whole);
        Layout plain = PlainHead.of(head, detection.end);
        if (plain != null) {
            return plain;
        }
        Separator named = detection.named();
        Sample best = detection.best(named);
        return new LayoutOf(best, detection.linesBefore, detection.loneReturns()).layout();
    }

    private static int lastLineEnd(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n' && head[end - 1] != '\r') {
            end--;
        }
        return end == 0 ? head.length : end;
    }

    /** The separator that a first line {@code sep=;} names, or null; what comes before the edges is then behind it. */
    private @Nullable Separator named() {
        int from = end >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb ? 3 : 0;
        int stop = from;
        while (stop < end && head[stop] != '\n' && head[stop] != '\r') {
            stop++;
        }
        String line = new String(head, from, stop - from, StandardCharsets.ISO_8859_1).replace("\"", "");
        if (!line.toLowerCase(Locale.ROOT).startsWith(SEP) || line.strip().length() > SEP.length() + 2) {
            return null;
        }
        String name = line.substring(SEP.length());
        for (Separator each : Separator.values()) {
            if (name.startsWith(String.valueOf((char) each.character()))
                    || each == Separator.TAB && name.startsWith("\\t")) {
                boolean both = stop + 1 < end && head[stop] == '\r' && head[stop + 1] == '\n';
                start = Math.min(end, stop + (both ? 2 : 1));
                linesBefore = 1;
                return each;
            }
        }
        throw new EdgeListProblem("unknown_separator", 1, name.strip());
    }

    private Sample best(@Nullable Separator named) {
        List<Sample> samples = new ArrayList<>();
        EdgeListProblem problem = new EdgeListProblem("no_edges", 0, null);
        for (Separator each : Separator.values()) {
            if (named == each || named == null && (each == Separator.BLANKS || holds(each.character()))) {
                Sample sample = Sample.of(head, start, end, whole, linesBefore, each);
                if (!sample.rows.isEmpty()) {
                    samples.add(sample);
                } else if (sample.problem != null) {
                    problem = sample.problem;
                }
            }
        }
        if (samples.isEmpty()) {
            throw problem;
        }
        Sample best = samples.stream().min(order(samples)).orElseThrow();
        if (best.fitting == 0 && problem.line() > 0) {
            throw problem;
        }
        return best;
    }

    private boolean holds(byte character) {
        for (int i = start; i < end; i++) {
            if (head[i] == character) {
                return true;
            }
        }
        return false;
    }

    /** The better sample first; of equal ones, the one whose separator comes first. */
    private static Comparator<Sample> order(List<Sample> samples) {
        return Comparator.comparing((Sample sample) -> sample.ends == null)
                .thenComparing(Sample::holdsTabs)
                .thenComparing(Sample::leavesSeparators)
                .thenComparing(sample -> !sample.fitsAll())
                .thenComparing(sample -> !sample.thirdIsNumber())
                .thenComparing(sample -> -sample.fitting)
                .thenComparing(
                        sample -> samples.stream().anyMatch(other -> other != sample && sample.partsDecimals(other)))
                .thenComparing(sample -> sample.separator);
    }

    /** Whether a carriage return ends a line alone. */
    private boolean loneReturns() {
        for (int i = start; i + 1 < end; i++) {
            if (head[i] == '\r' && head[i + 1] != '\n') {
                return true;
            }
        }
        return start < end && whole && head[end - 1] == '\r';
    }

    /** The columns of the sample that fits best. */
    private record LayoutOf(Sample sample, long linesBefore, boolean loneReturns) {
        Layout layout() {
            refuseMatrix();
            refuseTriples();
            refuseWideSeparators();
            Headings.Ends ends = sample.ends;
            if (ends != null) {
                return headed(ends);
            }
            Row first = sample.rows.getFirst();
            if (first.filled() > 3) {
                boolean heading = first.values().stream().noneMatch(Sample::number);
                throw heading && sample.rows.size() > 1
                        ? new EdgeListProblem("no_ends", first.line(), names(first.values()))
                        : new EdgeListProblem("too_many_values", first.line(), first.shown());
            }
            if (first.filled() > 1 && sample.words.stream().allMatch(Headings::known)) {
                throw new EdgeListProblem("no_ends", first.line(), names(first.values()));
            }
            return unheaded(first);
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
            return new Layout(
                    sample.separator, 0, 1, weight, -1, weight < 0 ? 2 : 3, skip, plain(data, weight), remarks);
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
            List<Remark> remarks = new ArrayList<>();
            if (!ends.plain()) {
                remarks.add(new Remark("heading_by_type", first.line(), names(first.values())));
            }
            List<String> left = new ArrayList<>();
            for (int i = 0; i < first.values().size(); i++) {
                boolean used =
                        i == ends.from() || i == ends.to() || i == weight || i == direction - shift && direction >= 0;
                if (!used && !first.value(i).isEmpty()) {
                    left.add(first.value(i));
                }
            }
            if (!left.isEmpty()) {
                remarks.add(new Remark("columns_left_out", first.line(), names(left)));
                if (weight < 0) {
                    remarks.add(new Remark(Layout.NO_WEIGHTS, first.line(), names(left)));
                }
            }
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
                    remarks);
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

        /** Refuses a matrix whose rows and columns have the same names. */
        private void refuseMatrix() {
            List<Row> rows = sample.rows;
            List<String> names = rows.getFirst().values();
            names = names.getFirst().isEmpty() ? names.subList(1, names.size()) : names;
            int wanted = Math.min(names.size(), rows.size() - 1);
            if (names.size() < 2 || wanted < 2) {
                return;
            }
            for (int i = 0; i < wanted; i++) {
                Row row = rows.get(i + 1);
                boolean named =
                        row.value(0).equals(names.get(i)) && row.values().size() == names.size() + 1;
                if (!named
                        || !row.values().stream().skip(1).allMatch(value -> value.isEmpty() || Sample.number(value))) {
                    return;
                }
            }
            throw new EdgeListProblem("matrix", rows.getFirst().line(), null);
        }

        /** Refuses lines that have a word between the two ends. */
        private void refuseTriples() {
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
            boolean kinds =
                    rows.stream().noneMatch(row -> begins.contains(row.value(1)) || Sample.number(row.value(2)));
            if (ends && kinds) {
                throw new EdgeListProblem("format_not_read", 0, "SIF (Cytoscape)");
            }
        }

        private void refuseWideSeparators() {
            Row first = sample.rows.getFirst();
            Matcher wide = WIDE.matcher(first.shown());
            if (first.filled() == 1 && wide.find()) {
                throw new EdgeListProblem("wide_separator", first.line(), wide.group());
            }
        }

        private static String names(List<String> headings) {
            return headings.stream().map(String::strip).collect(Collectors.joining(", "));
        }
    }
}
