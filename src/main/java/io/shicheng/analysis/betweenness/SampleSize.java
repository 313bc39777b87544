package io.shicheng.analysis.betweenness;

import io.shicheng.csr.CsrGraph;

/**
 * How many sources to sample for betweenness, so that with a given probability no vertex is off by more than a share of
 * all pairs.
 *
 * <p><b>Definition.</b> The lesser of {@code ln(2n/δ) / (2ε²)} and, unweighted, {@code (⌊log₂(D−2)⌋ + 1 + ln(1/δ)) / (2ε²)}
 * with D a bound on the vertices of a shortest path; at most n.
 *
 * <p><b>Reference.</b> Hoeffding, W. (1963), doi:10.1080/01621459.1963.10500830, over all n vertices at once; Riondato, M.
 * and Kornaropoulos, E. (2016), Fast approximation of betweenness centrality through sampling,
 * doi:10.1007/s10618-015-0423-0, whose constant 1/2 is an estimate. They sample one path of one pair; a source stands for
 * the mean over all its pairs and paths, which deviates no more.
 *
 * <p><b>Time and space.</b> O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Sources; ε is a share of all pairs, n·(n−1)/2 of them undirected.
 *
 * <p><b>Ties, parts, overflow.</b> D is found part by part: twice the depth of a search from one vertex, plus 1; on a
 * directed graph it is n.
 *
 * <p><b>Determinism.</b> Depends on the graph alone.
 */
public final class SampleSize {
    private SampleSize() {}

    /**
     * @param epsilon greatest error as a share of all pairs, above 0 and below 1
     * @param failure probability with which an error may be greater, above 0 and below 1
     * @return sources to sample, at least 1; n or more means all
     */
    public static int of(CsrGraph graph, boolean weighted, double epsilon, double failure) {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException(
                    "The epsilon (" + epsilon + ") must be above 0 and below 1. Maybe 0.01?");
        }
        if (!(failure > 0 && failure < 1)) {
            throw new IllegalArgumentException(
                    "The failure probability (" + failure + ") must be above 0 and below 1. Maybe 0.1?");
        }
        int n = graph.vertexCount();
        double complexity = Math.log(2.0 * n / failure);
        if (!weighted) {
            int most = graph.directed() ? n : mostOnAPath(graph);
            double dimension = most > 2 ? Math.floor(Math.log(most - 2) / Math.log(2)) + 1 : 1;
            complexity = Math.min(complexity, dimension + Math.log(1 / failure));
        }
        double wanted = Math.ceil(complexity / (2 * epsilon * epsilon));
        return (int) Math.max(1, Math.min(n, wanted));
    }

    /** A bound on the vertices of any shortest path. */
    private static int mostOnAPath(CsrGraph graph) {
        int n = graph.vertexCount();
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] order = new int[n];
        boolean[] seen = new boolean[n];
        int most = 0;
        for (int start = 0; start < n; start++) {
            if (seen[start]) {
                continue;
            }
            seen[start] = true;
            order[0] = start;
            int tail = 1;
            int depth = -1;
            for (int head = 0; head < tail; depth++) {
                for (int end = tail; head < end; head++) {
                    for (int a = offsets[order[head]], last = offsets[order[head] + 1]; a < last; a++) {
                        if (!seen[targets[a]]) {
                            seen[targets[a]] = true;
                            order[tail++] = targets[a];
                        }
                    }
                }
            }
            most = (int) Math.max(most, Math.min(tail, 2L * depth + 1));
        }
        return most;
    }
}
