package io.shicheng.snapshot.take;

import io.shicheng.graph.DateRange;
import org.jspecify.annotations.Nullable;

/** When a tie was last known to hold. */
final class TieTime {
    private TieTime() {}

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
