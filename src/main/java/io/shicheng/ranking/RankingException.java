package io.shicheng.ranking;

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

    RankingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
