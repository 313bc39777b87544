package io.shicheng.importer.check;

import org.jspecify.annotations.Nullable;

/** What is stored stays; what is missing is filled. */
final class Filled {
    private Filled() {}

    static <T> @Nullable T or(@Nullable T stored, @Nullable T read) {
        return stored == null ? read : stored;
    }
}
