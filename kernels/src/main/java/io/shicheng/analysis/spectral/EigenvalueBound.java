package io.shicheng.analysis.spectral;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.analysis.spectral.linear.Chunks;
import io.shicheng.analysis.spectral.linear.Sums;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * An upper bound on the greatest eigenvalue of an undirected graph, after Collatz: for any positive vector y it is at
 * most {@code max (A·y)(v)/y(v)}; here with the roots of the strengths, which are the answer on a star and near it with
 * hubs.
 */
final class EigenvalueBound implements Rounds.Chunk {
    /** Covers what rounding may take away. */
    private static final double ROUNDING = 1 + 1e-9;

    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] weights;
    private final double[] roots;
    private final double[] most;
    private final Chunks chunks;

    private EigenvalueBound(CsrGraph graph, boolean weighted, double[] roots, Chunks chunks) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.weights = weighted ? graph.weights() : null;
        this.roots = roots;
        this.chunks = chunks;
        this.most = new double[chunks.count()];
    }

    /** @param strengths is changed */
    static double of(
            CsrGraph graph, boolean weighted, double[] strengths, Chunks chunks, int threads, RunControl control) {
        for (int v = 0; v < strengths.length; v++) {
            strengths[v] = Math.sqrt(strengths[v]);
        }
        EigenvalueBound bound = new EigenvalueBound(graph, weighted, strengths, chunks);
        chunks.once(threads, control, bound);
        double most = 0;
        for (double each : bound.most) {
            most = Math.max(most, each);
        }
        return most * ROUNDING;
    }

    @Override
    public void run(int chunk) {
        int last = chunks.first(chunk + 1);
        double greatest = 0;
        for (int v = chunks.first(chunk); v < last; v += Chunks.STRIP) {
            greatest = Math.max(greatest, strip(v, Math.min(v + Chunks.STRIP, last)));
        }
        most[chunk] = greatest;
    }

    private double strip(int first, int last) {
        double greatest = 0;
        for (int v = first; v < last; v++) {
            double sum = weights == null
                    ? Sums.of(targets, roots, offsets[v], offsets[v + 1])
                    : Sums.of(targets, weights, roots, offsets[v], offsets[v + 1]);
            greatest = sum > greatest * roots[v] ? sum / roots[v] : greatest;
        }
        return greatest;
    }
}
