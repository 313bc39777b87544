package io.shicheng.analysis.spectral;

import io.shicheng.analysis.centrality.OutStrength;
import io.shicheng.analysis.spectral.linear.Chunks;
import io.shicheng.analysis.spectral.linear.DirectedWalks;
import io.shicheng.analysis.spectral.linear.PlainRounds;
import io.shicheng.analysis.spectral.linear.SolverResult;
import io.shicheng.analysis.spectral.linear.SymmetricWalks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PageRank: the share of time that a walker spends at a vertex; personalised, if it begins again at chosen vertices.
 *
 * <p><b>Definition.</b> {@code r(v) = (1−d)·b(v) + d·(Σ r(u)·w(u,v)/s(u) + D·b(v))} over arcs u→v, where {@code s(u)}
 * is the strength going out of u, b where the walker begins again, 1/n everywhere unless it is said, and D the rank of
 * the vertices from which nothing goes out: from there it begins again too.
 *
 * <p><b>Reference.</b> Brin, S. and Page, L. (1998), doi:10.1016/S0169-7552(98)00110-X; Langville, A. and Meyer, C.
 * (2004), doi:10.1080/15427951.2004.10129091; Chebyshev's iteration: Golub, G. and Varga, R. (1961),
 * doi:10.1007/BF01386013.
 *
 * <p><b>Stop rule and error.</b> The linear system without D is solved and scaled to the sum 1, which is the same. The
 * last step is always one plain round as defined, over the whole graph: it stops if its L1 change δ is below the
 * tolerance. The error is then at most {@code d/(1−d)·δ} in L1, because a round shrinks L1 distances by d. That and
 * what rounding may add is {@code error_bound}. {@code bounds} has, for each vertex, the least of three that hold: half
 * of it, as errors add up to 0; {@code ε/(1−ε)·r(v)} if no entry changed by more than {@code ε·(1−d)·b(v)}, as r
 * solves the system for {@code (1−d)·b}; and, on an undirected graph without lone vertices, {@code s(v)/(1−d)} times
 * the greatest change of an entry in units of its s, as ranks in units of s are means of their neighbours'.
 *
 * <p><b>Time and space.</b> O(n + m) a round. Undirected: leaves and trees fold in closed form, and the rest takes
 * Chebyshev's rounds, about log(1/tolerance) / log((1+√(1−d²))/d), 31 for d = 0.85 and 1e−8 where plain rounds
 * are 104. Directed: vertices that no cycle leads to, or that lead to none, are worked out once, the rest by Gauss and
 * Seidel's sweeps. O(n + m).
 *
 * <p><b>Unit and normalisation.</b> A probability; the scores add up to 1.
 *
 * <p><b>Ties, parts, overflow.</b> Rank flows along arcs, both ways on an undirected graph, in proportion to strength
 * if weighted. A tolerance below what a double resolves ends at that, and the facts say what was reached. Strengths
 * whose sum leaves the range of a double are refused.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: each vertex sums its arcs in their order, totals are
 * added over fixed chunks.
 *
 * <p><b>Idea graveyard</b> (cnr2000, two threads). Twins merged into one row: 45 % fewer arcs spare 35 ms of rounds,
 * and finding and copying take 35 warm and over 100 in a fresh virtual machine. Conjugate gradients: 28 rounds for
 * Chebyshev's 31, with twice the sums and barriers. Four sums side by side in the inner loop: 2.7 ms a round for 2.45,
 * rows are short. The first round on one thread, to leave the other to the compiler: nothing. A small graph run beside
 * the first fold, so that all is compiled when the rounds begin: slower, or no faster. Each chunk as one loop from the
 * first round on: the first two rounds take 46 ms for 17, for methods that are called often are compiled before loops
 * that are long; and short strips in all rounds: 20 ms of the compiler's time, taken from a worker.
 */
public final class PageRank {
    private final CsrGraph graph;
    private final boolean weighted;
    private final double damping;
    private final double tolerance;
    private final double @Nullable [] restart;
    private final Chunks chunks;
    private final int threads;
    private final RunControl control;
    private final int n;
    /** How likely the walker begins again where nothing goes out. */
    private double alone;

    private PageRank(
            CsrGraph graph,
            boolean weighted,
            double damping,
            double tolerance,
            double @Nullable [] restart,
            int threads,
            RunControl control) {
        this.graph = graph;
        this.weighted = weighted && graph.weighted();
        this.damping = damping;
        this.tolerance = tolerance;
        this.restart = restart;
        this.threads = threads;
        this.control = control;
        this.chunks = Chunks.of(graph.offsets());
        this.n = graph.vertexCount();
    }

    /**
     * @param damping d, the share of rank that follows ties, from 0 to below 1
     * @param tolerance L1 change of all ranks in a plain round below which it stops
     * @param restart how likely the walker begins again at each vertex, in any unit; null for everywhere alike
     */
    public static IterationResult of(
            CsrGraph graph,
            boolean weighted,
            double damping,
            double tolerance,
            double @Nullable [] restart,
            int threads,
            RunControl control) {
        Limits.checkDamping(damping);
        Limits.checkTolerance(tolerance);
        double[] begins = restart == null ? null : shares(restart, graph.vertexCount());
        control.phase("pagerank", 0);

        if (graph.vertexCount() == 0) {
            return new IterationResult(new double[0], new double[0], Map.of());
        }
        PageRank run = new PageRank(graph, weighted, damping, tolerance, begins, threads, control);
        return graph.directed() ? run.directed() : run.undirected();
    }

    /** The same likelihood at each of the vertices; null if there are none. */
    public static double @Nullable [] evenlyAt(int[] vertices, int vertexCount) {
        if (vertices.length == 0) {
            return null;
        }
        double[] restart = new double[vertexCount];
        for (int vertex : vertices) {
            if (vertex < 0 || vertex >= vertexCount) {
                throw new IllegalArgumentException(
                        "The restart vertex (" + vertex + ") must be from 0 to " + (vertexCount - 1) + ".");
            }
            restart[vertex] = 1;
        }
        return restart;
    }

    private static double[] shares(double[] restart, int n) {
        double sum = 0;
        for (double likelihood : restart) {
            sum += likelihood >= 0 ? likelihood : Double.NaN;
        }
        if (restart.length != n || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The restart needs one number for each of the " + n
                    + " vertices, none below 0, at least one above 0.");
        }
        double[] shares = restart.clone();
        for (int v = 0; v < n; v++) {
            shares[v] /= sum;
        }
        return shares;
    }

    private IterationResult undirected() {
        double[] strengths = new double[n];
        double[] constants = new double[n];
        double total = prepare(strengths, constants);
        Limits.checkStrength(total);
        double[] units = weighted ? strengths.clone() : null;
        SolverResult solution = SymmetricWalks.solve(
                graph,
                weighted ? graph.weights() : null,
                damping,
                strengths,
                constants,
                damping,
                1 / total,
                tolerance * (1 - damping * (1 - damping) * alone),
                chunks,
                threads,
                control);
        return settled(graph, chunks, units, solution, strengths, constants);
    }

    private IterationResult directed() {
        double[] units = new double[n];
        double[] constants = new double[n];
        Limits.checkStrength(prepare(units, constants));
        CsrGraph in = graph.transpose();
        SolverResult solution = DirectedWalks.solve(
                graph, in, weighted, damping, units, constants, tolerance * (1 - damping) / 2, threads, control);
        return settled(in, Chunks.of(in.offsets()), units, solution, constants, new double[n]);
    }

    /** Fills in out-strengths, 1 where nothing goes out, and what a round adds; returns the sum of the former. */
    private double prepare(double[] units, double[] constants) {
        double total = 0;
        for (int from = 0; from < n; from += Chunks.STRIP) {
            total += prepare(units, constants, from, Math.min(from + Chunks.STRIP, n));
        }
        return total;
    }

    private double prepare(double[] units, double[] constants, int from, int to) {
        double total = 0;
        int[] offsets = graph.offsets();
        double[] weights = weighted ? graph.weights() : null;
        for (int v = from; v < to; v++) {
            double strength =
                    weights == null ? offsets[v + 1] - offsets[v] : OutStrength.of(weights, offsets[v], offsets[v + 1]);
            double begins = restart == null ? 1.0 / n : restart[v];
            constants[v] = (1 - damping) * begins;
            if (strength == 0) {
                alone += begins;
                strength = 1;
            }
            units[v] = strength;
            total += strength;
        }
        return total;
    }

    /** Scales the solution to the sum 1 and certifies it. */
    private IterationResult settled(
            CsrGraph in,
            Chunks inChunks,
            double @Nullable [] units,
            SolverResult solution,
            double[] roomForRanks,
            double[] roomForBounds) {
        double[] shares = solution.values();
        double[] sums = new double[2];
        for (int from = 0; from < n; from += Chunks.STRIP) {
            addUp(shares, units, sums, from, Math.min(from + Chunks.STRIP, n));
        }
        double scale = 1 / sums[0];
        PlainRounds.Terms terms =
                new PlainRounds.Terms(damping, units, true, restart, 1.0 / n, 1 - damping, damping, scale);
        PlainRounds rounds =
                new PlainRounds(graph, in, weighted, terms, shares, sums[1] * scale, roomForRanks, inChunks);
        rounds.run(tolerance, threads, control);
        double bound = (damping * rounds.change() + rounds.rounding()) / (1 - damping);
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("rounds", solution.rounds() + rounds.rounds());
        facts.put("arcs_scanned", solution.arcsScanned() + (long) rounds.rounds() * graph.arcCount());
        facts.put("folded", solution.folded());
        facts.put("l1_change", rounds.change());
        facts.put("error_bound", bound);
        return new IterationResult(rounds.values(), bounds(rounds, bound, roomForBounds), facts);
    }

    /** Adds to the sum of all ranks, and to that of ranks from which nothing goes out. */
    private void addUp(double[] shares, double @Nullable [] units, double[] sums, int from, int to) {
        int[] offsets = graph.offsets();
        double total = 0;
        for (int v = from; v < to; v++) {
            int out = offsets[v + 1] - offsets[v];
            double rank = shares[v] * (units != null ? units[v] : Math.max(1, out));
            total += rank;
            if (out == 0) {
                sums[1] += rank;
            }
        }
        sums[0] += total;
    }

    private double[] bounds(PlainRounds rounds, double bound, double[] bounds) {
        double perUnit =
                graph.directed() || rounds.anyStuck() ? Double.POSITIVE_INFINITY : rounds.mostPerUnit() / (1 - damping);
        double share = rounds.mostPerBase();
        double perAdded = share < 1 ? share / (1 - share) : Double.POSITIVE_INFINITY;
        for (int from = 0; from < n; from += Chunks.STRIP) {
            fill(bounds, rounds, bound / 2, perUnit, perAdded, from, Math.min(from + Chunks.STRIP, n));
        }
        return bounds;
    }

    private static void fill(
            double[] bounds, PlainRounds rounds, double each, double perUnit, double perAdded, int from, int to) {
        for (int v = from; v < to; v++) {
            double byUnit = perUnit * rounds.unit(v);
            // not infinity times 0
            double byAdded = perAdded == Double.POSITIVE_INFINITY ? each : perAdded * rounds.values()[v];
            bounds[v] = Math.min(each, Math.min(byUnit, byAdded)) + rounds.roundingOf(v);
        }
    }
}
