package io.shicheng.importer.schema;

import org.jspecify.annotations.Nullable;

/** The admin's file of terms cannot be used; the message says what is wrong with it. */
public final class TermsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TermsException(String message) {
        this(message, null);
    }

    TermsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
