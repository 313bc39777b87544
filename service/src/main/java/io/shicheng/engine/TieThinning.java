package io.shicheng.engine;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Does to a network what recording does to the true one: some ties are missing, and some are false. How ranks change by
 * that says how far they may be off.
 */
public final class TieThinning {
    /** The share of true ties that are taken to be missing; stated, not estimated. */
    public static final double MISSING = 0.1;
    /** The share of recorded ties that are taken to be false; stated, not estimated. */
    public static final double FALSE = 0.02;

    private TieThinning() {}

    /**
     * The graph with each tie left out with probability {@link #MISSING}, independently; then with as many false ties as
     * make up {@link #FALSE} of all: ties that are kept, with one end, chosen at random, replaced by anybody. Two
     * opposite arcs stand or fall together: they are one tie without direction. Strengths stay.
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
        // ties that are kept, each once, by the arc that was met first and where that begins
        int[] ties = new int[targets.length];
        int[] from = new int[targets.length];
        int count = 0;
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                int opposite = w < v ? graph.arc(w, v) : -1;
                boolean keep = opposite >= 0 ? kept.get(opposite) : random.nextDouble() >= MISSING;
                kept.set(a, keep);
                if (keep && opposite < 0) {
                    ties[count] = a;
                    from[count++] = v;
                }
                if (keep && (graph.directed() || v < w)) {
                    builder.add(v, w, weights == null ? 1 : weights[a]);
                }
            }
        }
        for (long left = Math.round(count * FALSE / (1 - FALSE)); left > 0; left--) {
            int tie = random.nextInt(count);
            addFalse(graph, ties[tie], from[tie], random, builder);
        }
        return builder.build();
    }

    /** One like this tie, with one end replaced by anybody. */
    private static void addFalse(CsrGraph graph, int arc, int source, SplittableRandom random, CsrBuilder builder) {
        int target = graph.targets()[arc];
        boolean bothWays = graph.directed() && graph.arc(target, source) >= 0;
        int anybody = random.nextInt(graph.vertexCount());
        boolean first = random.nextBoolean();
        int from = first ? anybody : source;
        int to = first ? target : anybody;
        double[] weights = graph.weights();
        double weight = weights == null ? 1 : weights[arc];
        // one to oneself is left out, and one that is there already makes that stronger, where strengths count
        builder.add(from, to, weight);
        if (bothWays) {
            builder.add(to, from, weight);
        }
    }
}
