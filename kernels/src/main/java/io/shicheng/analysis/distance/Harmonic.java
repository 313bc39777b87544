package io.shicheng.analysis.distance;

import io.shicheng.analysis.distance.search.DistanceSweep;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * Harmonic closeness: how near a vertex is to all others.
 *
 * <p><b>Definition.</b> {@code h(v) = Σ 1/d(v,u)} over others u, {@code d} the length of a shortest path from v to u
 * and 1/∞ = 0.
 *
 * <p><b>Reference.</b> Marchiori, M. and Latora, V. (2000), doi:10.1016/S0378-4371(00)00311-3; Boldi, P. and Vigna, S.
 * (2014), Axioms for centrality, doi:10.1080/15427951.2013.865686. Many sources are searched at once, a bit each: Then,
 * M. et al. (2014), The more the merrier, doi:10.14778/2735496.2735507.
 *
 * <p><b>Time and space.</b> As {@link DistanceSweep}; weighted O(n·m + n²·log n) and 24 bytes a vertex and thread.
 *
 * <p><b>Unit and normalisation.</b> Vertices at distance 1, raw; at most n−1.
 *
 * <p><b>Ties, parts, overflow.</b> What v cannot reach adds nothing, so that parts need no special care. On a directed
 * graph paths run from v outwards. If weighted, the length of an arc is 1/strength. Unweighted, 1/d is a whole number
 * of units of 2⁻ᵏ, k = 63 less the binary digits of n, so that no sum overflows, alike vertices score alike to the last
 * bit, and a score is off by less than {@code n·D/2⁶³} of itself, D the greatest distance: below 10⁻¹² on a network of
 * a hundred thousand people, about 10⁻⁹ on a chain of as many.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: whole numbers are added.
 */
public final class Harmonic {
    private Harmonic() {}

    /** @param weighted whether strengths count */
    public static DistanceScores scores(CsrGraph graph, boolean weighted, int threads, RunControl control) {
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        return lengths == null ? counted(graph, threads, control) : weighted(graph, lengths, threads, control);
    }

    private static DistanceScores counted(CsrGraph graph, int threads, RunControl control) {
        int n = graph.vertexCount();
        DistanceSweep sweep = DistanceSweep.of(
                graph, "harmonic", distance -> units(distance, n), Integer.MAX_VALUE, threads, control);
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            scores[v] = ofUnits(sweep.sum(v), n);
        }
        return DistanceScores.of(graph, scores, sweep);
    }

    /** 1/distance as a whole number of units. */
    static long units(int distance, int n) {
        return Math.round(Math.scalb(1.0 / distance, shift(n)));
    }

    static double ofUnits(long units, int n) {
        return Math.scalb((double) units, -shift(n));
    }

    private static int shift(int n) {
        return 63 - (Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, n)));
    }

    private static DistanceScores weighted(
            CsrGraph graph, double @Nullable [] lengths, int threads, RunControl control) {
        return WeightedSearches.scores(graph, lengths, "harmonic", threads, control, search -> {
            double sum = 0;
            for (int i = 1; i < search.reached; i++) {
                sum += 1 / search.distance[search.order[i]];
            }
            return sum;
        });
    }
}
