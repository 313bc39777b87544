package io.shicheng.analysis.spectral;

import io.shicheng.analysis.centrality.OutStrength;
import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * PageRank: the share of time that a walker spends at a vertex.
 *
 * <p><b>Definition.</b> {@code r(v) = (1−d)/n + d·(Σ r(u)·w(u,v)/s(u) + D/n)} over arcs u→v, where {@code s(u)} is the
 * strength going out of u and D the rank of the vertices from which nothing goes out, spread evenly.
 *
 * <p><b>Reference.</b> Brin, S. and Page, L. (1998), doi:10.1016/S0169-7552(98)00110-X; Langville, A. and Meyer, C.
 * (2004), doi:10.1080/15427951.2004.10129091.
 *
 * <p><b>Time and space.</b> O(n + m) a round, at most log(tolerance/2)/log(d) rounds; O(n + m).
 *
 * <p><b>Unit and normalisation.</b> A probability; the scores add up to 1.
 *
 * <p><b>Ties, parts, overflow.</b> Rank flows along arcs, both ways on an undirected graph, in proportion to strength
 * if weighted. A vertex that nothing leads to gets (1−d)/n and its part of D. Nothing can overflow.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: each vertex sums its arcs in their order, totals are
 * added over fixed chunks.
 */
public final class PageRank {
    private static final int CHUNKS = 64;

    private final int n;
    private final int[] offsets;
    private final int[] sources;
    private final double @Nullable [] weights;
    private final double damping;
    private final double[] perStrength;
    private final int[] bounds;
    private final double[] changes;
    private final double[] stuck;
    private double[] share;
    private double[] nextShare;
    private final double[] rank;
    private double base;

    private PageRank(CsrGraph graph, boolean weighted, double damping) {
        CsrGraph in = graph.transpose();
        this.n = graph.vertexCount();
        this.offsets = in.offsets();
        this.sources = in.targets();
        this.weights = weighted ? in.weights() : null;
        this.damping = damping;
        this.bounds = Rounds.bounds(offsets, CHUNKS);
        this.changes = new double[bounds.length];
        this.stuck = new double[bounds.length];
        this.perStrength = new double[n];
        this.rank = new double[n];
        this.share = new double[n];
        this.nextShare = new double[n];
        double[] strengths = OutStrength.of(graph, weighted);
        double lost = 0;
        for (int v = 0; v < n; v++) {
            rank[v] = 1.0 / n;
            perStrength[v] = strengths[v] > 0 ? 1 / strengths[v] : 0;
            share[v] = rank[v] * perStrength[v];
            lost += strengths[v] > 0 ? 0 : rank[v];
        }
        base = (1 - damping + damping * lost) / n;
    }

    /**
     * @param damping share of rank that follows ties, from 0 to below 1
     * @param tolerance L1 change of all ranks in a round at which it stops
     */
    public static double[] scores(
            CsrGraph graph, boolean weighted, double damping, double tolerance, int threads, RunControl control) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("The damping (" + damping + ") must be from 0 to below 1. Maybe 0.85?");
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("The tolerance (" + tolerance + ") must be above 0. Maybe 1e-8?");
        }
        int n = graph.vertexCount();
        if (n == 0) {
            return new double[0];
        }
        int mostRounds = damping == 0 ? 1 : 2 + (int) Math.ceil(Math.log(tolerance / 2) / Math.log(damping));
        control.phase("pagerank", mostRounds);
        PageRank run = new PageRank(graph, weighted, damping);
        int[] left = {Math.max(1, mostRounds)};
        Rounds.run(
                run.bounds.length - 1,
                threads,
                control,
                run::chunk,
                () -> run.endRound() >= tolerance && --left[0] > 0);
        return run.rank;
    }

    private void chunk(int chunk) {
        int[] offsets = this.offsets;
        int[] sources = this.sources;
        double[] weights = this.weights;
        double[] share = this.share;
        double change = 0;
        double lost = 0;
        for (int v = bounds[chunk], last = bounds[chunk + 1]; v < last; v++) {
            double sum = weights == null
                    ? sum(sources, share, offsets[v], offsets[v + 1])
                    : sum(sources, weights, share, offsets[v], offsets[v + 1]);
            double next = base + damping * sum;
            change += Math.abs(next - rank[v]);
            rank[v] = next;
            nextShare[v] = next * perStrength[v];
            if (perStrength[v] == 0) {
                lost += next;
            }
        }
        changes[chunk] = change;
        stuck[chunk] = lost;
    }

    private static double sum(int[] sources, double[] share, int start, int end) {
        double sum = 0;
        for (int a = start; a < end; a++) {
            sum += share[sources[a]];
        }
        return sum;
    }

    private static double sum(int[] sources, double[] weights, double[] share, int start, int end) {
        double sum = 0;
        for (int a = start; a < end; a++) {
            sum += share[sources[a]] * weights[a];
        }
        return sum;
    }

    private double endRound() {
        double change = 0;
        double lost = 0;
        for (int c = 0; c < bounds.length - 1; c++) {
            change += changes[c];
            lost += stuck[c];
        }
        double[] done = share;
        share = nextShare;
        nextShare = done;
        base = (1 - damping + damping * lost) / n;
        return change;
    }
}
