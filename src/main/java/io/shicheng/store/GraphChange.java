package io.shicheng.store;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ContactDetail;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Person;
import io.shicheng.graph.Tie;
import io.shicheng.graph.Work;
import java.util.List;

/**
 * What one import puts into the store. Each record is new or replaces the one with the same key; records that stand in
 * the store as they are must not be listed, so that an import that changes nothing is an empty change.
 */
public record GraphChange(
        List<Cluster> clusters,
        List<Organisation> organisations,
        List<Work> works,
        List<Person> people,
        List<Tie> ties,
        List<Consent> consents,
        List<ContactDetail> contacts) {
    /** Nothing at all. */
    public static final GraphChange NONE =
            new GraphChange(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** The number of records. */
    public long size() {
        return (long) clusters.size()
                + organisations.size()
                + works.size()
                + people.size()
                + ties.size()
                + consents.size()
                + contacts.size();
    }

    public boolean isEmpty() {
        return size() == 0;
    }
}
