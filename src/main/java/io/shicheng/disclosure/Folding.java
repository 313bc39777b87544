package io.shicheng.disclosure;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds people into groups until everybody who is still drawn alone shares cluster, number of ties and ties among contacts
 * with at least k - 1 others, in the graph as it is then drawn.
 *
 * <p>Folding changes the counts of those who stay, so it is done over and over until nothing changes; each round folds at
 * least one person, or is the last. A round takes O(sum over ties of the degrees of both ends). Deterministic.
 */
final class Folding {
    /** Not drawn in any way. */
    static final int NOWHERE = -1;

    private final CsrGraph ties;
    private final int[] clusterOf;
    private final int clusters;
    private final int fewestInGroup;
    private final boolean[] living;
    private final boolean[] alone;

    /**
     * @param ties undirected, between all people
     * @param living those who may not be named, and are wanted in the graph
     * @param alone those of them who may be drawn alone at all; changed
     * @param clusterOf cluster of each person, or -1
     * @param fewestInGroup so many people, or they are not drawn as a group
     */
    Folding(CsrGraph ties, boolean[] living, boolean[] alone, int[] clusterOf, int clusters, int fewestInGroup) {
        this.ties = ties;
        this.living = living;
        this.alone = alone;
        this.clusterOf = clusterOf;
        this.clusters = clusters;
        this.fewestInGroup = fewestInGroup;
    }

    /**
     * What is drawn of the living.
     *
     * @param nodeOf node of each person: first those alone in the order of vertices, then the groups; or {@link #NOWHERE}
     * @param aloneCount nodes of people alone
     * @param groupCluster cluster of each group, or -1 for the group of people from everywhere
     * @param groupSize people in each group
     * @param graph undirected, between these nodes
     * @param k fewest people alone who share what can be counted; 0 if nobody is alone
     */
    record Drawn(int[] nodeOf, int aloneCount, int[] groupCluster, int[] groupSize, CsrGraph graph, int k) {}

    Drawn fold(int k, RunControl control) {
        while (true) {
            control.checkCancelled();
            Drawn drawn = draw();
            int[] sharing = sharing(drawn);
            boolean folded = false;
            int least = Integer.MAX_VALUE;
            for (int v = 0; v < alone.length; v++) {
                if (alone[v]) {
                    int share = sharing[drawn.nodeOf()[v]];
                    least = Math.min(least, share);
                    if (share < k) {
                        alone[v] = false;
                        folded = true;
                    }
                }
            }
            if (!folded) {
                return new Drawn(
                        drawn.nodeOf(),
                        drawn.aloneCount(),
                        drawn.groupCluster(),
                        drawn.groupSize(),
                        drawn.graph(),
                        drawn.aloneCount() == 0 ? 0 : least);
            }
        }
    }

    private Drawn draw() {
        int n = ties.vertexCount();
        int[] nodeOf = new int[n];
        Arrays.fill(nodeOf, NOWHERE);
        int aloneCount = 0;
        int[] folded = new int[clusters + 1];
        for (int v = 0; v < n; v++) {
            if (alone[v]) {
                nodeOf[v] = aloneCount++;
            } else if (living[v]) {
                folded[clusterOf[v] + 1]++;
            }
        }
        Groups groups = Groups.of(folded, fewestInGroup);
        for (int v = 0; v < n; v++) {
            if (living[v] && !alone[v]) {
                int group = groups.groupOf()[clusterOf[v] + 1];
                nodeOf[v] = group < 0 ? NOWHERE : aloneCount + group;
            }
        }
        return new Drawn(
                nodeOf,
                aloneCount,
                groups.clusterOf(),
                groups.size(),
                graph(nodeOf, aloneCount + groups.size().length),
                0);
    }

    private CsrGraph graph(int[] nodeOf, int nodes) {
        CsrBuilder builder = new CsrBuilder(nodes, false, false);
        int[] offsets = ties.offsets();
        int[] targets = ties.targets();
        for (int v = 0; v < nodeOf.length; v++) {
            if (nodeOf[v] == NOWHERE) {
                continue;
            }
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                if (v < w && nodeOf[w] != NOWHERE && nodeOf[v] != nodeOf[w]) {
                    builder.add(nodeOf[v], nodeOf[w], 1);
                }
            }
        }
        return builder.build();
    }

    /** How many people alone share what can be counted of each. */
    private int[] sharing(Drawn drawn) {
        long[] tiesAmongContacts = triangles(drawn.graph());
        Map<Fingerprint, Integer> counts = new HashMap<>();
        Fingerprint[] prints = new Fingerprint[drawn.aloneCount()];
        for (int v = 0; v < alone.length; v++) {
            if (alone[v]) {
                int node = drawn.nodeOf()[v];
                prints[node] = new Fingerprint(clusterOf[v], drawn.graph().outDegree(node), tiesAmongContacts[node]);
                counts.merge(prints[node], 1, Integer::sum);
            }
        }
        int[] sharing = new int[prints.length];
        for (int node = 0; node < prints.length; node++) {
            sharing[node] = counts.getOrDefault(prints[node], 0);
        }
        return sharing;
    }

    private record Fingerprint(int cluster, int ties, long tiesAmongContacts) {}

    /** Triangles through each vertex, by merging the rows of both ends of each edge. */
    static long[] triangles(CsrGraph graph) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        long[] triangles = new long[graph.vertexCount()];
        for (int u = 0; u < triangles.length; u++) {
            for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                int v = targets[a];
                if (v < u) {
                    continue;
                }
                int i = a + 1;
                int j = offsets[v];
                while (i < offsets[u + 1] && j < offsets[v + 1]) {
                    int difference = Integer.compare(targets[i], targets[j]);
                    if (difference == 0 && targets[i] > v) {
                        triangles[u]++;
                        triangles[v]++;
                        triangles[targets[i]]++;
                    }
                    i += difference <= 0 ? 1 : 0;
                    j += difference >= 0 ? 1 : 0;
                }
            }
        }
        return triangles;
    }

    /**
     * Groups of folded people: one a cluster with enough of them, and one of all others if they are enough together.
     *
     * @param groupOf group by cluster plus 1, or -1
     */
    private record Groups(int[] groupOf, int[] clusterOf, int[] size) {
        static Groups of(int[] folded, int fewest) {
            int[] groupOf = new int[folded.length];
            Arrays.fill(groupOf, -1);
            int[] clusterOf = new int[folded.length + 1];
            int[] size = new int[folded.length + 1];
            int groups = 0;
            int others = folded[0];
            for (int c = 1; c < folded.length; c++) {
                if (folded[c] >= fewest) {
                    groupOf[c] = groups;
                    clusterOf[groups] = c - 1;
                    size[groups++] = folded[c];
                } else {
                    others += folded[c];
                }
            }
            if (others >= fewest) {
                for (int c = 0; c < folded.length; c++) {
                    groupOf[c] = groupOf[c] < 0 ? groups : groupOf[c];
                }
                clusterOf[groups] = -1;
                size[groups++] = others;
            }
            return new Groups(groupOf, Arrays.copyOf(clusterOf, groups), Arrays.copyOf(size, groups));
        }
    }
}
