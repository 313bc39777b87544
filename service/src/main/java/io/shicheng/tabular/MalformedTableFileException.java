package io.shicheng.tabular;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The content is not what its format allows. */
public final class MalformedTableFileException extends TableFileException {
    private static final long serialVersionUID = 1L;

    /** @param value a number or a few bytes, never a cell's text */
    public MalformedTableFileException(
            String code, Path file, long row, @Nullable String value, @Nullable Throwable cause) {
        super(code, file, row, value, cause);
    }

    /** @param value a number or a few bytes, never a cell's text */
    public MalformedTableFileException(String code, Path file, long row, @Nullable String value) {
        this(code, file, row, value, null);
    }
}
