package io.shicheng.consent.retention;

import io.shicheng.graph.Channel;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.TieKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How much is held, as of one revision.
 *
 * @param names of living people
 * @param consents people with a consent that holds today, by what it is to
 * @param contacts people with a contact detail, by channel
 * @param objections people who are not to be ranked
 * @param firstEnd,lastEnd the earliest and the latest end date of the imports that are not past; null if there is none
 */
public record Holdings(
        long revision,
        long historicalPeople,
        long livingPeople,
        long names,
        long organisations,
        long works,
        long clusters,
        Map<TieKind, Long> ties,
        SortedMap<Use, Long> consents,
        SortedMap<Channel, Long> contacts,
        long objections,
        @Nullable LocalDate firstEnd,
        @Nullable LocalDate lastEnd) {
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
