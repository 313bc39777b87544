package io.shicheng.importer.row;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the first of some columns in which two records differ. */
public final class Differences {
    private @Nullable String first;

    /** Takes two values of a column. */
    public Differences compare(String column, @Nullable Object one, @Nullable Object other) {
        if (first == null && !Objects.equals(one, other)) {
            first = column;
        }
        return this;
    }

    /** Takes two values of a column, where a missing one does not contradict. */
    public Differences compareIfBoth(String column, @Nullable Object one, @Nullable Object other) {
        return one == null || other == null ? this : compare(column, one, other);
    }

    /** The column, or null if there is no difference. */
    public @Nullable String first() {
        return first;
    }
}
