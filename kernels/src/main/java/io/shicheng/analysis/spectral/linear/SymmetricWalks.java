package io.shicheng.analysis.spectral.linear;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Solves {@code g(v)·s(v) − κ·Σ w(u,v)·s(u) = c(v)} on an undirected graph, for g(v) above κ times the strength of v:
 * leaves and trees fold, and Chebyshev's iteration does the rest. A forest takes no round at all.
 */
public final class SymmetricWalks {
    private SymmetricWalks() {}

    /**
     * @param coupling κ
     * @param diagonal g, which is changed
     * @param constant c, which is changed
     * @param radius β, at least the greatest eigenvalue of g⁻¹·κ·A, below 1
     * @param level value of s at which all begin
     * @param limit L1 change of a plain round, over g·s, its drift added, at which the iteration ends
     */
    public static SolverResult solve(
            CsrGraph graph,
            double @Nullable [] weights,
            double coupling,
            double[] diagonal,
            double[] constant,
            double radius,
            double level,
            double limit,
            Chunks chunks,
            int threads,
            RunControl control) {
        LeafFolding folding = new LeafFolding(graph, weights, coupling, diagonal, constant);
        folding.fold(control);
        FoldedRows rows = FoldedRows.of(graph, weights, folding, chunks, threads, control);
        double[] start = new double[rows.count()];
        if (rows.vertices == null) {
            folding.begin(start, level);
        } else {
            Arrays.fill(start, level);
        }
        Chebyshev run = new Chebyshev(rows, coupling, radius, limit, start);
        if (rows.arcs > 0) {
            run.solve(threads, control);
        }
        double[] values = run.values();
        if (rows.vertices != null) {
            values = spread(values, rows.vertices, constant.length);
        }
        folding.unfold(values);
        return new SolverResult(values, run.rounds(), run.rounds() * rows.arcs, folding.folded());
    }

    private static double[] spread(double[] solved, int[] vertices, int n) {
        double[] values = new double[n];
        for (int row = 0; row < solved.length; row++) {
            values[vertices[row]] = solved[row];
        }
        return values;
    }
}
