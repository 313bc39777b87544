package io.shicheng.tabular.shape;

import io.shicheng.tabular.CellRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headings of a table, on one line or on several: what stands above several columns is put in front of what stands
 * above each. No two are alike: the second of a name has {@code (2)} behind it, and a column without a heading is
 * called by its letter, such as {@code (F)}.
 *
 * @param rows the lines, from the top
 * @param texts one for each column
 */
public record HeadingLines(List<SheetRow> rows, List<String> texts) {
    /** What the column is called that sections are put into. */
    public static final String SECTION = "(section)";

    private static final Pattern BLANK_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");

    /**
     * Puts the lines together.
     *
     * @param width of the table, at least
     */
    public static HeadingLines of(List<SheetRow> rows, MergedCells merged, int width) {
        int columns = Math.max(
                width, rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        List<String> texts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < columns; column++) {
            String text = text(rows, merged, column);
            String unlike = text.isEmpty() ? nameless(column) : text;
            for (int i = 2; !taken.add(unlike); i++) {
                unlike = text + " (" + i + ")";
            }
            texts.add(unlike);
        }
        return new HeadingLines(List.copyOf(rows), List.copyOf(texts));
    }

    /** What a column without a heading is called. */
    public static String nameless(int column) {
        return "(" + CellRange.letters(column) + ")";
    }

    private static String text(List<SheetRow> rows, MergedCells merged, int column) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String part = tidy(merged.shown(rows, rows.get(i), column));
            boolean group = part.isEmpty() && i + 1 < rows.size();
            String shown = group ? groupOf(rows.get(i), rows.get(i + 1), column) : part;
            if (!shown.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(shown))) {
                parts.add(shown);
            }
        }
        return String.join(" ", parts);
    }

    /** In a text file the cells that were merged with the first of a group are empty. */
    private static String groupOf(SheetRow upper, SheetRow lower, int column) {
        if (lower.text(column).isEmpty()) {
            return "";
        }
        for (int left = column - 1; left >= 0 && !lower.text(left).isEmpty(); left--) {
            if (!upper.text(left).isEmpty()) {
                return tidy(upper.text(left));
            }
        }
        return "";
    }

    /** A heading may be broken into lines, and be spread by blanks: 姓 名. */
    static String tidy(String text) {
        return BLANK_IN_CHINESE.matcher(text).replaceAll("");
    }
}
