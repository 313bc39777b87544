package io.shicheng.store.failure;

import org.jspecify.annotations.Nullable;

/** The database, or the folder it lies in, cannot be reached. */
public final class StoreUnreachableException extends StoreException {
    private static final long serialVersionUID = 1L;

    public StoreUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
