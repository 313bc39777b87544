package io.shicheng.disclosure;

import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who of a snapshot is wanted in a graph, and how each may be drawn.
 *
 * @param names by vertex; null for those who are not wanted or may not be named
 * @param living the wanted ones who may not be named
 * @param alone those of them who may be drawn by pseudonym, before any folding
 * @param clusterOf cluster of each of them, or -1 where it is not known or holds too few of them to tell
 */
record GraphPeople(Label.@Nullable Named[] names, boolean[] living, boolean[] alone, int[] clusterOf) {
    /** @param onlyCluster index of the cluster that is wanted, or -1 for all */
    static GraphPeople of(Snapshot snapshot, Sight sight, int onlyCluster) {
        int n = snapshot.vertexCount();
        Label.@Nullable Named[] names = new Label.Named[n];
        boolean[] living = new boolean[n];
        boolean[] alone = new boolean[n];
        int[] clusterOf = new int[n];
        int[] livingIn = new int[snapshot.clusters().size()];
        int unnamed = 0;
        for (int v = 0; v < n; v++) {
            clusterOf[v] = snapshot.clusterOf(v);
            if (onlyCluster >= 0 && clusterOf[v] != onlyCluster) {
                continue;
            }
            NodeKey key = snapshot.key(v);
            names[v] = sight.byName(key).orElse(null);
            if (names[v] == null) {
                living[v] = true;
                alone[v] = sight.pseudonym(key).isPresent();
                unnamed++;
                if (clusterOf[v] >= 0) {
                    livingIn[clusterOf[v]]++;
                }
            }
        }
        for (int v = 0; v < n; v++) {
            if (clusterOf[v] >= 0 && livingIn[clusterOf[v]] < Sight.FEWEST_IN_TOTAL) {
                clusterOf[v] = -1;
            }
        }
        if (unnamed < Sight.FEWEST_IN_TOTAL) {
            Arrays.fill(alone, false);
        }
        return new GraphPeople(names, living, alone, clusterOf);
    }
}
