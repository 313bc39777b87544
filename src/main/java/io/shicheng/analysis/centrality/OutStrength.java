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
            double sum = offsets[v + 1] - offsets[v];
            if (weights != null) {
                sum = 0;
                for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                    sum += weights[a];
                }
            }
            strengths[v] = sum;
        }
        return strengths;
    }
}
