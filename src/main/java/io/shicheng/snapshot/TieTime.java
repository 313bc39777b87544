package io.shicheng.snapshot;

import io.shicheng.graph.DateRange;
import org.jspecify.annotations.Nullable;

/** When a tie held, as far as that is known. */
final class TieTime {
    private TieTime() {}

    /** Whether a tie may have held in a year: it did not certainly begin after it or end before it. */
    static boolean mayHold(@Nullable DateRange since, @Nullable DateRange until, int year) {
        boolean begun =
                since == null || since.earliest() == null || since.earliest().getYear() <= year;
        boolean notOver =
                until == null || until.latest() == null || until.latest().getYear() >= year;
        return begun && notOver;
    }

    /** The year of the last day on which a tie is known to have held, or {@link TieTable#UNDATED}. */
    static int lastYear(@Nullable DateRange since, @Nullable DateRange until) {
        DateRange last = until == null ? since : until;
        if (last == null) {
            return TieTable.UNDATED;
        }
        if (last.latest() != null) {
            return last.latest().getYear();
        }
        return last.earliest() == null ? TieTable.UNDATED : last.earliest().getYear();
    }
}
