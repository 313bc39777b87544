package io.shicheng.graphfile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file holds something that is refused whatever it says: a DOCTYPE, or more than the limits allow. */
public final class UnsafeGraphFileException extends GraphFileException {
    public UnsafeGraphFileException(
            String code, Path file, long line, @Nullable String value, @Nullable Throwable cause) {
        super(code, file, line, value, cause);
    }

    public UnsafeGraphFileException(String code, Path file, long line, @Nullable String value) {
        this(code, file, line, value, null);
    }
}
