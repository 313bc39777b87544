package io.shicheng.tabular.writer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written: what it is called, its columns, and its rows, which are asked for once and may be made on the
 * way.
 *
 * @param name of the sheet in a workbook: at most 31 characters of it are kept
 * @param title a line above the columns of a workbook's sheet; left out of CSV
 * @param rows of as many cells as there are columns; a cell is null, a {@link String}, {@link Number}, {@link Boolean}
 *     or {@link java.time.LocalDate}
 */
public record Sheet(
        String name,
        @Nullable String title,
        List<Column> columns,
        Iterable<? extends List<? extends @Nullable Object>> rows) {
    /** A sheet without a title. */
    public Sheet(String name, List<Column> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {
        this(name, null, columns, rows);
    }

    /** @throws IllegalArgumentException if there is not one cell a column */
    void checkWidth(List<? extends @Nullable Object> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row of " + row.size() + " cells does not fit the " + columns.size()
                    + " columns of the table " + name + ".");
        }
    }

    /** How the cells of a column are aligned and shown. */
    public enum ColumnType {
        TEXT,
        /** Whole numbers. */
        COUNT,
        /** Numbers with digits after the point. */
        DECIMAL,
        DATE
    }

    /** @param widthCharacters how many digits wide the column is in a workbook */
    public record Column(String heading, ColumnType type, int widthCharacters) {
        /** A column of text. */
        public static Column text(String heading, int widthCharacters) {
            return new Column(heading, ColumnType.TEXT, widthCharacters);
        }

        /** A column of whole numbers. */
        public static Column count(String heading) {
            return new Column(heading, ColumnType.COUNT, 12);
        }

        /** A column of numbers with digits after the point. */
        public static Column decimal(String heading) {
            return new Column(heading, ColumnType.DECIMAL, 14);
        }

        /** A column of days. */
        public static Column date(String heading) {
            return new Column(heading, ColumnType.DATE, 12);
        }
    }
}
