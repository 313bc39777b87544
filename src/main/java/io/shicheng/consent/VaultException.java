package io.shicheng.consent;

import org.jspecify.annotations.Nullable;

/** The vault cannot be opened or written; the message says why and what to do. Holds no content of the vault. */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
