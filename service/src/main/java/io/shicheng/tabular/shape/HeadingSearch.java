package io.shicheng.tabular.shape;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of a sheet that heads its columns: the one with most words that are known as headings, and most short
 * texts; of equal ones the first. A line directly above or below that heads groups or parts of columns belongs to it.
 */
public final class HeadingSearch {
    private static final int LINES_MAX = 25;
    private static final int HEADING_LENGTH_MAX = 24;
    private static final Pattern VALUE = Pattern.compile(".*\\d{3,}.*|[\\d.,%/-]+|.*\\d年.*|.*@.*");

    private final Predicate<String> known;
    private final List<SheetRow> rows;

    private HeadingSearch(List<SheetRow> rows, Predicate<String> known) {
        this.rows = rows.subList(0, Math.min(LINES_MAX, rows.size()));
        this.known = known;
    }

    /**
     * The numbers of the lines; empty if no row could be one.
     *
     * @param rows the first rows that hold something
     * @param known whether a text is a word for what columns hold
     */
    public static List<Long> find(List<SheetRow> rows, Predicate<String> known) {
        return new HeadingSearch(rows, known).find();
    }

    private List<Long> find() {
        int best = -1;
        double most = 0;
        int width = rows.stream().mapToInt(row -> row.filled().length).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            double score = score(rows.get(i), width);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        if (best < 0) {
            return List.of();
        }
        SheetRow line = rows.get(best);
        if (pair(line, at(best + 1))) {
            return List.of(line.number(), rows.get(best + 1).number());
        }
        if (pair(at(best - 1), line)) {
            return List.of(rows.get(best - 1).number(), line.number());
        }
        return List.of(line.number());
    }

    private @Nullable SheetRow at(int index) {
        return index < 0 || index >= rows.size() ? null : rows.get(index);
    }

    private double score(SheetRow row, int width) {
        int[] filled = row.filled();
        if (filled.length < Math.min(2, width)) {
            return 0;
        }
        double score = 0;
        for (int column : filled) {
            String text = HeadingLines.tidy(row.text(column));
            if (known.test(text)) {
                score += 3;
            } else {
                score += isHeading(text) ? 0.5 : -2;
            }
        }
        return score;
    }

    private static boolean isHeading(String text) {
        return text.length() <= HEADING_LENGTH_MAX && !VALUE.matcher(text).matches();
    }

    /** Whether one line heads groups of columns of which the other heads each. */
    private static boolean pair(@Nullable SheetRow upper, @Nullable SheetRow lower) {
        if (upper == null || lower == null || upper.number() + 1 != lower.number()) {
            return false;
        }
        boolean onlyBelow = false;
        boolean onlyAbove = false;
        int columns = Math.max(upper.cells().size(), lower.cells().size());
        for (int column = 0; column < columns; column++) {
            boolean above = !upper.text(column).isEmpty();
            boolean below = !lower.text(column).isEmpty();
            onlyBelow |= below && !above;
            onlyAbove |= above && !below;
            boolean group =
                    upper.text(column + 1).isEmpty() && !lower.text(column + 1).isEmpty();
            if (below && (!isHeading(lower.text(column)) || above && !group)) {
                return false;
            }
        }
        return onlyBelow && onlyAbove;
    }
}
