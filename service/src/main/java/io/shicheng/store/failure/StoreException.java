package io.shicheng.store.failure;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message says what and what to do. */
public sealed class StoreException extends RefusedException
        permits DiskFullException, StoreInUseException, StoreUnreachableException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.store.failures";

    /** @param key of the text in {@code failures.properties} */
    StoreException(String key, @Nullable Throwable cause, @Nullable Object... values) {
        super(RefusalKind.UNREACHABLE, "store_unreachable", Message.of(TEXTS, key, values), null, cause);
    }
}
