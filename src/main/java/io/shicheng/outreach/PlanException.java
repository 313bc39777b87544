package io.shicheng.outreach;

/** A plan that cannot be made as asked. The message names the values and the remedy. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as a stable code. */
    public enum Reason {
        BAD_REQUEST,
        /** Nobody agreed to be contacted, or there is nobody to study. */
        NO_CANDIDATES,
        /** All candidates together do not reach the share asked for. */
        NOT_ATTAINABLE,
        /** There are more groups with a candidate than contacts. */
        FLOORS_DO_NOT_FIT
    }

    private final Reason reason;

    PlanException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
