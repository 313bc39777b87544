package io.shicheng.graphfile.edgelist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first records of a file, read as if a separator parted their values, and how well that fits. */
final class Sample {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");
    /** Numbers with marks between thousands, units and the like. */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*([eE][+-]?\\d+)?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    /** Words that stand in the place of a number. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)na|n/a|nan|null|none|nil|[+-]?inf(inity)?|-|\\?");

    /**
     * A record.
     *
     * @param values as they stand, without quotation marks
     * @param filled values up to the last that is not empty
     */
    record Row(List<String> values, int filled, long line, long lastLine, String shown) {
        String value(int column) {
            return column < values.size() ? values.get(column) : "";
        }
    }

    final Separator separator;
    final List<Row> rows;
    final boolean quoted;
    /** What was wrong with the quotation marks of the next record. */
    final @Nullable EdgeListProblem problem;
    /** Heading words of the first record. */
    final List<String> words;
    /** Where the first record says that the ends are, or null. */
    final Headings.@Nullable Ends ends;
    /** Records from the first on that fit. */
    final int fitting;

    private Sample(Separator separator, List<Row> rows, boolean quoted, @Nullable EdgeListProblem problem) {
        this.separator = separator;
        this.rows = rows;
        this.quoted = quoted;
        this.problem = problem;
        this.words = rows.isEmpty()
                ? List.of()
                : rows.getFirst().values().stream().map(Headings::word).toList();
        this.ends = endsOf();
        this.fitting = fitting();
    }

    /** @param whole whether the bytes are the whole file; if not, the last record may be cut off */
    static Sample of(byte[] head, int start, int end, boolean whole, long linesBefore, Separator separator) {
        Records records = new Records(new ByteArrayInputStream(head, start, end - start), separator, end - start);
        List<Row> rows = new ArrayList<>();
        EdgeListProblem problem = null;
        try {
            while (records.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < records.count(); i++) {
                    values.add(records.lenient(i));
                }
                rows.add(new Row(
                        values,
                        records.filledCount(),
                        linesBefore + records.line(),
                        linesBefore + records.lastLine(),
                        records.shown()));
            }
        } catch (EdgeListProblem e) {
            problem = whole || !e.code().equals("quote_open")
                    ? new EdgeListProblem(e.code(), e.line() + linesBefore, e.value())
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sample(separator, rows, records.quoted(), problem);
    }

    private Headings.@Nullable Ends endsOf() {
        Headings.Ends named = Headings.ends(words);
        return named == null || named.plain() || headsOthers(named) ? named : null;
    }

    /** Whether words that might be ids themselves, {@code node1} or {@code u}, are unlike all ids below them. */
    private boolean headsOthers(Headings.Ends named) {
        String from = words.get(named.from());
        String to = words.get(named.to());
        Pattern alike = from.length() == 1
                ? Pattern.compile("\\p{L}")
                : Pattern.compile(Pattern.quote(from.substring(0, from.length() - 1)) + "(\\d+|\\p{L})");
        boolean numbered =
                from.length() == 1 || from.substring(0, from.length() - 1).equals(to.substring(0, to.length() - 1));
        for (Row row : rows.subList(1, rows.size())) {
            for (int column : new int[] {named.from(), named.to()}) {
                String id = Headings.word(row.value(column));
                if (id.equals(from)
                        || id.equals(to)
                        || numbered && alike.matcher(id).matches()) {
                    return false;
                }
            }
        }
        return rows.size() > 1;
    }

    private int fitting() {
        int row = 0;
        while (row < rows.size() && fits(rows.get(row))) {
            row++;
        }
        return row;
    }

    private boolean fits(Row row) {
        Row first = rows.getFirst();
        if (ends != null) {
            return row == first
                    || row.filled() <= first.values().size() + (rowNames() ? 1 : 0)
                            && !row.value(ends.from()).isEmpty()
                            && !row.value(ends.to()).isEmpty();
        }
        boolean wide = first.filled() > 3;
        return wide
                ? row.values().size() == first.values().size()
                : row.filled() >= 2
                        && row.filled() <= 3
                        && !row.value(0).isEmpty()
                        && !row.value(1).isEmpty();
    }

    /** Whether every record but the heading begins with its number, as R writes tables. */
    boolean rowNames() {
        int width = rows.getFirst().values().size();
        for (int i = 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.values().size() != width + 1 || !row.value(0).equals(Integer.toString(i))) {
                return false;
            }
        }
        return rows.size() > 1;
    }

    boolean fitsAll() {
        return fitting == rows.size() && problem == null;
    }

    /** Whether a tab stands within the values of most records, as if it parted them. */
    boolean holdsTabs() {
        long with = rows.stream()
                .filter(row -> row.values().stream().anyMatch(value -> value.indexOf('\t') >= 0))
                .count();
        return separator != Separator.TAB && 2 * with > rows.size();
    }

    /** Whether most records have a separator of another kind at the end of their first value, as if it were padded. */
    boolean leavesSeparators() {
        long with = rows.stream()
                .map(row -> row.value(0))
                .filter(value -> value.endsWith(",") || value.endsWith(";") || value.endsWith("|"))
                .count();
        return 2 * with > rows.size();
    }

    /** Whether what stands third is like a number, in most records that have it. */
    boolean thirdIsNumber() {
        if (separator == Separator.BLANKS && ends == null && rows.getFirst().filled() > 3) {
            return false;
        }
        int third = 0;
        int numbers = 0;
        for (int i = rows.size() > 1 ? 1 : 0; i < rows.size(); i++) {
            if (rows.get(i).filled() == 3) {
                third++;
                numbers += LIKE_A_NUMBER.matcher(rows.get(i).value(2)).matches() ? 1 : 0;
            }
        }
        return ends != null || 2 * numbers >= third;
    }

    /**
     * Whether every comma stands behind the two ends as another separator parts them: in a decimal or, unless that
     * separator is a blank, in a text.
     */
    boolean partsLastValueOf(Sample other) {
        if (separator != Separator.COMMA || ends != null || !other.fitsAll()) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < rows.size() && i < other.rows.size(); i++) {
            boolean comma = rows.get(i).values().size() > 1;
            String third = other.rows.get(i).value(2);
            boolean within = rows.get(i).values().size() - 1 == commas(third);
            if (comma && !(within && (other.separator != Separator.BLANKS || number(third)))) {
                return false;
            }
            any |= comma;
        }
        return any;
    }

    private static long commas(String value) {
        return value.chars().filter(character -> character == ',').count();
    }

    static boolean number(String value) {
        return NUMBER.matcher(value).matches();
    }

    static boolean whole(String value) {
        return WHOLE.matcher(value).matches();
    }

    /** Whether a value can only be a word. */
    static boolean word(String value) {
        return value.codePoints().anyMatch(Character::isLetter)
                && !number(value)
                && !NO_NUMBER.matcher(value).matches();
    }
}
