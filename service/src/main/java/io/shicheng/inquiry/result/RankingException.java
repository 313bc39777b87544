package io.shicheng.inquiry.result;

import java.util.List;

/** A ranking that cannot be made as asked. The message names the value and the remedy. */
public final class RankingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as a stable code. */
    public enum Reason {
        UNKNOWN_MEASURE,
        UNKNOWN_CLUSTER,
        /** The measure follows ties from master to apprentice, and a chosen kind has no direction. */
        NEEDS_DIRECTION,
        /** The measure describes a graph; people are not ranked by it. */
        NO_ORDER,
        /** The measure does not settle on this graph. */
        NO_ANSWER
    }

    private final Reason reason;

    private final String[] values;

    public RankingException(Reason reason, String message, String... values) {
        super(message);
        this.reason = reason;
        this.values = values.clone();
    }

    /** What the message names, in order, for those who say it in another language. */
    public List<String> values() {
        return List.of(values);
    }

    public Reason reason() {
        return reason;
    }
}
