package io.shicheng.store.failure;

import io.shicheng.message.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message says what and what to do. */
public sealed class StoreException extends RuntimeException
        permits DiskFullException, StoreInUseException, StoreUnreachableException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.store.failures";

    private final Message message;

    /** @param key of the text in {@code failures.properties} */
    StoreException(String key, @Nullable Throwable cause, @Nullable Object... values) {
        super(Message.of(TEXTS, key, values).english(), cause);
        this.message = Message.of(TEXTS, key, values);
    }

    /** The message in this language. */
    public String text(Locale language) {
        return message.in(language);
    }
}
