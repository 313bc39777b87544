package io.shicheng.layout.coarsening;

import io.shicheng.analysis.parallel.CancellationPoint;
import java.util.Arrays;

/**
 * Puts vertices that belong close to each other into clusters of at most {@value #LARGEST}: along ties that are strong beside the
 * other ties of the vertex they lead to, those with few ties first; then those that are left and have the same strongest
 * neighbour, as pupils of one master.
 */
final class Clustering {
    static final int LARGEST = 4;
    /** No cluster along ties is heavier than so many vertices of mean mass. */
    private static final double HEAVIEST = 4;
    /** What a tie counts that leads to a cluster that is there already: pairs first. */
    private static final double LATE = 0.9;
    /** Below this share of the heaviest a vertex joins a heavy one: a leaf its hub. */
    private static final double LIGHT = 0.3;

    private final LevelGraph graph;
    private final double heaviest;
    private final double[] strengths;
    private final int[] clusters;
    private final int[] sizes;
    private final double[] masses;
    private final CancellationPoint cancellation;
    private int count;

    Clustering(LevelGraph graph, CancellationPoint cancellation) {
        int n = graph.size();
        this.graph = graph;
        this.cancellation = cancellation;
        this.heaviest = Math.max(HEAVIEST, HEAVIEST * graph.totalMass() / n);
        this.strengths = graph.strengths();
        cancellation.add(graph.arcs());
        this.clusters = new int[n];
        this.sizes = new int[n];
        this.masses = new double[n];
        Arrays.fill(clusters, -1);
        int[] order = byDegree();
        for (int v : order) {
            joinAlongTies(v);
        }
        gatherSiblings(order);
    }

    int count() {
        return count;
    }

    /** The cluster of each vertex, from 0. */
    int[] clusters() {
        return clusters;
    }

    /** Those with few ties first; of as many, that with the smallest number. */
    private int[] byDegree() {
        int n = graph.size();
        int most = 0;
        for (int v = 0; v < n; v++) {
            most = Math.max(most, graph.degree(v));
        }
        int[] next = new int[most + 2];
        for (int v = 0; v < n; v++) {
            next[graph.degree(v) + 1]++;
        }
        cancellation.add(2L * n);
        for (int d = 0; d <= most; d++) {
            next[d + 1] += next[d];
        }
        int[] order = new int[n];
        for (int v = 0; v < n; v++) {
            order[next[graph.degree(v)]++] = v;
            cancellation.add(1);
        }
        return order;
    }

    private void joinAlongTies(int vertex) {
        if (clusters[vertex] >= 0) {
            return;
        }
        int best = closest(vertex);
        if (best < 0) {
            return;
        }
        if (clusters[best] < 0) {
            open(best);
        }
        join(vertex, clusters[best]);
    }

    private int closest(int vertex) {
        int best = -1;
        double closest = 0;
        int end = graph.offsets()[vertex + 1];
        for (int a = graph.offsets()[vertex]; a < end; a++) {
            int other = graph.targets()[a];
            double closeness = fits(vertex, other) ? graph.weights()[a] / Math.sqrt(strengths[other]) : 0;
            if (clusters[other] >= 0) {
                closeness *= LATE;
            }
            if (closeness > closest) {
                closest = closeness;
                best = other;
            }
        }
        cancellation.add(graph.degree(vertex));
        return best;
    }

    private boolean fits(int vertex, int other) {
        double mass = graph.masses()[vertex];
        int cluster = clusters[other];
        if (cluster < 0) {
            return graph.masses()[other] + mass <= heaviest || mass <= LIGHT * heaviest;
        }
        return sizes[cluster] < LARGEST && masses[cluster] + mass <= heaviest;
    }

    private void gatherSiblings(int[] order) {
        int[] gathering = new int[clusters.length];
        Arrays.fill(gathering, -1);
        for (int v : order) {
            if (clusters[v] >= 0) {
                continue;
            }
            int hub = graph.masses()[v] > heaviest / 2 ? -1 : strongest(v);
            if (hub < 0 || gathering[hub] < 0) {
                open(v);
                if (hub >= 0) {
                    gathering[hub] = clusters[v];
                }
                continue;
            }
            join(v, gathering[hub]);
            if (sizes[gathering[hub]] == LARGEST) {
                gathering[hub] = -1;
            }
        }
    }

    /** The first of the vertices to which the strongest ties lead, or -1. */
    private int strongest(int vertex) {
        int found = -1;
        float strength = -1;
        int end = graph.offsets()[vertex + 1];
        for (int a = graph.offsets()[vertex]; a < end; a++) {
            if (graph.weights()[a] > strength) {
                strength = graph.weights()[a];
                found = graph.targets()[a];
            }
        }
        cancellation.add(graph.degree(vertex));
        return found;
    }

    private void open(int vertex) {
        join(vertex, count++);
    }

    private void join(int vertex, int cluster) {
        clusters[vertex] = cluster;
        sizes[cluster]++;
        masses[cluster] += graph.masses()[vertex];
    }
}
