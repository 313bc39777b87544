package io.shicheng.consent;

import org.jspecify.annotations.Nullable;

/** What was to be recorded cannot be: the message says why and what to do. */
public final class ConsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    /**
     * @param code stable, as in notices of an import, such as {@code unknown_term}
     * @param field that is wrong, or null
     */
    public ConsentException(String code, @Nullable String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }
}
