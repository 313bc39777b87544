package io.shicheng.disclosure.cluster;

import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.Cluster;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Clusters with how many people they hold, as a viewer may know it. */
public final class ClusterView {
    private ClusterView() {}

    /** Those whom the viewer may know by name are counted one by one, the others in tens where that may be. */
    public static List<DisclosedCluster> disclose(
            Snapshot snapshot, List<Cluster> clusters, Headcount unnamed, PersonPolicy policy) {
        int[] named = named(snapshot, policy);
        List<DisclosedCluster> disclosed = new ArrayList<>();
        for (Cluster cluster : clusters) {
            int index = snapshot.clusters().indexOf(cluster.key());
            int people = (index < 0 ? 0 : named[index]) + unnamed.in(cluster.key());
            disclosed.add(new DisclosedCluster(
                    cluster.sourceId(),
                    cluster.nameZh(),
                    cluster.nameEn(),
                    cluster.latitude(),
                    cluster.longitude(),
                    people == 0 ? null : people));
        }
        disclosed.sort(Comparator.comparing(DisclosedCluster::id));
        return List.copyOf(disclosed);
    }

    private static int[] named(Snapshot snapshot, PersonPolicy policy) {
        int[] named = new int[snapshot.clusters().size()];
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            int cluster = snapshot.clusterOf(v);
            if (cluster >= 0 && policy.named(snapshot.key(v))) {
                named[cluster]++;
            }
        }
        return named;
    }
}
