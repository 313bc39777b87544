package io.shicheng.analysis.distance;

import io.shicheng.analysis.distance.search.DistanceSweep;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * Closeness: how near a vertex is to those that it reaches, and how large a share of all they are.
 *
 * <p><b>Definition.</b> {@code c(v) = r/(n−1) · r/Σd(v,u)} over the r others u that v reaches, after Wasserman and
 * Faust; 0 if it reaches none. On a connected graph that is {@code (n−1)/Σd}, and the classical {@code 1/Σd} of Bavelas
 * is it over n−1. Across parts the classical one means nothing, a vertex of a pair being as close as can be; even this
 * one compares parts by a convention, so that {@link Harmonic} is the measure to begin with.
 *
 * <p><b>Reference.</b> Bavelas, A. (1950), doi:10.1121/1.1906679; Wasserman, S. and Faust, K. (1994), Social network
 * analysis, section 5.2.2, doi:10.1017/CBO9780511815478. Many sources are searched at once: Then, M. et al. (2014),
 * doi:10.14778/2735496.2735507.
 *
 * <p><b>Time and space.</b> As {@link DistanceSweep}; weighted O(n·m + n²·log n) and 24 bytes a vertex and thread.
 *
 * <p><b>Unit and normalisation.</b> One over a distance; unweighted at most 1, for a vertex next to all others.
 *
 * <p><b>Ties, parts, overflow.</b> Parts as the definition says. On a directed graph paths run from v outwards. If
 * weighted, the length of an arc is 1/strength. Sums of distances are whole numbers of 64 bits and cannot overflow: n
 * times n−1 fits.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: unweighted, whole numbers are added; weighted, each
 * vertex adds in the order of its own search.
 */
public final class Closeness {
    private Closeness() {}

    /** @param weighted whether strengths count */
    public static DistanceScores scores(CsrGraph graph, boolean weighted, int threads, RunControl control) {
        int n = graph.vertexCount();
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        if (lengths != null) {
            return WeightedSearches.scores(graph, lengths, "closeness", threads, control, search -> {
                double sum = 0;
                for (int i = 1; i < search.reached; i++) {
                    sum += search.distance[search.order[i]];
                }
                return closeness(n, search.reached - 1, sum);
            });
        }
        DistanceSweep sweep =
                DistanceSweep.of(graph, "closeness", distance -> distance, Integer.MAX_VALUE, threads, control);
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            scores[v] = closeness(n, sweep.reached(v), sweep.sum(v));
        }
        return DistanceScores.of(graph, scores, sweep);
    }

    /** @param sum of the distances of those who are reached */
    static double closeness(int n, int reached, double sum) {
        return reached == 0 ? 0 : (double) reached / (n - 1) * (reached / sum);
    }
}
