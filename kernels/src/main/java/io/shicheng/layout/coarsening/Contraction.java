package io.shicheng.layout.coarsening;

import io.shicheng.analysis.parallel.CancellationPoint;
import java.util.Arrays;

/**
 * The graph of clusters: masses of members and strengths of parallel ties are added up, ties within clusters left out. Rows are
 * added up cluster by cluster, without hashing or sorting. O(n + m).
 */
final class Contraction {
    private final LevelGraph graph;
    private final int[] clusters;
    private final int count;
    private final int[] targets;
    private final float[] weights;
    private final float[] masses;
    /** Where the tie to each cluster stands that the present row leads to; below its start if it has none yet. */
    private final int[] places;

    private int arcs;

    private Contraction(LevelGraph graph, int[] clusters, int count) {
        this.graph = graph;
        this.clusters = clusters;
        this.count = count;
        this.targets = new int[graph.arcs()];
        this.weights = new float[graph.arcs()];
        this.masses = new float[count];
        this.places = new int[count];
        Arrays.fill(places, -1);
    }

    static LevelGraph of(LevelGraph graph, int[] clusters, int count, CancellationPoint cancellation) {
        return new Contraction(graph, clusters, count).run(cancellation);
    }

    private LevelGraph run(CancellationPoint cancellation) {
        int[] starts = new int[count + 1];
        int[] members = members(starts, cancellation);
        int[] offsets = new int[count + 1];
        for (int c = 0; c < count; c++) {
            int start = arcs;
            for (int i = starts[c]; i < starts[c + 1]; i++) {
                addRow(members[i], c, start);
                cancellation.add(graph.degree(members[i]));
            }
            offsets[c + 1] = arcs;
        }
        return new LevelGraph(offsets, Arrays.copyOf(targets, arcs), Arrays.copyOf(weights, arcs), masses);
    }

    /** Vertices cluster by cluster. */
    private int[] members(int[] starts, CancellationPoint cancellation) {
        int n = graph.size();
        for (int v = 0; v < n; v++) {
            starts[clusters[v] + 1]++;
        }
        for (int c = 0; c < count; c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        int[] members = new int[n];
        for (int v = 0; v < n; v++) {
            members[next[clusters[v]]++] = v;
            cancellation.add(2);
        }
        return members;
    }

    private void addRow(int vertex, int cluster, int start) {
        masses[cluster] += graph.masses()[vertex];
        int end = graph.offsets()[vertex + 1];
        for (int a = graph.offsets()[vertex]; a < end; a++) {
            int other = clusters[graph.targets()[a]];
            if (other == cluster) {
                continue;
            }
            if (places[other] < start) {
                places[other] = arcs;
                targets[arcs] = other;
                weights[arcs++] = graph.weights()[a];
            } else {
                weights[places[other]] += graph.weights()[a];
            }
        }
    }
}
