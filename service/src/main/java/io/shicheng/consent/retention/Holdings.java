package io.shicheng.consent.retention;

import io.shicheng.graph.personal.ConsentScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How much is held, as of one revision.
 *
 * @param agreed people by all that they agreed to and that holds today, so that each is counted once; those who agreed
 *     to nothing are not in it
 * @param firstEnd,lastEnd the earliest and the latest end date of the imports that are not past; null if there is none
 */
public record Holdings(
        long historicalPeople,
        long organisations,
        long works,
        long clusters,
        Map<SortedSet<Use>, Integer> agreed,
        @Nullable LocalDate firstEnd,
        @Nullable LocalDate lastEnd) {
    public Holdings {
        agreed = Map.copyOf(agreed);
    }

    /** What people agree to. */
    public record Use(ConsentScope scope, String purpose, String receiver) implements Comparable<Use> {
        @Override
        public int compareTo(Use other) {
            int byPurpose = purpose.compareTo(other.purpose);
            int byReceiver = byPurpose == 0 ? receiver.compareTo(other.receiver) : byPurpose;
            return byReceiver == 0 ? scope.compareTo(other.scope) : byReceiver;
        }
    }
}
