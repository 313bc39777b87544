package io.shicheng.schema.term;

import io.shicheng.message.Message;
import org.jspecify.annotations.Nullable;

/** The admin's file of terms cannot be used; the message says what is wrong with it. */
public final class TermsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final String TEXTS = "io.shicheng.schema.terms";

    private final Message told;

    /** @param key of the text in {@code terms.properties} */
    TermsException(String key, @Nullable Throwable cause, Object... values) {
        super(Message.of(TEXTS, key, values).english(), cause);
        this.told = Message.of(TEXTS, key, values);
    }

    /** What is wrong with the file. */
    public Message told() {
        return told;
    }
}
