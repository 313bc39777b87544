package io.shicheng.disclosure;

import io.shicheng.message.Message;
import io.shicheng.message.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A viewer asked for what is not there or not theirs to see. */
public final class DisclosureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.disclosure.refusals";

    /** Why, as a stable code. */
    public enum Reason {
        UNKNOWN_MEASURE,
        UNKNOWN_CLUSTER,
        UNKNOWN_NAMESPACE,
        NOT_ALLOWED,
        BAD_QUESTION,
        UNKNOWN_LIST,
        UNKNOWN_ROW,
        STUDY_LIST,
        /** No answer was given to this viewer under such an id, or it is long ago. */
        UNKNOWN_RESULT,
        /** An answer that was given would not be the same any more. */
        RESULT_CHANGED
    }

    private final Reason reason;
    private final Message message;

    private DisclosureException(Reason reason, Message message) {
        super(message.english());
        this.reason = reason;
        this.message = message;
    }

    /**
     * A refusal that can be told in English and Chinese.
     *
     * @param key of the text in {@code refusals.properties}
     * @param values for the places in the text, the one at fault first
     */
    public static DisclosureException of(Reason reason, String key, @Nullable Object... values) {
        return new DisclosureException(reason, Message.of(TEXTS, key, values));
    }

    /** The same, with the names that codes in it have, which the gate does not know. */
    public DisclosureException named(Vocabulary vocabulary) {
        Message told;
        try {
            told = message.named(vocabulary);
        } catch (RuntimeException e) {
            // why names cannot be read is another matter than why this was refused
            return this;
        }
        DisclosureException named = new DisclosureException(reason, told);
        named.initCause(this);
        return named;
    }

    public Reason reason() {
        return reason;
    }

    /** The value at fault, or null. */
    public @Nullable String value() {
        List<String> values = message.values();
        return values.isEmpty() ? null : values.getFirst();
    }

    /** What is wrong and what to do, in this language; in English where there is no other. */
    public String text(Locale language) {
        return message.in(language);
    }
}
