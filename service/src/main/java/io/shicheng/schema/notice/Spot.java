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
public record Spot(
        String file,
        long row,
        @Nullable String column,
        @Nullable String value) {
    /** The whole file. */
    public static Spot file(String file) {
        return new Spot(file, 0, null, null);
    }

    /** A whole row. */
    public static Spot row(String file, long row) {
        return new Spot(file, row, null, null);
    }
}
