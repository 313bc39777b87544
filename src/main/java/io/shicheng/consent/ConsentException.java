package io.shicheng.consent;

import org.jspecify.annotations.Nullable;

/** What was to be recorded cannot be: the message says why and what to do. */
public final class ConsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final @Nullable String value;
    private final String explanation;
    private final String remedy;

    /**
     * @param code stable, as in notices of an import, such as {@code unknown_term}
     * @param field that is wrong, or null
     */
    public ConsentException(String code, @Nullable String field, String message) {
        this(code, field, null, message, "");
    }

    /**
     * @param value of the field, or null
     * @param remedy what to do
     */
    public ConsentException(
            String code, @Nullable String field, @Nullable String value, String explanation, String remedy) {
        super((explanation + " " + remedy).strip());
        this.code = code;
        this.field = field;
        this.value = value;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }

    /** What is wrong, without what to do. */
    public String explanation() {
        return explanation;
    }

    /** What to do; may be empty. */
    public String remedy() {
        return remedy;
    }
}
