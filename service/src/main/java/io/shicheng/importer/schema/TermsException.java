package io.shicheng.importer.schema;

import io.shicheng.message.Message;
import org.jspecify.annotations.Nullable;

/** The admin's file of terms cannot be used; the message says what is wrong with it. */
public final class TermsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final String TEXTS = "io.shicheng.importer.terms";

    private final Message told;

    /** @param key after {@code file.} of the text in {@code terms.properties} */
    TermsException(String key, @Nullable Throwable cause, Object... values) {
        super(Message.of(TEXTS, "file." + key, values).english(), cause);
        this.told = Message.of(TEXTS, "file." + key, values);
    }

    /** What is wrong with the file. */
    public Message told() {
        return told;
    }
}
