package io.shicheng.store;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.store.retention.RetentionUpdate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one import puts into the store. Each record is new or replaces the one with the same key; records that stand in
 * the store as they are must not be listed, so that an import that changes nothing is an empty change.
 *
 * @param waiting how many consents the same import brings that wait for a second steward: they are kept apart, and are
 *     not stored, but that they came makes a change of it
 */
public record GraphChange(
        List<Cluster> clusters,
        List<Organisation> organisations,
        List<Work> works,
        List<Person> people,
        List<Tie> ties,
        List<Consent> consents,
        List<ContactDetail> contacts,
        RetentionUpdate keeping,
        long waiting) {
    /** Nothing at all. */
    public static final GraphChange NONE =
            new GraphChange(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Consents that hold from now on. */
    public static GraphChange ofConsents(List<Consent> consents, RetentionUpdate keeping) {
        return new GraphChange(List.of(), List.of(), List.of(), List.of(), List.of(), consents, List.of(), keeping, 0);
    }

    /** A change that names no end date. */
    public GraphChange(
            List<Cluster> clusters,
            List<Organisation> organisations,
            List<Work> works,
            List<Person> people,
            List<Tie> ties,
            List<Consent> consents,
            List<ContactDetail> contacts) {
        this(clusters, organisations, works, people, ties, consents, contacts, RetentionUpdate.NONE, 0);
    }

    /** The number of records that are new, different or kept longer. */
    public long size() {
        return counts().values().stream().mapToLong(Long::longValue).sum() + keeping.longer();
    }

    /**
     * The number of records that are new or different by table, as import files call them; tables without any are left
     * out.
     */
    public SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("clusters", (long) clusters.size());
        counts.put("organisations", (long) organisations.size());
        counts.put("works", (long) works.size());
        counts.put("people", (long) people.size());
        counts.put("ties", (long) ties.size());
        counts.put("consents", consents.size() + waiting);
        counts.put("contacts", (long) contacts.size());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Whether anything but consents, contact details and end dates changes. */
    public boolean changesNetwork() {
        return !(clusters.isEmpty()
                && organisations.isEmpty()
                && works.isEmpty()
                && people.isEmpty()
                && ties.isEmpty());
    }

    public boolean isEmpty() {
        return size() == 0;
    }
}
