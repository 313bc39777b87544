package io.shicheng.tabular;

import java.util.List;

/**
 * Takes what a file of tables holds, in its order. Whatever a handler throws ends the reading and reaches the caller.
 */
public interface TableHandler {
    /** Comes first for a text file: the encoding that was found, such as {@code GB18030} or {@code UTF-16LE}. */
    default void encoding(String name) {}

    /** A text file begins with the mark by which programs know its encoding. */
    default void byteOrderMark() {}

    /** What separates the cells of a text file. */
    default void separator(char character) {}

    /**
     * The bytes of the text mean something in another encoding, too.
     *
     * @param taken the one in which it is read
     */
    default void doubtfulEncoding(String taken) {}

    /**
     * A sheet that the workbook hides, and which is not read unless it is asked for.
     *
     * @return whether it is wanted all the same
     */
    default boolean hiddenSheet(String name) {
        return false;
    }

    /**
     * A table begins.
     *
     * @param name of the sheet; empty for a CSV file
     * @param row where the headings stand
     * @param headings stripped of blanks around them
     * @return whether its rows are wanted
     */
    boolean table(String name, long row, List<String> headings);

    /**
     * A row in which some cell holds something.
     *
     * @param row the line it begins on, or the row of the sheet, from 1
     * @param cells as many as the row has, which may be fewer or more than there are headings; as they stand
     */
    void row(long row, List<String> cells);

    /**
     * A row of a sheet with cells that do not hold what they seem to, or are shown in another form than they are stored
     * in.
     *
     * @param cells an error as it is shown; nothing for a formula that was never calculated
     */
    default void row(long row, List<String> cells, CellNotes notes) {
        row(row, cells);
    }

    /**
     * Cells that the sheet shows as one, from the row of the headings on. Only the first of them holds a value; the
     * others came as empty. Follows the rows of the table.
     */
    default void merged(CellRange cells) {}
}
