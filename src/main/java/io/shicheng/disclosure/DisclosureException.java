package io.shicheng.disclosure;

/** A viewer asked for what is not there or not theirs to see. */
public final class DisclosureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as a stable code. */
    public enum Reason {
        UNKNOWN_MEASURE,
        UNKNOWN_CLUSTER,
        NOT_ALLOWED,
        BAD_QUESTION
    }

    private final Reason reason;

    public DisclosureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
