package io.shicheng.disclosure.subject;

import io.shicheng.disclosure.label.Label;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is erased because its time is over, as a steward sees it.
 *
 * @param on the day: what is kept until an earlier one goes
 * @param done whether it was erased; else it would be
 * @param names of people that are erased
 * @param contactDetails that are erased
 * @param statedTies that nobody who consents states any more
 * @param auditEntries that were cut off the audit log
 * @param people of whom something goes; none once it is done
 */
public record DisclosedErasure(
        LocalDate on,
        boolean done,
        List<Count> counts,
        int names,
        int contactDetails,
        int statedTies,
        long auditEntries,
        List<Label> people) {
    /**
     * How many records of a table in a cluster.
     *
     * @param cluster its id, or null for none
     */
    public record Count(String table, @Nullable String cluster, long records) {}

    public DisclosedErasure {
        counts = List.copyOf(counts);
        people = List.copyOf(people);
    }
}
