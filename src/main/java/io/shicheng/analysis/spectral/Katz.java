package io.shicheng.analysis.spectral;

import io.shicheng.analysis.centrality.OutStrength;
import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Katz centrality: all walks that lead to a vertex, long ones counting less.
 *
 * <p><b>Definition.</b> {@code x(v) = 1 + α·Σ w(u,v)·x(u)} over arcs u→v, with {@code α = d/M}, where M is the lesser of
 * the greatest strength going into and out of a vertex. M is at least the greatest eigenvalue, so the sum over all walks
 * is finite for every graph, one without cycles too.
 *
 * <p><b>Reference.</b> Katz, L. (1953), A new status index derived from sociometric analysis, doi:10.1007/BF02289026.
 *
 * <p><b>Time and space.</b> O(n + m) a round, about log(tolerance)/log(d) rounds; O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Walks, weighted by α to the power of their length; at least 1.
 *
 * <p><b>Ties, parts, overflow.</b> A vertex that nothing leads to scores 1. All scores are finite because α·M = d is
 * below 1.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: totals are added over fixed chunks.
 */
public final class Katz {
    private static final int CHUNKS = 64;

    private final int[] offsets;
    private final int[] sources;
    private final double @Nullable [] weights;
    private final double alpha;
    private final int[] bounds;
    private final double[] changes;
    private final double[] totals;
    private double[] scores;
    private double[] next;

    private Katz(CsrGraph graph, boolean weighted, double damping) {
        CsrGraph in = graph.transpose();
        this.offsets = in.offsets();
        this.sources = in.targets();
        this.weights = weighted ? in.weights() : null;
        double most = Math.min(greatest(OutStrength.of(graph, weighted)), greatest(OutStrength.of(in, weighted)));
        this.alpha = most == 0 ? 0 : damping / most;
        this.bounds = Rounds.bounds(offsets, CHUNKS);
        this.changes = new double[bounds.length];
        this.totals = new double[bounds.length];
        this.scores = new double[graph.vertexCount()];
        this.next = new double[graph.vertexCount()];
        Arrays.fill(scores, 1);
    }

    /**
     * @param damping d, from 0 to below 1
     * @param tolerance L1 change in a round, as a share of the sum of all scores, at which it stops
     */
    public static double[] scores(
            CsrGraph graph, boolean weighted, double damping, double tolerance, int threads, RunControl control) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("The damping (" + damping + ") must be from 0 to below 1. Maybe 0.85?");
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("The tolerance (" + tolerance + ") must be above 0. Maybe 1e-8?");
        }
        control.phase("katz", 0);
        Katz run = new Katz(graph, weighted, damping);
        Rounds.run(run.bounds.length - 1, threads, control, run::chunk, () -> run.endRound() >= tolerance);
        return run.scores;
    }

    private static double greatest(double[] strengths) {
        double greatest = 0;
        for (double strength : strengths) {
            greatest = Math.max(greatest, strength);
        }
        return greatest;
    }

    private void chunk(int chunk) {
        double[] scores = this.scores;
        double change = 0;
        double total = 0;
        for (int v = bounds[chunk], last = bounds[chunk + 1]; v < last; v++) {
            double sum = 0;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                sum += weights == null ? scores[sources[a]] : weights[a] * scores[sources[a]];
            }
            double score = 1 + alpha * sum;
            change += Math.abs(score - scores[v]);
            total += score;
            next[v] = score;
        }
        changes[chunk] = change;
        totals[chunk] = total;
    }

    private double endRound() {
        double change = 0;
        double total = 0;
        for (int c = 0; c < bounds.length - 1; c++) {
            change += changes[c];
            total += totals[c];
        }
        double[] done = scores;
        scores = next;
        next = done;
        return total == 0 ? 0 : change / total;
    }
}
