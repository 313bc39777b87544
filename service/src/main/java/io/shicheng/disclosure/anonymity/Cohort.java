package io.shicheng.disclosure.anonymity;

import io.shicheng.graph.NodeKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People of whom no answer tells whether one of them left, and who. When one leaves, all of them are left out of what
 * is shown, for good.
 *
 * @param cluster of all of them when they were put together; null where they were of several, or of none
 * @param members in the order of their keys
 * @param stage what has come of it
 */
record Cohort(@Nullable NodeKey cluster, List<NodeKey> members, Stage stage) {
    /** What has come of a cohort. */
    enum Stage {
        /** Not enough people yet: they are in no network, and others may join them. */
        WAITING,
        /** In every network, unless somebody in it objected. */
        FORMED,
        /** Somebody is gone for good. */
        CLOSED
    }

    Cohort {
        members = members.stream().sorted().toList();
    }

    Cohort in(Stage other) {
        return new Cohort(cluster, members, other);
    }

    /** Both together. */
    Cohort with(Cohort other) {
        List<NodeKey> all = new ArrayList<>(members);
        all.addAll(other.members);
        return new Cohort(cluster != null && cluster.equals(other.cluster) ? cluster : null, all, stage);
    }
}
