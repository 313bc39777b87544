package io.shicheng.analysis.spectral;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * Eigenvector centrality: well tied to the well tied.
 *
 * <p><b>Definition.</b> {@code λ·x(v) = Σ w(u,v)·x(u)} over arcs u→v, for the greatest λ; x is not negative.
 *
 * <p><b>Reference.</b> Bonacich, P. (1972), doi:10.1080/0022250X.1972.9989806; Bonacich, P. (1987), doi:10.1086/228631.
 * Power iteration on A + I, which has the same vectors and does not swing on bipartite graphs.
 *
 * <p><b>Time and space.</b> O(n + m) a round; the rounds grow with 1/(gap between the two greatest eigenvalues), at most
 * 100,000. O(n + m).
 *
 * <p><b>Unit and normalisation.</b> The squares add up to 1.
 *
 * <p><b>Ties, parts, overflow.</b> Only the part of the graph with the greatest λ scores above 0; on parts with the same
 * λ the evenly spread start decides. A graph without ties scores 0. A directed graph without a cycle has λ = 0 and no
 * such vector: refused. Each round is scaled, so nothing overflows.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: totals are added over fixed chunks.
 */
public final class Eigenvector {
    private static final int CHUNKS = 64;
    private static final int MOST_ROUNDS = 100_000;

    private final int[] offsets;
    private final int[] sources;
    private final double @Nullable [] weights;
    private final int[] bounds;
    private final double[] squares;
    private final double[] changes;
    private double[] vector;
    private double[] next;
    private double scale = 1;
    private double lastLength = 1;
    private double lastChange = Double.POSITIVE_INFINITY;

    private Eigenvector(CsrGraph graph, boolean weighted) {
        CsrGraph in = graph.transpose();
        this.offsets = in.offsets();
        this.sources = in.targets();
        this.weights = weighted ? in.weights() : null;
        this.bounds = Rounds.bounds(offsets, CHUNKS);
        this.squares = new double[bounds.length];
        this.changes = new double[bounds.length];
        this.vector = new double[graph.vertexCount()];
        this.next = new double[graph.vertexCount()];
        java.util.Arrays.fill(vector, 1 / Math.sqrt(graph.vertexCount()));
    }

    /**
     * @param tolerance L1 distance to the answer at which it stops, judged by how fast the changes shrink
     * @throws IllegalArgumentException if the graph is directed and has no cycle
     * @throws NotConvergedException if 100,000 rounds were not enough
     */
    public static double[] scores(CsrGraph graph, boolean weighted, double tolerance, int threads, RunControl control) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("The tolerance (" + tolerance + ") must be above 0. Maybe 1e-8?");
        }
        if (graph.arcCount() == 0) {
            return new double[graph.vertexCount()];
        }
        if (graph.directed() && Acyclic.test(graph)) {
            throw new IllegalArgumentException("Eigenvector centrality has no answer on a directed graph without a"
                    + " cycle, such as a lineage. Use katz or pagerank, or leave directions out.");
        }
        control.phase("eigenvector", 0);
        Eigenvector run = new Eigenvector(graph, weighted);
        int[] rounds = {0};
        boolean[] converged = {false};
        Rounds.run(run.bounds.length - 1, threads, control, run::chunk, () -> {
            converged[0] = run.endRound(tolerance);
            return !converged[0] && ++rounds[0] < MOST_ROUNDS;
        });
        if (!converged[0]) {
            throw new NotConvergedException("Eigenvector centrality did not settle to " + tolerance + " in "
                    + MOST_ROUNDS + " rounds: two parts of the graph are nearly equal. Use katz or pagerank.");
        }
        return run.answer();
    }

    private void chunk(int chunk) {
        double[] vector = this.vector;
        double square = 0;
        double change = 0;
        for (int v = bounds[chunk], last = bounds[chunk + 1]; v < last; v++) {
            double sum = 0;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                sum += weights == null ? vector[sources[a]] : weights[a] * vector[sources[a]];
            }
            double scaled = (vector[v] + sum) * scale;
            next[v] = scaled;
            square += scaled * scaled;
            change += Math.abs(scaled - vector[v]);
        }
        squares[chunk] = square;
        changes[chunk] = change;
    }

    /** Whether the answer is near enough. */
    private boolean endRound(double tolerance) {
        double square = 0;
        double change = 0;
        for (int c = 0; c < bounds.length - 1; c++) {
            square += squares[c];
            change += changes[c];
        }
        double[] done = vector;
        vector = next;
        next = done;
        double length = Math.sqrt(square);
        // the growth of this round, undone in the next, and this vector brought to length 1
        scale *= lastLength / (length * length);
        lastLength = length;
        double ratio = change / lastChange;
        lastChange = change;
        boolean steady = Math.abs(length - 1) < 1e-6;
        return steady && (change == 0 || (ratio < 1 && change * ratio / (1 - ratio) < tolerance));
    }

    private double[] answer() {
        double square = 0;
        for (double entry : vector) {
            square += entry * entry;
        }
        double length = Math.sqrt(square);
        for (int v = 0; v < vector.length; v++) {
            vector[v] /= length;
        }
        return vector;
    }
}
