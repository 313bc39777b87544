package io.shicheng.consent;

import io.shicheng.message.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was to be recorded cannot be: the message says why and what to do. */
public final class ConsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.consent.refusals";

    private final String code;
    private final @Nullable String field;
    private final @Nullable String value;
    private final Message explanation;
    private final Message remedy;

    private ConsentException(
            String code, @Nullable String field, @Nullable String value, Message explanation, Message remedy) {
        super((explanation.english() + " " + remedy.english()).strip());
        this.code = code;
        this.field = field;
        this.value = value;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /**
     * A refusal of the ledger's own.
     *
     * @param code stable, and the key of its texts in {@code refusals.properties}
     * @param field that is wrong
     * @param value of the field, or null
     * @param more for the places of the texts after field and value
     */
    public static ConsentException of(String code, String field, @Nullable String value, Object... more) {
        Object[] values = new Object[2 + more.length];
        values[0] = field;
        values[1] = value == null ? "" : value;
        System.arraycopy(more, 0, values, 2, more.length);
        return new ConsentException(
                code, field, value, Message.of(TEXTS, code, values), Message.of(TEXTS, code + ".remedy", values));
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
    public String explanation(Locale language) {
        return explanation.in(language);
    }

    /** What to do. */
    public String remedy(Locale language) {
        return remedy.in(language);
    }

    /** What is wrong and what to do. */
    public String text(Locale language) {
        return (explanation(language) + " " + remedy(language)).strip();
    }
}
