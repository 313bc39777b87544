package io.shicheng.schema.notice;

import org.jspecify.annotations.Nullable;

/**
 * Where in the input something stands.
 *
 * @param file its name without folders, with {@code #sheet} for a sheet
 * @param row the line or row, from 1; 0 for the whole file
 * @param column as the file heads it, or null
 * @param value what stands there, or null where it may not be shown
 */
public record SourceLocation(
        String file,
        long row,
        @Nullable String column,
        @Nullable String value) {
    /** The whole file. */
    public static SourceLocation file(String file) {
        return new SourceLocation(file, 0, null, null);
    }

    /** A whole row. */
    public static SourceLocation row(String file, long row) {
        return new SourceLocation(file, row, null, null);
    }
}
