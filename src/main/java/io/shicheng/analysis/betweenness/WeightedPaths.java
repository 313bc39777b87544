package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.distance.NearestFirst;
import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * One source's contribution to weighted betweenness; see {@link Betweenness}. An arc v→w lies on a shortest path if v
 * was reached before w and the way over v is no longer than 1 + 10⁻¹² times the distance of w; the same rule counts the
 * paths and gathers the dependencies, so the two never disagree.
 */
final class WeightedPaths implements OrderedSum.Kernel {
    private static final double EQUALLY_SHORT = 1 + 1e-12;

    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] lengths;
    private final NearestFirst search;
    private final double[] paths;
    private final double[] dependency;
    /** The power of two that a count is to be multiplied by; null while counts fit a double. */
    private int @Nullable [] exponent;

    /** @param lengths of arcs, or null where all are 1 */
    WeightedPaths(CsrGraph graph, double @Nullable [] lengths, RunControl control) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.lengths = lengths;
        this.search = new NearestFirst(graph, lengths, control);
        this.paths = new double[graph.vertexCount()];
        this.dependency = new double[graph.vertexCount()];
    }

    @Override
    public void add(int source, double[] sums) {
        search.from(source);
        if (count()) {
            gather(sums);
        } else {
            if (exponent == null) {
                exponent = new int[paths.length];
            }
            countWide(exponent);
            gatherWide(exponent, sums);
        }
    }

    private boolean onShortestPath(int arc, int v, int w) {
        double through = search.distance[v] + (lengths == null ? 1 : lengths[arc]);
        return search.rank[v] < search.rank[w] && through <= search.distance[w] * EQUALLY_SHORT;
    }

    /** Counts paths; false if there are too many for a double. */
    private boolean count() {
        int[] order = search.order;
        for (int i = 0; i < search.reached; i++) {
            paths[order[i]] = 0;
        }
        paths[order[0]] = 1;
        for (int i = 0; i < search.reached; i++) {
            int v = order[i];
            double through = paths[v];
            if (through >= BreadthFirstPaths.MOST_PATHS) {
                return false;
            }
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                if (onShortestPath(a, v, targets[a])) {
                    paths[targets[a]] += through;
                }
            }
        }
        return true;
    }

    private void gather(double[] sums) {
        int[] order = search.order;
        for (int i = search.reached - 1; i > 0; i--) {
            int v = order[i];
            double sum = 0;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                if (onShortestPath(a, v, w)) {
                    sum += (1 + dependency[w]) / paths[w];
                }
            }
            dependency[v] = paths[v] * sum;
            sums[v] += dependency[v];
        }
    }

    /** As {@link #count}, a count being {@code paths · 2^exponent} with paths from 1 to 2. */
    private void countWide(int[] exponent) {
        int[] order = search.order;
        for (int i = 0; i < search.reached; i++) {
            paths[order[i]] = 0;
            exponent[order[i]] = 0;
        }
        paths[order[0]] = 1;
        for (int i = 0; i < search.reached; i++) {
            int v = order[i];
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                if (onShortestPath(a, v, targets[a])) {
                    addWide(exponent, targets[a], paths[v], exponent[v]);
                }
            }
        }
    }

    private void addWide(int[] exponent, int w, double count, int power) {
        if (paths[w] == 0) {
            paths[w] = count;
            exponent[w] = power;
            return;
        }
        int higher = Math.max(power, exponent[w]);
        double sum = Math.scalb(paths[w], exponent[w] - higher) + Math.scalb(count, power - higher);
        int carry = sum >= 2 ? 1 : 0;
        paths[w] = Math.scalb(sum, -carry);
        exponent[w] = higher + carry;
    }

    private void gatherWide(int[] exponent, double[] sums) {
        int[] order = search.order;
        for (int i = search.reached - 1; i > 0; i--) {
            int v = order[i];
            double sum = 0;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                if (onShortestPath(a, v, w)) {
                    double share = Math.scalb(paths[v] / paths[w], exponent[v] - exponent[w]);
                    sum += share * (1 + dependency[w]);
                }
            }
            dependency[v] = sum;
            sums[v] += sum;
        }
    }
}
