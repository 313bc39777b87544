package io.shicheng.store.failure;

import org.jspecify.annotations.Nullable;

/** The database, or the folder it lies in, cannot be reached. */
public final class StoreUnreachableException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * @param key of the text in {@code failures.properties}
     * @param values for the places in the text
     */
    public StoreUnreachableException(String key, @Nullable Throwable cause, @Nullable Object... values) {
        super(key, cause, values);
    }
}
