package io.shicheng.disclosure.anonymity;

import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Population.Part;
import io.shicheng.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is in the networks of the people who are not shown to everybody: the same for all of a cohort. */
public final class Cohorts {
    private final Map<NodeKey, Part> parts = new HashMap<>();
    private final Map<NodeKey, Cohort> ofPerson = new HashMap<>();

    /**
     * Decides it.
     *
     * @param everybody a snapshot of the store
     * @param counted those cohorts that may be counted as they are
     */
    Cohorts(Snapshot everybody, List<Cohort> counted) {
        for (Cohort cohort : counted) {
            boolean together = cohort.members().stream()
                    .allMatch(member -> Objects.equals(cohort.cluster(), clusterOf(everybody, member)));
            Part part = together && cohort.cluster() != null ? Part.PRESENT : Part.PLACELESS;
            for (NodeKey member : cohort.members()) {
                parts.put(member, part);
                ofPerson.put(member, cohort);
            }
        }
    }

    static @Nullable NodeKey clusterOf(Snapshot snapshot, NodeKey person) {
        var vertex = snapshot.vertexOf(person);
        int cluster = vertex.isEmpty() ? -1 : snapshot.clusterOf(vertex.getAsInt());
        return cluster < 0 ? null : snapshot.clusters().get(cluster);
    }

    /** What of somebody who is not shown to everybody is in a network. */
    Part partOf(NodeKey person) {
        return parts.getOrDefault(person, Part.ABSENT);
    }

    /** The cohort of somebody who may be counted; null of all others. */
    @Nullable
    Cohort of(NodeKey person) {
        return ofPerson.get(person);
    }

    /** Whether this viewer may be told of the person without a name, as one of many. */
    boolean countable(NodeKey person, PersonPolicy policy) {
        return ofPerson.containsKey(person) && policy.unnamed(person);
    }
}
