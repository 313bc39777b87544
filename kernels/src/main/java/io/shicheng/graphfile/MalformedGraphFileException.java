package io.shicheng.graphfile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the file holds is not what its format allows. */
public final class MalformedGraphFileException extends GraphFileException {
    public MalformedGraphFileException(
            String code, Path file, long line, @Nullable String value, @Nullable Throwable cause) {
        super(code, file, line, value, cause);
    }

    public MalformedGraphFileException(String code, Path file, long line, @Nullable String value) {
        this(code, file, line, value, null);
    }
}
