package io.shicheng.tabular.xlsx.cell;

import io.shicheng.tabular.CellRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References such as {@code AB12} and {@code A1:B2}. */
public final class CellReference {
    /** More than the columns that any program has, so that a hostile reference cannot overflow. */
    private static final int COLUMNS_MAX = 1 << 20;

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,9}):\\$?([A-Z]{1,3})\\$?(\\d{1,9})");

    private CellReference() {}

    /** The column, from 0; beyond all limits where it is none. */
    public static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter > 25 || column > COLUMNS_MAX) {
                return COLUMNS_MAX;
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }

    /** Null where it is no range of more than one cell. */
    public static @Nullable CellRange range(@Nullable String reference) {
        Matcher range = RANGE.matcher(reference == null ? "" : reference);
        if (!range.matches()) {
            return null;
        }
        CellRange cells = new CellRange(
                Long.parseLong(range.group(2)),
                Long.parseLong(range.group(4)),
                column(range.group(1)),
                column(range.group(3)));
        boolean forward = cells.firstRow() <= cells.lastRow() && cells.firstColumn() <= cells.lastColumn();
        boolean single = cells.firstRow() == cells.lastRow() && cells.firstColumn() == cells.lastColumn();
        return forward && !single ? cells : null;
    }
}
