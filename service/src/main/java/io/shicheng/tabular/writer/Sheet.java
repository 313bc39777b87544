package io.shicheng.tabular.writer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written: what it is called, its columns, and its rows, which are asked for once and may be made on the
 * way.
 *
 * @param name of the sheet in a workbook: at most 31 characters of it are kept
 * @param title a line above the columns of a workbook's sheet; left out of CSV
 * @param note a smaller line below the title, if there is one
 * @param use what a workbook's sheet is laid out for
 * @param rows of as many cells as there are columns; a cell is null, a {@link String}, {@link Number}, {@link Boolean}
 *     or {@link java.time.LocalDate}
 */
public record Sheet(
        String name,
        @Nullable String title,
        @Nullable String note,
        List<Column> columns,
        Iterable<? extends List<? extends @Nullable Object>> rows,
        Use use) {
    /** A sheet for the screen. */
    public Sheet(
            String name,
            @Nullable String title,
            List<Column> columns,
            Iterable<? extends List<? extends @Nullable Object>> rows) {
        this(name, title, null, columns, rows, Use.SCREEN);
    }

    /** A sheet for the screen, without a title. */
    public Sheet(String name, List<Column> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {
        this(name, null, columns, rows);
    }

    /** What a sheet is laid out for. */
    public enum Use {
        SCREEN,
        /**
         * To be printed and written on: A4 across, one page wide, its headings on each page, its cells ruled and as
         * high as their text; with a filter for the screen.
         */
        PAPER,
        /** To be filled in: what cells can hold is offered in rows that are still empty, too. */
        FORM,
        /** Not to be seen: other sheets refer to it. */
        HIDDEN
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

    /**
     * A column.
     *
     * @param widthCharacters how many digits wide it is in a workbook
     * @param choices what its cells can hold, offered as a list in a workbook; empty for anything
     * @param listed the cells of another sheet that hold what its cells can hold, such as {@code 'lists'!$A$2:$A$9};
     *     empty where nothing is listed
     */
    public record Column(String heading, ColumnType type, int widthCharacters, List<String> choices, String listed) {
        /** What a workbook holds of a list that stands in the cell rule itself. */
        private static final int CHOICES_MAX = 255;

        /** @throws IllegalArgumentException if a workbook cannot offer these choices */
        public Column {
            choices = List.copyOf(choices);
            String joined = String.join(",", choices);
            if (joined.length() > CHOICES_MAX
                    || joined.contains("\"")
                    || choices.stream().anyMatch(each -> each.contains(","))) {
                throw new IllegalArgumentException("The choices of the column " + heading
                        + " hold a comma or a quotation mark, or more than " + CHOICES_MAX + " characters: " + joined);
            }
        }

        /** A column whose choices, if there are any, stand in the rule itself. */
        public Column(String heading, ColumnType type, int widthCharacters, List<String> choices) {
            this(heading, type, widthCharacters, choices, "");
        }

        /** A column that can hold anything. */
        public Column(String heading, ColumnType type, int widthCharacters) {
            this(heading, type, widthCharacters, List.of());
        }

        /** The same, this wide. */
        public Column wide(int characters) {
            return new Column(heading, type, characters, choices, listed);
        }

        /** A column of text, each one of these or nothing. */
        public static Column choice(String heading, int widthCharacters, List<String> choices) {
            return new Column(heading, ColumnType.TEXT, widthCharacters, choices);
        }

        /** A column of text, each one of what cells of another sheet hold, or nothing. */
        public static Column listed(String heading, int widthCharacters, String cells) {
            return new Column(heading, ColumnType.TEXT, widthCharacters, List.of(), cells);
        }

        /** What a rule of a workbook names for the cells of the column; empty where there is none. */
        String rule() {
            return !listed.isEmpty() || choices.isEmpty() ? listed : "\"" + String.join(",", choices) + "\"";
        }

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
