package io.shicheng.disclosure.policy;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.message.Word;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clusters by the words that users have for them. */
public final class ClusterNames {
    private final List<Cluster> clusters;
    private final Map<NodeKey, String> ids = new HashMap<>();

    public ClusterNames(List<Cluster> clusters) {
        this.clusters = clusters;
        for (Cluster cluster : clusters) {
            ids.put(cluster.key(), cluster.sourceId());
        }
    }

    @Nullable
    public String id(@Nullable NodeKey cluster) {
        return cluster == null ? null : ids.get(cluster);
    }

    @Nullable
    public String idOf(Snapshot snapshot, int vertex) {
        int cluster = snapshot.clusterOf(vertex);
        return cluster < 0 ? null : id(snapshot.clusters().get(cluster));
    }

    /** @throws DisclosureException if no cluster is called that */
    public NodeKey key(String id) {
        String plain = PlainText.folded(id);
        for (Cluster cluster : clusters) {
            if (cluster.sourceId().equals(plain)) {
                return cluster.key();
            }
        }
        List<String> known = clusters.stream().map(Cluster::sourceId).sorted().toList();
        throw DisclosureException.of(
                Reason.UNKNOWN_CLUSTER,
                known.isEmpty() ? "cluster.none" : "cluster.unknown",
                id,
                Word.allTyped("cluster", known));
    }
}
