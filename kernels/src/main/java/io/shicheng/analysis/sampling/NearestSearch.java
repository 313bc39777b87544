package io.shicheng.analysis.sampling;

import io.shicheng.analysis.distance.NearestFirst;
import java.util.SplittableRandom;

/**
 * Dijkstra's search from the source until the target is settled. Path counts are kept as logarithms, which no number of
 * paths outgrows; the same rule as in exact weighted betweenness says which arcs lie on a shortest path.
 */
final class NearestSearch implements PathSearch {
    private static final double EQUALLY_SHORT = 1 + 1e-12;

    private final SampledBlock block;
    private final double[] inLengths;
    private final NearestFirst search;
    private final double[] logPaths;
    private final double[] share;
    private long arcs;

    NearestSearch(SampledBlock block, double[] inLengths, NearestFirst search) {
        this.block = block;
        this.inLengths = inLengths;
        this.search = search;
        this.logPaths = new double[block.size()];
        int most = 0;
        for (int v = 0; v < block.size(); v++) {
            most = Math.max(most, block.inOffsets()[v + 1] - block.inOffsets()[v]);
        }
        this.share = new double[most];
    }

    @Override
    public long arcs() {
        return arcs;
    }

    @Override
    public void draw(int source, int target, SplittableRandom random, int[] counts, int first) {
        search.from(source, target);
        if (search.rank[target] < 0) {
            return;
        }
        logPaths[source] = 0;
        for (int i = 1; i <= search.rank[target]; i++) {
            int v = search.order[i];
            logPaths[v] = shares(v, source);
        }
        for (int v = predecessor(target, source, random); v != source; v = predecessor(v, source, random)) {
            counts[first + v]++;
        }
    }

    /** Logarithm of the paths to a class; {@link #share} becomes each arc's part of them. */
    private double shares(int v, int source) {
        int start = block.inOffsets()[v];
        int end = block.inOffsets()[v + 1];
        arcs += end - start;
        double most = Double.NEGATIVE_INFINITY;
        for (int a = start; a < end; a++) {
            int u = block.inTargets()[a];
            boolean on = search.rank[u] >= 0
                    && search.rank[u] < search.rank[v]
                    && search.distance[u] + inLengths[a] <= search.distance[v] * EQUALLY_SHORT;
            share[a - start] = !on
                    ? Double.NEGATIVE_INFINITY
                    : u == source ? 0 : logPaths[u] + StrictMath.log(block.multiplicity()[u]);
            most = Math.max(most, share[a - start]);
        }
        double sum = 0;
        for (int i = 0; i < end - start; i++) {
            share[i] = StrictMath.exp(share[i] - most);
            sum += share[i];
        }
        for (int i = 0; i < end - start; i++) {
            share[i] /= sum;
        }
        return most + StrictMath.log(sum);
    }

    private int predecessor(int v, int source, SplittableRandom random) {
        shares(v, source);
        double left = random.nextDouble();
        int chosen = -1;
        int start = block.inOffsets()[v];
        for (int a = start; a < block.inOffsets()[v + 1] && left >= 0; a++) {
            if (share[a - start] > 0) {
                chosen = block.inTargets()[a];
                left -= share[a - start];
            }
        }
        return chosen;
    }
}
