package io.shicheng.analysis.measure;

import java.util.Arrays;
import java.util.List;

/**
 * A graph that cannot be measured as asked, though the call was right: the one who chose the graph or the parameter can
 * choose another. An argument that no caller may give is an {@link IllegalArgumentException}, and a mistake of the
 * program.
 */
public class UnmeasurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Why, as a stable code. */
    public enum Reason {
        /** The measure follows directions, and the graph has none. No values. */
        NEEDS_DIRECTIONS,
        /**
         * The strength of a tie is not one that can be computed with. Values: the strength, the least, the greatest.
         */
        STRENGTH,
        /** Strengths add up to more than a double holds. No values. */
        STRENGTH_SUM,
        /** An estimate as good as was asked for takes more samples than can be counted. Values: how many. */
        TOO_MANY_SAMPLES,
        /** An array of what the graph is taken apart into would be too long. Values: the greatest length. */
        TOO_LARGE,
        /** The graph is directed and has no cycle, on which the measure rests. No values. */
        NO_CYCLE,
        /** Scores of this measure are not taken apart. No values. */
        NOT_TAKEN_APART,
        /** Several answers are equally right, or cannot be told apart. No values. */
        NO_SINGLE_ANSWER
    }

    private final Reason reason;
    private final List<String> values;

    /**
     * @param message what is wrong and what to do, in English
     * @param values as the reason says
     */
    public UnmeasurableException(Reason reason, String message, Object... values) {
        super(message);
        this.reason = reason;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    public final Reason reason() {
        return reason;
    }

    /** What the message names, in order, for those who say it in another language. */
    public final List<String> values() {
        return values;
    }

    /** The length of an array of this many entries, if there can be one. */
    public static int length(long wanted) {
        if (wanted > LARGEST_ARRAY) {
            throw new UnmeasurableException(
                    Reason.TOO_LARGE,
                    "The graph is too large: what it is taken apart into has more than " + LARGEST_ARRAY
                            + " entries. Measure a part of it.",
                    LARGEST_ARRAY);
        }
        return (int) wanted;
    }
}
