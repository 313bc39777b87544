package io.shicheng.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: somewhere from {@code earliest} to {@code latest}, both inclusive. "Before 1912" has no
 * earliest day, "after 1431" no latest one; at least one of the two is there.
 */
public record DateRange(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    public DateRange {
        if (earliest == null && latest == null) {
            throw new IllegalArgumentException("A date range needs an earliest or a latest day.");
        }
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "The earliest day (" + earliest + ") must not come after the latest (" + latest + ").");
        }
    }

    /** Whether every day of this range comes after every day of the other. */
    public boolean isCertainlyAfter(DateRange other) {
        return earliest != null && other.latest != null && earliest.isAfter(other.latest);
    }
}
