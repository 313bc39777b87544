package io.shicheng.graphfile.edgelist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A first line that may say how large the graph is: {@code vertices edges}, or {@code vertices vertices edges} as for a
 * matrix. It may as well be an edge; only the whole file can tell.
 *
 * @param edges how many follow if it is a size
 * @param weighed whether a third number stands there
 */
public record SizeLine(long line, long vertices, long edges, boolean weighed) {
    /** Sizes are far below it, and numbers up to here are added up without overflow. */
    private static final int MOST_DIGITS = 15;

    /** The first record of a file without a heading, if it may be a size; else null. */
    public static @Nullable SizeLine of(byte[] head, Layout layout) {
        if (layout.skip() > 0 || layout.from() != 0 || layout.to() != 1) {
            return null;
        }
        Records records = new Records(new ByteArrayInputStream(head), layout.separator(), head.length);
        try {
            if (!records.next() || records.quoted() || records.filledCount() > 3) {
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EdgeListProblem e) {
            return null;
        }
        long first = number(records, 0);
        long second = number(records, 1);
        boolean three = records.filledCount() == 3;
        long edges = three ? number(records, 2) : second;
        boolean possible = first > 0 && edges > 0 && (!three || first == second);
        return possible ? new SizeLine(records.line(), first, edges, three) : null;
    }

    private static long number(Records records, int value) {
        String text = records.lenient(value);
        boolean whole = Sample.whole(text) && Character.isDigit(text.charAt(0)) && text.length() <= MOST_DIGITS;
        return whole && (text.charAt(0) != '0') ? Long.parseLong(text) : -1;
    }

    /** The layout of the file without this line. */
    public Layout skippedBy(Layout layout) {
        return layout.skipping(line);
    }
}
