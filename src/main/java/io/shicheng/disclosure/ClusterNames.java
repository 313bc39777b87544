package io.shicheng.disclosure;

import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clusters by the words that users have for them. */
final class ClusterNames {
    private final List<Cluster> clusters;
    private final Map<NodeKey, String> ids = new HashMap<>();

    ClusterNames(List<Cluster> clusters) {
        this.clusters = clusters;
        for (Cluster cluster : clusters) {
            ids.put(cluster.key(), cluster.sourceId());
        }
    }

    @Nullable
    String id(@Nullable NodeKey cluster) {
        return cluster == null ? null : ids.get(cluster);
    }

    @Nullable
    String idOf(Snapshot snapshot, int vertex) {
        int cluster = snapshot.clusterOf(vertex);
        return cluster < 0 ? null : id(snapshot.clusters().get(cluster));
    }

    /** @throws DisclosureException if no cluster is called that */
    NodeKey key(String id) {
        for (Cluster cluster : clusters) {
            if (cluster.sourceId().equals(id)) {
                return cluster.key();
            }
        }
        String known = clusters.stream().map(Cluster::sourceId).sorted().collect(Collectors.joining(", "));
        throw new DisclosureException(
                Reason.UNKNOWN_CLUSTER,
                "There is no cluster called " + id + ". "
                        + (known.isEmpty() ? "The store holds no clusters." : "Maybe one of these: " + known + "?"));
    }
}
