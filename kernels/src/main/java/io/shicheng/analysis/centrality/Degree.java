package io.shicheng.analysis.centrality;

import io.shicheng.csr.CsrGraph;

/**
 * Degree and strength: how many others a vertex is tied to, and how strongly.
 *
 * <p><b>Definition.</b> {@code k(v) = |{u : u→v or v→u}|}; {@code s(v) = Σ w} over all arcs into and out of v, on an
 * undirected graph over its edges.
 *
 * <p><b>Reference.</b> Freeman, L. (1978), doi:10.1016/0378-8733(78)90021-7; Barrat, A. et al. (2004), The architecture
 * of complex weighted networks, doi:10.1073/pnas.0400087101.
 *
 * <p><b>Time and space.</b> O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Others, at most n−1; strength in the unit of the weights.
 *
 * <p><b>Ties, parts, overflow.</b> Two opposite arcs are one other for degree and two ties for strength. Self-loops are
 * not in the graph.
 *
 * <p><b>Determinism.</b> One thread, arcs in their order.
 */
public final class Degree {
    private Degree() {}

    /** Distinct others. */
    public static double[] degree(CsrGraph graph) {
        int[] offsets = graph.undirected().offsets();
        double[] degrees = new double[graph.vertexCount()];
        for (int v = 0; v < degrees.length; v++) {
            degrees[v] = offsets[v + 1] - offsets[v];
        }
        return degrees;
    }

    /** Sum of strengths; where the graph has none, each arc counts 1. */
    public static double[] strength(CsrGraph graph) {
        double[] strengths = OutStrength.of(graph, true);
        if (graph.directed()) {
            double[] incoming = OutStrength.of(graph.transpose(), true);
            for (int v = 0; v < strengths.length; v++) {
                strengths[v] += incoming[v];
            }
        }
        return strengths;
    }
}
