package io.shicheng.message;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be done as asked: the one family of refusals, of whichever module. Code that shows one needs to know no
 * more of it than this. A mistake of the program itself is none.
 */
public abstract class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalKind kind;
    private final String code;
    private final @Nullable Message explanation;
    private final @Nullable Message remedy;

    /**
     * @param code stable, such as {@code unknown_cluster}
     * @param explanation what is wrong; with what to do, if there is no {@code remedy}
     * @param remedy what to do, or null
     */
    protected RefusedException(
            RefusalKind kind, String code, Message explanation, @Nullable Message remedy, @Nullable Throwable cause) {
        super((explanation.english() + (remedy == null ? "" : " " + remedy.english())).strip(), cause);
        this.kind = kind;
        this.code = code;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /**
     * One that words itself, by {@link #explanation(Locale)} and {@link #remedy(Locale)}.
     *
     * @param english what is wrong and what to do
     */
    protected RefusedException(RefusalKind kind, String code, String english) {
        super(english);
        this.kind = kind;
        this.code = code;
        this.explanation = null;
        this.remedy = null;
    }

    public final RefusalKind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    /** The code of the problem that this is one of, where several have one answer over HTTP; else its own. */
    public String family() {
        return code;
    }

    /** The same, with the names that codes in its text have. */
    public final RefusedException named(Vocabulary vocabulary) {
        if (explanation == null) {
            return this;
        }
        Message named;
        try {
            named = explanation.named(vocabulary);
        } catch (RuntimeException e) {
            // why names cannot be read is another matter than why this was refused
            return this;
        }
        return explained(named);
    }

    /** The same, explained by this text; itself where codes in its text have no names. */
    protected RefusedException explained(Message explanation) {
        return this;
    }

    /** What is at fault, such as the name of a parameter, or null. */
    public @Nullable String field() {
        return null;
    }

    /** The value at fault, or null. */
    public @Nullable String value() {
        return null;
    }

    /** In how long the same may be tried again; zero where waiting does not help. */
    public Duration retryAfter() {
        return Duration.ZERO;
    }

    /** Whole seconds, rounded up, so that waiting for as long as is said is enough. */
    public static long seconds(Duration wait) {
        return (wait.toMillis() + 999) / 1000;
    }

    /** What is wrong and what to do, in this language; in English where there is no other. */
    public final String text(Locale language) {
        return (explanation(language) + " " + remedy(language)).strip();
    }

    /** What is wrong. */
    public String explanation(Locale language) {
        return explanation().in(language);
    }

    /** What to do; empty where the explanation says it. */
    public String remedy(Locale language) {
        return remedy == null ? "" : remedy.in(language);
    }

    /** What is wrong, to be told in any language. */
    protected final Message explanation() {
        return Objects.requireNonNull(explanation);
    }
}
