package io.shicheng.web.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, and which part of it is to blame. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ProblemCode code;
    private final String word;
    private final @Nullable String field;
    private final @Nullable String value;
    private final String hint;
    private final String remedy;
    private final long retryAfterSeconds;

    public ApiException(ProblemCode code) {
        this(code, code.code(), null, null, "", "", null);
    }

    public ApiException(ProblemCode code, Throwable cause) {
        this(code, code.code(), null, null, "", "", cause);
    }

    public ApiException(ProblemCode code, String field, @Nullable String value) {
        this(code, code.code(), field, value, "", "", null);
    }

    /** @param hint what would be right, such as the values that may be given; put into the remedy */
    public ApiException(ProblemCode code, String field, @Nullable String value, String hint) {
        this(code, code.code(), field, value, hint, "", null);
    }

    /** Something that may be asked again after a while, of which the answer says how long it is. */
    public static ApiException later(ProblemCode code, Duration wait) {
        return later(code, null, wait);
    }

    /** The same, where a field is to blame. */
    public static ApiException later(ProblemCode code, @Nullable String field, Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return new ApiException(code, code.code(), field, null, Long.toString(seconds), "", null, seconds);
    }

    /**
     * One of a family of problems that are worded elsewhere, in the reader's language.
     *
     * @param word the stable code of this one
     * @param hint what is wrong
     * @param remedy what to do
     */
    ApiException(
            ProblemCode code, String word, @Nullable String field, @Nullable String value, String hint, String remedy) {
        this(code, word, field, value, hint, remedy, null);
    }

    private ApiException(
            ProblemCode code,
            String word,
            @Nullable String field,
            @Nullable String value,
            String hint,
            String remedy,
            @Nullable Throwable cause) {
        this(code, word, field, value, hint, remedy, cause, 0);
    }

    private ApiException(
            ProblemCode code,
            String word,
            @Nullable String field,
            @Nullable String value,
            String hint,
            String remedy,
            @Nullable Throwable cause,
            long retryAfterSeconds) {
        super(word, cause);
        this.code = code;
        this.word = word;
        this.field = field;
        this.value = value;
        this.hint = hint;
        this.remedy = remedy;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public ProblemCode code() {
        return code;
    }

    /** The code in the answer. */
    String word() {
        return word;
    }

    @Nullable
    String field() {
        return field;
    }

    @Nullable
    String value() {
        return value;
    }

    /** Seconds that the client should wait; 0 where nothing is known of it. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    String hint() {
        return hint;
    }

    String remedy() {
        return remedy;
    }
}
