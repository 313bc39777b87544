package io.shicheng.analysis.centrality;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Degree and strength taken apart: each other carries 1, or the strengths of the ties to it, and that is what is lost
 * without it.
 *
 * <p><b>Time and space.</b> O(d) on an undirected graph; O(n + m) where directions must be left out first.
 */
public final class TieShares {
    private TieShares() {}

    /** Each other once. */
    public static Explanation degree(CsrGraph graph, int vertex) {
        CsrGraph edges = graph.undirected();
        int[] others = Arrays.copyOfRange(edges.targets(), edges.offsets()[vertex], edges.offsets()[vertex + 1]);
        return counted(others);
    }

    /** Those whom an arc leads to, each once. */
    public static Explanation leadingAway(CsrGraph graph, int vertex) {
        return counted(Arrays.copyOfRange(graph.targets(), graph.offsets()[vertex], graph.offsets()[vertex + 1]));
    }

    private static Explanation counted(int[] others) {
        double[] shares = new double[others.length];
        double[] without = new double[others.length];
        Arrays.fill(shares, 1);
        Arrays.fill(without, others.length - 1.0);
        return Explanation.of(others.length, 0, others, shares, without, Map.of());
    }

    /** Strengths of both directions added up; where the graph has none, each arc counts 1. */
    public static Explanation strength(CsrGraph graph, int vertex) {
        Map<Integer, Double> strengths = new TreeMap<>();
        add(graph, vertex, strengths);
        if (graph.directed()) {
            add(graph.transpose(), vertex, strengths);
        }
        int[] others = strengths.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] shares =
                strengths.values().stream().mapToDouble(Double::doubleValue).toArray();
        double score = 0;
        for (double share : shares) {
            score += share;
        }
        double[] without = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            without[i] = score - shares[i];
        }
        return Explanation.of(score, 0, others, shares, without, Map.of());
    }

    private static void add(CsrGraph graph, int vertex, Map<Integer, Double> strengths) {
        double[] weights = graph.weights();
        for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
            strengths.merge(graph.targets()[a], weights == null ? 1 : weights[a], Double::sum);
        }
    }
}
