package io.shicheng.web.problem;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, and which part of it is to blame. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ProblemCode code;
    private final @Nullable String field;
    private final @Nullable String value;
    private final String hint;

    public ApiException(ProblemCode code) {
        this(code, null, null, "", null);
    }

    public ApiException(ProblemCode code, Throwable cause) {
        this(code, null, null, "", cause);
    }

    public ApiException(ProblemCode code, String field, @Nullable String value) {
        this(code, field, value, "", null);
    }

    /** @param hint what would be right, such as the values that may be given; put into the remedy */
    public ApiException(ProblemCode code, String field, @Nullable String value, String hint) {
        this(code, field, value, hint, null);
    }

    private ApiException(
            ProblemCode code, @Nullable String field, @Nullable String value, String hint, @Nullable Throwable cause) {
        super(code.code(), cause);
        this.code = code;
        this.field = field;
        this.value = value;
        this.hint = hint;
    }

    public ProblemCode code() {
        return code;
    }

    @Nullable
    String field() {
        return field;
    }

    @Nullable
    String value() {
        return value;
    }

    String hint() {
        return hint;
    }
}
