package io.shicheng.analysis.community.move;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.SplittableRandom;

/**
 * A graph without directions whose vertices are numbered in an order that is drawn, so that a run that takes them in
 * their order begins elsewhere.
 *
 * @param numberOf by vertex, its number here
 */
public record ShuffledGraph(CsrGraph graph, int[] numberOf) {
    public static ShuffledGraph of(CsrGraph undirected, long seed) {
        int n = undirected.vertexCount();
        int[] numberOf = new int[n];
        SplittableRandom random = new SplittableRandom(seed);
        for (int v = 0; v < n; v++) {
            int other = random.nextInt(v + 1);
            numberOf[v] = numberOf[other];
            numberOf[other] = v;
        }
        double[] weights = undirected.weights();
        CsrBuilder builder = new CsrBuilder(n, false, weights != null);
        for (int v = 0; v < n; v++) {
            for (int a = undirected.offsets()[v]; a < undirected.offsets()[v + 1]; a++) {
                int w = undirected.targets()[a];
                if (v < w) {
                    builder.add(numberOf[v], numberOf[w], weights == null ? 1 : weights[a]);
                }
            }
        }
        return new ShuffledGraph(builder.build(), numberOf);
    }

    /** By vertex, the label that its number has. */
    public int[] back(int[] labels) {
        int[] back = new int[numberOf.length];
        for (int v = 0; v < back.length; v++) {
            back[v] = labels[numberOf[v]];
        }
        return back;
    }
}
