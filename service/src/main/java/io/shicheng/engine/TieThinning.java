package io.shicheng.engine;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
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
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                int opposite = w < v ? Arrays.binarySearch(targets, offsets[w], offsets[w + 1], v) : -1;
                boolean keep = opposite >= 0 ? kept.get(opposite) : random.nextDouble() >= MISSING;
                kept.set(a, keep);
                if (keep && (graph.directed() || v < w)) {
                    builder.add(v, w, weights == null ? 1 : weights[a]);
                }
            }
        }
        addFalse(graph, kept, random, builder);
        return builder.build();
    }

    private static void addFalse(CsrGraph graph, BitSet kept, SplittableRandom random, CsrBuilder builder) {
        double[] weights = graph.weights();
        int[] ties = kept.stream()
                .filter(arc -> source(graph, arc) < graph.targets()[arc] || opposite(graph, arc) < 0)
                .toArray();
        for (long left = Math.round(ties.length * FALSE / (1 - FALSE)); left > 0; left--) {
            int arc = ties[random.nextInt(ties.length)];
            boolean bothWays = graph.directed() && opposite(graph, arc) >= 0;
            int from = source(graph, arc);
            int to = graph.targets()[arc];
            int anybody = random.nextInt(graph.vertexCount());
            if (random.nextBoolean()) {
                from = anybody;
            } else {
                to = anybody;
            }
            // one to oneself is left out, and one that is there already makes that stronger, where strengths count
            double weight = weights == null ? 1 : weights[arc];
            builder.add(from, to, weight);
            if (bothWays) {
                builder.add(to, from, weight);
            }
        }
    }

    private static int opposite(CsrGraph graph, int arc) {
        int to = graph.targets()[arc];
        return Arrays.binarySearch(graph.targets(), graph.offsets()[to], graph.offsets()[to + 1], source(graph, arc));
    }

    private static int source(CsrGraph graph, int arc) {
        int[] offsets = graph.offsets();
        int found = Arrays.binarySearch(offsets, arc);
        int vertex = found >= 0 ? found : -found - 2;
        while (offsets[vertex + 1] <= arc) {
            vertex++; // those before have no arcs
        }
        return vertex;
    }
}
