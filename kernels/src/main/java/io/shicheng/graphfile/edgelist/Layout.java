package io.shicheng.graphfile.edgelist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an edge list is laid out.
 *
 * @param separator what parts the values of a line
 * @param from column of the end that an edge begins at, from 0
 * @param to column of the other end
 * @param weight column of the weight, or -1 if there is none
 * @param direction column that says whether an edge has a direction, or -1 if there is none
 * @param columns values that a line may have
 * @param skip the first lines, which hold a heading or name the separator; edges come behind them
 * @param plain whether lines are as simple as in most edge lists: the ends first, a weight perhaps, nothing quoted
 * @param remarks what the user should know
 */
public record Layout(
        Separator separator,
        int from,
        int to,
        int weight,
        int direction,
        int columns,
        long skip,
        boolean plain,
        List<Remark> remarks) {

    /** Code of the remark that no column is for weights; it matters to those who ask for them. */
    public static final String NO_WEIGHTS = "no_weight_column";

    /** A code that has a text and a remedy, the line, and a word of the heading. */
    public record Remark(String code, long line, @Nullable String value) {}

    public Layout {
        remarks = List.copyOf(remarks);
    }

    /** The same, but edges come behind this line. */
    Layout skipping(long line) {
        return new Layout(separator, from, to, weight, direction, columns, line, plain, remarks);
    }

    /** What the value of the column of directions says, or null where it says nothing that is known. */
    public static @Nullable Boolean directed(String value) {
        return Headings.direction(value);
    }
}
