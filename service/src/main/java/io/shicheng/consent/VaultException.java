package io.shicheng.consent;

import io.shicheng.message.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The vault cannot be opened or written; the message says why and what to do. Holds no content of the vault. */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.consent.failures";

    private final Message message;

    /**
     * @param key of the text in {@code failures.properties}
     * @param values for the places in the text
     */
    public VaultException(String key, @Nullable Throwable cause, @Nullable Object... values) {
        super(Message.of(TEXTS, key, values).english(), cause);
        this.message = Message.of(TEXTS, key, values);
    }

    public Message told() {
        return message;
    }

    /** The message in this language. */
    public String text(Locale language) {
        return message.in(language);
    }
}
