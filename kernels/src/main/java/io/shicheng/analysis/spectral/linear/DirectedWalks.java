package io.shicheng.analysis.spectral.linear;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * Solves {@code x(v) = c(v) + κ·Σ w(u,v)·x(u)/g(u)} over arcs u→v. Vertices that no cycle leads to are worked out once
 * before the iteration, in an order in which each comes after its sources; vertices that lead to no cycle are worked
 * out once after it. In between, Gauss and Seidel's sweeps. A graph without cycles, such as a lineage, takes no sweep
 * at all.
 */
public final class DirectedWalks {
    private static final int VERTICES_A_CHECK = 1 << 12;

    private final CsrGraph graph;
    private final CsrGraph in;
    private final double @Nullable [] weights;
    private final double coupling;
    private final double @Nullable [] units;
    private final double[] constant;
    private final double[] shares;
    private final RunControl control;

    private DirectedWalks(
            CsrGraph graph,
            CsrGraph in,
            boolean weighted,
            double coupling,
            double @Nullable [] units,
            double[] constant,
            RunControl control) {
        this.graph = graph;
        this.in = in;
        this.weights = weighted ? in.weights() : null;
        this.coupling = coupling;
        this.units = units;
        this.constant = constant;
        this.shares = new double[constant.length];
        this.control = control;
    }

    /**
     * @param in the graph, turned round
     * @param units g, or null for 1
     * @param limit L1 change of x in a sweep at which the sweeps end
     * @return x/g
     */
    public static SolverResult solve(
            CsrGraph graph,
            CsrGraph in,
            boolean weighted,
            double coupling,
            double @Nullable [] units,
            double[] constant,
            double limit,
            int threads,
            RunControl control) {
        DirectedWalks walks = new DirectedWalks(graph, in, weighted, coupling, units, constant, control);
        int n = constant.length;
        int[] order = new int[n];
        boolean[] done = new boolean[n];
        int before = peel(in, graph, order, 0, done, control);
        for (int i = 0; i < before; i++) {
            walks.workOut(order[i], i);
        }
        int behind = peel(graph, in, order, before, done, control);
        int[] core = new int[n - behind];
        double[] balance = new double[core.length];
        double inflow = 0;
        for (int i = 0; i < before; i++) {
            inflow += coupling * walks.shares[order[i]] * walks.strengthToCore(order[i], done);
        }
        int rows = 0;
        for (int v = 0; v < n; v++) {
            if (!done[v]) {
                walks.shares[v] = walks.start(v);
                balance[rows] = walks.unit(v) - coupling * walks.strengthToCore(v, done);
                inflow += constant[v];
                core[rows++] = v;
            }
        }
        Sweeps.Balance whole = new Sweeps.Balance(balance, inflow);
        Sweeps sweeps = new Sweeps(in, walks.weights, coupling, units, constant, core, whole, walks.shares, limit);
        sweeps.run(threads, control);
        for (int i = behind - 1; i >= before; i--) {
            walks.workOut(order[i], i);
        }
        return new SolverResult(walks.shares, sweeps.rounds(), sweeps.rounds() * sweeps.arcs(), behind);
    }

    /**
     * Takes away, one after the other, vertices whose row has no entry left.
     *
     * @param rows in which an entry is left while its vertex is
     * @param columns the same turned round
     * @return how many stand in the order now
     */
    private static int peel(
            CsrGraph rows, CsrGraph columns, int[] order, int found, boolean[] done, RunControl control) {
        int n = done.length;
        int[] left = new int[n];
        int end = found;
        for (int v = 0; v < n; v++) {
            left[v] = rows.outDegree(v);
            if (left[v] == 0 && !done[v]) {
                done[v] = true;
                order[end++] = v;
            }
        }
        for (int i = found; i < end; i++) {
            if ((i & (VERTICES_A_CHECK - 1)) == 0) {
                control.checkCancelled();
            }
            end = release(columns, order, end, left, done, order[i]);
        }
        return end;
    }

    private static int release(CsrGraph columns, int[] order, int found, int[] left, boolean[] done, int vertex) {
        int[] targets = columns.targets();
        int end = found;
        for (int a = columns.offsets()[vertex], last = columns.offsets()[vertex + 1]; a < last; a++) {
            int other = targets[a];
            if (--left[other] == 0 && !done[other]) {
                done[other] = true;
                order[end++] = other;
            }
        }
        return end;
    }

    private void workOut(int v, int turn) {
        if ((turn & (VERTICES_A_CHECK - 1)) == 0) {
            control.checkCancelled();
        }
        int from = in.offsets()[v];
        int to = in.offsets()[v + 1];
        double sum = weights == null
                ? Sums.of(in.targets(), shares, from, to)
                : Sums.of(in.targets(), weights, shares, from, to);
        shares[v] = (constant[v] + coupling * sum) / unit(v);
    }

    private double start(int v) {
        return Math.max(constant[v], 1.0 / graph.vertexCount()) / unit(v);
    }

    private double unit(int v) {
        return units == null ? 1 : units[v];
    }

    /** Strength of the arcs that lead to vertices which are not done. */
    private double strengthToCore(int v, boolean[] done) {
        int[] targets = graph.targets();
        double[] strengths = weights == null ? null : graph.weights();
        double sum = 0;
        for (int a = graph.offsets()[v], end = graph.offsets()[v + 1]; a < end; a++) {
            sum += done[targets[a]] ? 0 : strengths == null ? 1 : strengths[a];
        }
        return sum;
    }
}
