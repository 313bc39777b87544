package io.shicheng.tabular;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file holds something that is refused whatever it says: a DOCTYPE, or more than the limits allow. */
public final class UnsafeTableFileException extends TableFileException {
    private static final long serialVersionUID = 1L;

    /** @param value a number or a few bytes, never a cell's text */
    public UnsafeTableFileException(
            String code, Path file, long row, @Nullable String value, @Nullable Throwable cause) {
        super(code, file, row, value, cause);
    }

    /** @param value a number or a few bytes, never a cell's text */
    public UnsafeTableFileException(String code, Path file, long row, @Nullable String value) {
        this(code, file, row, value, null);
    }
}
