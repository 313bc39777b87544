package io.shicheng.engine;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/** Drops ties at random, to see how much a rank hangs on single ones. */
public final class TieThinning {
    /** With this probability a tie is kept: one in ten is dropped. */
    public static final double KEPT_PROBABILITY = 0.9;

    private TieThinning() {}

    /**
     * The graph with each tie kept with {@link #KEPT_PROBABILITY}, independently. Two opposite arcs stand or fall
     * together: they are one tie without direction. Strengths stay.
     *
     * <p>Arcs are visited in their order, so the same seed gives the same graph. Time O(m log d), d the highest degree.
     */
    public static CsrGraph thin(CsrGraph graph, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        BitSet kept = new BitSet(targets.length);
        CsrBuilder builder = new CsrBuilder(graph.vertexCount(), graph.directed(), weights != null);
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                int opposite = w < v ? Arrays.binarySearch(targets, offsets[w], offsets[w + 1], v) : -1;
                boolean keep = opposite >= 0 ? kept.get(opposite) : random.nextDouble() < KEPT_PROBABILITY;
                kept.set(a, keep);
                if (keep && (graph.directed() || v < w)) {
                    builder.add(v, w, weights == null ? 1 : weights[a]);
                }
            }
        }
        return builder.build();
    }
}
