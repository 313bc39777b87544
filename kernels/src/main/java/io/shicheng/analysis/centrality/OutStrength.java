package io.shicheng.analysis.centrality;

import io.shicheng.csr.CsrGraph;

/** Sums of strength over the arcs that go out. */
public final class OutStrength {
    private OutStrength() {}

    /** One sum a vertex; without weights, how many arcs there are. */
    public static double[] of(CsrGraph graph, boolean weighted) {
        int[] offsets = graph.offsets();
        double[] weights = weighted ? graph.weights() : null;
        double[] strengths = new double[graph.vertexCount()];
        for (int v = 0; v < strengths.length; v++) {
            strengths[v] = weights == null ? offsets[v + 1] - offsets[v] : of(weights, offsets[v], offsets[v + 1]);
        }
        return strengths;
    }

    /** The sum of the arcs {@code from} to {@code to - 1}. */
    public static double of(double[] weights, int from, int to) {
        double sum = 0;
        for (int a = from; a < to; a++) {
            sum += weights[a];
        }
        return sum;
    }
}
