package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.distance.ArcLengths;
import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * Betweenness: how often a vertex lies between two others.
 *
 * <p><b>Definition.</b> {@code b(v) = Σ σ(s,t|v) / σ(s,t)} over pairs {@code s ≠ v ≠ t}, where {@code σ(s,t)} counts the
 * shortest paths from s to t and {@code σ(s,t|v)} those through v. Undirected pairs count once, directed ones each way.
 *
 * <p><b>Reference.</b> Brandes, U. (2001), A faster algorithm for betweenness centrality, doi:10.1080/0022250X.2001.9990249;
 * Brandes, U. (2008), On variants of shortest-path betweenness centrality, doi:10.1016/j.socnet.2007.11.001; sampled:
 * Brandes, U. and Pich, C. (2007), doi:10.1142/S0218127407018403. No lists of predecessors are kept: a second pass over
 * the arcs finds successors by their distance.
 *
 * <p><b>Time and space.</b> O(n·m) unweighted, O(n·m + n²·log n) weighted; samples take k/n of it. O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Pairs, raw. The greatest value possible is (n−1)(n−2), half of it undirected. From k
 * sampled sources the sum is multiplied by n/k, which makes it an unbiased estimate.
 *
 * <p><b>Ties, parts, overflow.</b> All shortest paths count. A weight is a strength; the length of an arc is 1/strength,
 * and paths whose lengths differ by less than 10⁻¹² of the length count as equally short. Pairs without a path count
 * nothing. Path counts are doubles: exact to 2⁵³, beyond that rounded (sums of positive numbers, so a score is off by
 * no more than about 10⁻¹⁶ times the longest path); a source whose counts go beyond 10³⁰⁰ is computed again with
 * exponents kept apart, so no score overflows, turns negative or is not a number.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: sources are added in fixed blocks. Samples depend on
 * the seed alone.
 */
public final class Betweenness {
    /** Sources a block, at most. */
    private static final int BLOCK = 64;

    private static final int WANTED_BLOCKS = 64;

    private Betweenness() {}

    /**
     * @param weighted whether strengths count
     * @param samples sources to sample, 0 or at least n for all
     * @return a raw score a vertex
     */
    public static double[] scores(
            CsrGraph graph, boolean weighted, int samples, long seed, int threads, RunControl control) {
        int n = graph.vertexCount();
        if (samples < 0) {
            throw new IllegalArgumentException("The samples (" + samples + ") must not be negative. Maybe 1000?");
        }
        boolean sampled = samples > 0 && samples < n;
        int[] sources = sampled ? Samples.of(n, samples, seed) : null;
        int count = sampled ? samples : n;
        control.phase("betweenness", count);
        int blockSize = Math.clamp(count / WANTED_BLOCKS, 1, BLOCK);
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        double[] sums = OrderedSum.of(n, count, blockSize, threads, control, () -> {
            OrderedSum.Kernel kernel = lengths == null
                    ? new BreadthFirstPaths(graph, control)
                    : new WeightedPaths(graph, lengths, control);
            return sources == null ? kernel : (item, into) -> kernel.add(sources[item], into);
        });
        double factor = (graph.directed() ? 1 : 0.5) * (sampled ? (double) n / count : 1);
        for (int v = 0; v < n; v++) {
            sums[v] *= factor;
        }
        return sums;
    }
}
