package io.shicheng.consent.retention;

import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run erased, or would erase.
 *
 * @param on what is kept until a day before this one goes
 * @param counts of what imports brought, by table and cluster, in that order
 * @param people who go, or of whom only the key is left, in the order of keys
 * @param names that are erased, of living and historical people
 * @param contactDetails that are erased
 * @param statedTies that nobody who consents states any more
 * @param auditEntries that were cut off the log; 0 in a forecast
 */
public record RetentionReport(
        LocalDate on,
        List<Count> counts,
        List<NodeKey> people,
        int names,
        int contactDetails,
        int statedTies,
        long auditEntries) {
    /** Of a run that finds nothing. */
    public static RetentionReport nothing(LocalDate on) {
        return new RetentionReport(on, List.of(), List.of(), 0, 0, 0, 0);
    }

    /**
     * How many records of a table and a cluster.
     *
     * @param table as import files call it, such as {@code ties}
     * @param cluster in which they, or the person whom they begin at, are; null for none
     */
    public record Count(String table, @Nullable NodeKey cluster, long records) {}

    /** How many records go. */
    public long records() {
        return counts.stream().mapToLong(Count::records).sum();
    }

    /** The same with the number of entries of the audit log that are cut off. */
    public RetentionReport withAuditEntries(long cut) {
        return new RetentionReport(on, counts, people, names, contactDetails, statedTies, cut);
    }
}
