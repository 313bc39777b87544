package io.shicheng.consent.key;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** The vault cannot be opened or written; the message says why and what to do. Holds no content of the vault. */
public final class VaultException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.consent.failures";

    /**
     * @param key of the text in {@code failures.properties}
     * @param values for the places in the text
     */
    public VaultException(String key, @Nullable Throwable cause, @Nullable Object... values) {
        super(RefusalKind.UNREACHABLE, "keys_unreachable", Message.of(TEXTS, key, values), null, cause);
    }

    public Message told() {
        return explanation();
    }
}
