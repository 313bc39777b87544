package io.shicheng.inquiry.result;

import java.util.Arrays;
import java.util.List;

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
    private final String key;
    private final String[] values;

    /** @param key what tells this message from all others, with the values that are in it */
    public PlanException(Reason reason, String key, String message, Object... values) {
        super(message);
        this.reason = reason;
        this.key = key;
        this.values = Arrays.stream(values).map(String::valueOf).toArray(String[]::new);
    }

    /** Which message it is, for those who say it in another language. */
    public String key() {
        return key;
    }

    /** What the message names, in order. */
    public List<String> values() {
        return List.of(values);
    }

    public Reason reason() {
        return reason;
    }
}
