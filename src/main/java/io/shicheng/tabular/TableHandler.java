package io.shicheng.tabular;

import java.util.List;

/** Takes what a file of tables holds, in its order. Whatever a handler throws ends the reading and reaches the caller. */
public interface TableHandler {
    /** Comes first for a text file: the encoding that was found, such as {@code GB18030}. */
    default void encoding(String name) {}

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
}
