package io.shicheng.analysis.distance;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;

/**
 * Harmonic closeness: how near a vertex is to all others.
 *
 * <p><b>Definition.</b> {@code h(v) = Σ 1/d(v,u)} over others u, {@code d} the length of a shortest path from v to u and
 * 1/∞ = 0.
 *
 * <p><b>Reference.</b> Marchiori, M. and Latora, V. (2000), doi:10.1016/S0378-4371(00)00311-3; Boldi, P. and Vigna, S.
 * (2014), Axioms for centrality, doi:10.1080/15427951.2013.865686. Many sources are searched at once, a bit each: Then,
 * M. et al. (2014), The more the merrier, doi:10.14778/2735496.2735507.
 *
 * <p><b>Time and space.</b> O(n·m) bit operations, 256 at a time, unweighted; O(n·m + n²·log n) weighted. A thread takes
 * about 100 bytes a vertex, and 4 more for each distance up to 64 that occurs.
 *
 * <p><b>Unit and normalisation.</b> Vertices at distance 1, raw; at most n−1.
 *
 * <p><b>Ties, parts, overflow.</b> What v cannot reach adds nothing, so that parts need no special care. On a directed
 * graph paths run from v outwards. If weighted, the length of an arc is 1/strength. Unweighted, vertices are counted by
 * distance in whole numbers, so that alike vertices score alike to the last bit; distances above 64 are summed in units
 * of 2⁻ᵏ, k at least 36, to a relative error below 10⁻⁹ even on a chain of a hundred thousand.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: whole numbers are added, divisions come last, in the
 * order of distances.
 */
public final class Harmonic {
    private static final int WEIGHTED_BLOCK = 16;

    private Harmonic() {}

    /** @param weighted whether strengths count */
    public static double[] scores(CsrGraph graph, boolean weighted, int threads, RunControl control) {
        int n = graph.vertexCount();
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        if (lengths == null) {
            return counted(graph, threads, control);
        }
        control.phase("harmonic", n);
        double[] scores = new double[n];
        Blocks.run(n, WEIGHTED_BLOCK, threads, control, () -> {
            NearestFirst search = new NearestFirst(graph, lengths, control);
            return (from, to) -> {
                for (int v = from; v < to; v++) {
                    search.from(v);
                    double sum = 0;
                    for (int i = 1; i < search.reached; i++) {
                        sum += 1 / search.distance[search.order[i]];
                    }
                    scores[v] = sum;
                }
            };
        });
        return scores;
    }

    private static double[] counted(CsrGraph graph, int threads, RunControl control) {
        int n = graph.vertexCount();
        CsrGraph reverse = graph.transpose();
        int[] sources = nearTogether(graph);
        int batches = (int) (((long) n + ManySourcesSearch.LANES - 1) / ManySourcesSearch.LANES);
        control.phase("harmonic", batches);
        List<DistanceCounts> parts = new ArrayList<>();
        Blocks.run(batches, 1, threads, control, () -> {
            DistanceCounts counts = new DistanceCounts(n);
            synchronized (parts) {
                parts.add(counts);
            }
            ManySourcesSearch search = new ManySourcesSearch(graph, reverse, counts, control);
            return (from, to) -> {
                for (int batch = from; batch < to; batch++) {
                    int first = batch * ManySourcesSearch.LANES;
                    search.from(sources, first, (int) Math.min(n, (long) first + ManySourcesSearch.LANES));
                }
            };
        });
        return DistanceCounts.harmonic(n, parts);
    }

    /** All vertices in the order of a breadth-first search, so that sources of a batch see the same vertices early. */
    private static int[] nearTogether(CsrGraph graph) {
        int n = graph.vertexCount();
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] order = new int[n];
        boolean[] seen = new boolean[n];
        int tail = 0;
        int head = 0;
        for (int start = 0; start < n; start++) {
            if (!seen[start]) {
                seen[start] = true;
                order[tail++] = start;
            }
            for (; head < tail; head++) {
                for (int a = offsets[order[head]], end = offsets[order[head] + 1]; a < end; a++) {
                    if (!seen[targets[a]]) {
                        seen[targets[a]] = true;
                        order[tail++] = targets[a];
                    }
                }
            }
        }
        return order;
    }
}
