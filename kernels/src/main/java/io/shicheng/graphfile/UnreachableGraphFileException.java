package io.shicheng.graphfile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file is not there, may not be read, or reading broke off. */
public final class UnreachableGraphFileException extends GraphFileException {
    public UnreachableGraphFileException(
            String code, Path file, long line, @Nullable String value, @Nullable Throwable cause) {
        super(code, file, line, value, cause);
    }

    public UnreachableGraphFileException(String code, Path file, long line, @Nullable String value) {
        this(code, file, line, value, null);
    }
}
