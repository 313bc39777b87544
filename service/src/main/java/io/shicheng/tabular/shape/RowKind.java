package io.shicheng.tabular.shape;

import java.util.Locale;

/** What a row below the headings is. */
public enum RowKind {
    /** Somebody or something: all that is not set aside. */
    DATA,
    /** Says in which unit or form the columns are, or gives an example. */
    UNITS,
    /** The headings once more, as on the next printed page. */
    HEADING,
    /** What the rows that follow have in common, such as a department. */
    SECTION,
    /** A sum. */
    TOTAL,
    /** A remark on the table, its source, who made it. */
    NOTE;

    /** Its word in mappings and answers, such as {@code total}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
