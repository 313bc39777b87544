package io.shicheng.store.failure;

import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message says what and what to do. */
public sealed class StoreException extends RuntimeException permits StoreInUseException, StoreUnreachableException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
