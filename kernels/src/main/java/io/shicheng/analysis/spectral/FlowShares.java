package io.shicheng.analysis.spectral;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures that are passed along ties taken apart by the last step: what each vertex with an arc to this one passes on.
 * Scores are those of the whole graph, settled within their tolerance; the shares are scaled so that with the base they
 * add up to the score that was found.
 *
 * <p><b>Definition.</b> PageRank: {@code d·r(u)·w(u,v)/s(u)}, the base is the restart and what the vertices without a
 * way out pass back. Katz: {@code α·w(u,v)·x(u)}, the base is 1. Eigenvector: {@code w(u,v)·x(u)/λ}, without a base.
 *
 * <p><b>Time and space.</b> O(d) on an undirected graph, else O(n + m).
 */
public final class FlowShares {
    private final CsrGraph graph;
    private final double @Nullable [] weights;
    private final double[] scores;
    private final int[] from;
    private final double[] passed;

    private FlowShares(CsrGraph graph, boolean weighted, double[] scores, int vertex) {
        this.graph = graph;
        this.weights = weighted ? graph.weights() : null;
        this.scores = scores;
        CsrGraph in = graph.transpose();
        int first = in.offsets()[vertex];
        this.from = Arrays.copyOfRange(in.targets(), first, in.offsets()[vertex + 1]);
        this.passed = new double[from.length];
        double[] inWeights = weighted ? in.weights() : null;
        for (int i = 0; i < from.length; i++) {
            passed[i] = (inWeights == null ? 1 : inWeights[first + i]) * scores[from[i]];
        }
    }

    /**
     * PageRank without chosen vertices to begin again at, or with some.
     *
     * @param scores of all vertices
     * @param restart how likely the walker begins again at each; null for everywhere alike
     */
    public static Explanation pageRank(
            CsrGraph graph,
            boolean weighted,
            double damping,
            double @Nullable [] restart,
            double[] scores,
            int vertex) {
        FlowShares shares = new FlowShares(graph, weighted, scores, vertex);
        double stuck = 0;
        for (int v = 0; v < scores.length; v++) {
            stuck += graph.outDegree(v) == 0 ? scores[v] : 0;
        }
        double sum = 0;
        for (int i = 0; i < shares.from.length; i++) {
            shares.passed[i] *= damping / shares.strength(shares.from[i]);
        }
        if (restart != null) {
            for (double likelihood : restart) {
                sum += likelihood;
            }
        }
        double begins = restart == null ? 1.0 / scores.length : restart[vertex] / sum;
        return shares.explanation((1 - damping + damping * stuck) * begins, vertex);
    }

    /** Katz centrality, whose base is 1. */
    public static Explanation katz(CsrGraph graph, boolean weighted, double[] scores, int vertex) {
        return new FlowShares(graph, weighted, scores, vertex).explanation(1, vertex);
    }

    /** Eigenvector centrality. */
    public static Explanation eigenvector(CsrGraph graph, boolean weighted, double[] scores, int vertex) {
        return new FlowShares(graph, weighted, scores, vertex).explanation(0, vertex);
    }

    private double strength(int vertex) {
        double strength = 0;
        for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
            strength += weights == null ? 1 : weights[a];
        }
        return strength;
    }

    private Explanation explanation(double base, int vertex) {
        double score = scores[vertex];
        double sum = 0;
        for (double each : passed) {
            sum += each;
        }
        if (sum == 0) {
            return Explanation.none(score, score);
        }
        double scale = (score - base) / sum;
        for (int i = 0; i < passed.length; i++) {
            passed[i] *= scale;
        }
        return Explanation.of(score, base, from, passed, null, Map.of());
    }
}
