package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.distance.NearestFirst;
import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * One source's contribution to weighted betweenness, and to unweighted where path counts leave the range of a double;
 * see {@link Betweenness}. An arc v→w lies on a shortest path if v was reached before w and the way over v is no longer
 * than 1 + 10⁻¹² times the distance of w; the same rule counts the paths and gathers the dependencies, so the two never
 * disagree.
 */
final class WeightedPaths implements OrderedSum.Kernel {
    private static final double EQUALLY_SHORT = 1 + 1e-12;
    private static final int LOOK_MASK = (1 << 12) - 1;

    private final RunControl control;
    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] lengths;
    /** Weight as a target and number of members of each vertex' class; null where all are 1. */
    private final double @Nullable [] classes;

    private final NearestFirst search;
    private final double[] paths;
    private final double[] dependency;
    /** The power of two that a count is to be multiplied by; null while counts fit a double. */
    private int @Nullable [] exponent;

    /** Whether the exponents count for the last source. */
    private boolean scaled;

    private double most;
    private long scanned;

    /** @param lengths of arcs, or null where all are 1 */
    WeightedPaths(CsrGraph graph, double @Nullable [] lengths, double @Nullable [] classes, RunControl control) {
        this.control = control;
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.lengths = lengths;
        this.classes = classes;
        this.search = new NearestFirst(graph, lengths, control);
        this.paths = new double[graph.vertexCount()];
        this.dependency = new double[graph.vertexCount()];
    }

    @Override
    public void add(int source, double[] sums) {
        from(source, 1);
        handOver(0, sums);
    }

    /** Finds how much on a source of some weight depends on each vertex. */
    void from(int source, double weight) {
        search.from(source);
        scanned = 0;
        scaled = !count();
        if (!scaled) {
            gather(weight);
        } else {
            if (exponent == null) {
                exponent = new int[paths.length];
            }
            countWide(exponent);
            gatherWide(exponent, weight);
        }
    }

    /** Adds what was found to the sums, of which the first is that of vertex {@code first}. */
    void handOver(int first, double[] sums) {
        for (int i = search.reached - 1; i > 0; i--) {
            int v = search.order[i];
            sums[v - first] += dependency[v];
        }
    }

    /** Whether the last source's path counts are beyond what a double holds exactly. */
    boolean rounded() {
        return most >= 0x1p53;
    }

    /** Whether the last source's path counts are beyond the range of a double. */
    boolean wide() {
        return most >= BreadthFirstPaths.MOST_PATHS;
    }

    /** Arcs scanned for the last source. */
    long scanned() {
        return scanned;
    }

    /** Whether a shortest path from the last source runs through v, and over this arc on to w. */
    boolean leadsOn(int arc, int v, int w) {
        return search.rank[v] >= 0 && onShortestPath(arc, v, w);
    }

    /** Which part of the shortest paths from the last source to w comes by way of v, next before it. */
    double before(int v, int w) {
        double share = paths[v] / paths[w];
        return scaled && exponent != null ? Math.scalb(share, exponent[v] - exponent[w]) : share;
    }

    /** How much of what depends on v goes on to w, next after it: to w itself, and beyond. */
    double after(int v, int w, double weight) {
        return before(v, w) * (weight * weight(w) + members(w) * dependency[w]);
    }

    private double weight(int v) {
        return classes == null ? 1 : classes[2 * v];
    }

    private double members(int v) {
        return classes == null ? 1 : classes[2 * v + 1];
    }

    private boolean onShortestPath(int arc, int v, int w) {
        double through = search.distance[v] + (lengths == null ? 1 : lengths[arc]);
        return search.rank[v] < search.rank[w] && through <= search.distance[w] * EQUALLY_SHORT;
    }

    private void look(int i) {
        if ((i & LOOK_MASK) == LOOK_MASK) {
            control.checkCancelled();
        }
    }

    /** Counts paths to one member of each class; false if there are too many for a double. */
    private boolean count() {
        int[] order = search.order;
        for (int i = 0; i < search.reached; i++) {
            paths[order[i]] = 0;
        }
        paths[order[0]] = 1;
        most = 1;
        for (int i = 0; i < search.reached; i++) {
            look(i);
            int v = order[i];
            most = Math.max(most, paths[v]);
            if (paths[v] >= BreadthFirstPaths.MOST_PATHS) {
                return false;
            }
            double through = i == 0 ? 1 : paths[v] * members(v);
            scanned += offsets[v + 1] - offsets[v];
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                if (onShortestPath(a, v, targets[a])) {
                    paths[targets[a]] += through;
                }
            }
        }
        return true;
    }

    private void gather(double weight) {
        int[] order = search.order;
        for (int i = search.reached - 1; i > 0; i--) {
            look(i);
            int v = order[i];
            double sum = 0;
            scanned += offsets[v + 1] - offsets[v];
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                if (onShortestPath(a, v, w)) {
                    sum += (weight * weight(w) + members(w) * dependency[w]) / paths[w];
                }
            }
            dependency[v] = paths[v] * sum;
        }
    }

    /** As {@link #count}, a count being {@code paths · 2^exponent} with paths from 1 to below 2. */
    private void countWide(int[] exponent) {
        int[] order = search.order;
        for (int i = 0; i < search.reached; i++) {
            paths[order[i]] = 0;
            exponent[order[i]] = 0;
        }
        paths[order[0]] = 1;
        for (int i = 0; i < search.reached; i++) {
            look(i);
            int v = order[i];
            double through = i == 0 ? 1 : paths[v] * members(v);
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                if (onShortestPath(a, v, targets[a])) {
                    addWide(exponent, targets[a], through, exponent[v]);
                }
            }
        }
    }

    private void addWide(int[] exponent, int w, double count, int power) {
        int higher = paths[w] == 0 ? power : Math.max(power, exponent[w]);
        double sum = Math.scalb(paths[w], exponent[w] - higher) + Math.scalb(count, power - higher);
        int carry = Math.getExponent(sum);
        paths[w] = Math.scalb(sum, -carry);
        exponent[w] = higher + carry;
    }

    private void gatherWide(int[] exponent, double weight) {
        int[] order = search.order;
        for (int i = search.reached - 1; i > 0; i--) {
            look(i);
            int v = order[i];
            double sum = 0;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                if (onShortestPath(a, v, w)) {
                    double share = Math.scalb(paths[v] / paths[w], exponent[v] - exponent[w]);
                    sum += share * (weight * weight(w) + members(w) * dependency[w]);
                }
            }
            dependency[v] = sum;
        }
    }
}
