package io.shicheng.analysis.spectral;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.analysis.spectral.linear.Chunks;
import io.shicheng.analysis.spectral.linear.Sums;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Power iteration on A + σ for directed graphs. Unless a cycle leads through any two vertices it runs from two starts,
 * an even one and a random one: where two parts of the graph have the same greatest eigenvalue, these end at different
 * mixes. The shift σ, the mean strength, leaves the vectors as they are and keeps the iteration from swinging where
 * cycles have a common length.
 */
final class ShiftedPower implements Rounds.Chunk, Rounds.End {
    private static final int MOST_ROUNDS = 100_000;
    /** Sums of different chunks stand on different cache lines. */
    private static final int APART = 8;
    /** How far from 1 the length may be for a change to mean something. */
    private static final double STEADY = 1e-6;
    /** The starts have ended at the same vector if they are no farther apart than this, and than 100 tolerances. */
    private static final double SAME = 1e-6;

    private final int[] offsets;
    private final int[] sources;
    private final double @Nullable [] weights;
    private final Chunks chunks;
    private final double[] sums;
    private final double tolerance;
    private final double shift;
    private double[] vector;
    private double[] next;
    private double scale;
    private double lastLength = 1;
    private double change = Double.POSITIVE_INFINITY;
    private double left = Double.POSITIVE_INFINITY;
    private double eigenvalue;
    private boolean converged;
    private int rounds;

    private ShiftedPower(CsrGraph in, boolean weighted, double tolerance, double[] start) {
        this.offsets = in.offsets();
        this.sources = in.targets();
        this.weights = weighted ? in.weights() : null;
        this.chunks = Chunks.of(offsets);
        this.sums = new double[chunks.count() * APART];
        this.tolerance = tolerance;
        double total = 0;
        for (int a = 0; a < sources.length; a++) {
            total += weights == null ? 1 : weights[a];
        }
        this.shift = total / in.vertexCount();
        this.scale = 1 / shift;
        this.vector = start;
        this.next = new double[start.length];
    }

    static IterationResult of(CsrGraph graph, boolean weighted, double tolerance, int threads, RunControl control) {
        CsrGraph in = graph.transpose();
        int n = graph.vertexCount();
        double[] even = new double[n];
        Arrays.fill(even, 1 / Math.sqrt(n));
        ShiftedPower first = new ShiftedPower(in, weighted, tolerance, even).run(threads, control);
        int rounds = first.rounds;
        if (!Cycles.joinAll(graph, in)) {
            double[] uneven = new double[n];
            SplittableRandom random = new SplittableRandom(1);
            for (int v = 0; v < n; v++) {
                uneven[v] = (0.5 + random.nextDouble()) / Math.sqrt(n);
            }
            ShiftedPower second = new ShiftedPower(in, weighted, tolerance, uneven).run(threads, control);
            if (apart(first.vector, second.vector) > Math.max(SAME, 100 * tolerance)) {
                throw NotConvergedException.noSingleAnswer();
            }
            rounds += second.rounds;
        }
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("rounds", rounds);
        facts.put("arcs_scanned", (long) rounds * graph.arcCount());
        facts.put("eigenvalue", first.eigenvalue);
        facts.put("l1_change", first.change);
        facts.put("error_estimate", first.left);
        return new IterationResult(first.vector, null, facts);
    }

    private static double apart(double[] a, double[] b) {
        double apart = 0;
        for (int v = 0; v < a.length; v++) {
            apart += Math.abs(a[v] - b[v]);
        }
        return apart;
    }

    private ShiftedPower run(int threads, RunControl control) {
        Rounds.run(chunks.count(), threads, control, this, this);
        if (!converged) {
            throw NotConvergedException.noSingleAnswer();
        }
        Eigenvector.normalise(vector);
        return this;
    }

    @Override
    public void run(int chunk) {
        int slot = chunk * APART;
        sums[slot] = 0;
        sums[slot + 1] = 0;
        int last = chunks.first(chunk + 1);
        for (int v = chunks.first(chunk); v < last; v += Chunks.STRIP) {
            strip(slot, v, Math.min(v + Chunks.STRIP, last));
        }
    }

    private void strip(int slot, int first, int last) {
        double square = 0;
        double moved = 0;
        for (int v = first; v < last; v++) {
            double sum = weights == null
                    ? Sums.of(sources, vector, offsets[v], offsets[v + 1])
                    : Sums.of(sources, weights, vector, offsets[v], offsets[v + 1]);
            double scaled = (shift * vector[v] + sum) * scale;
            next[v] = scaled;
            square += scaled * scaled;
            moved += Math.abs(scaled - vector[v]);
        }
        sums[slot] += square;
        sums[slot + 1] += moved;
    }

    @Override
    public boolean again() {
        double square = 0;
        double moved = 0;
        for (int slot = 0; slot < sums.length; slot += APART) {
            square += sums[slot];
            moved += sums[slot + 1];
        }
        double[] done = vector;
        vector = next;
        next = done;
        double length = Math.sqrt(square);
        eigenvalue = length / lastLength / scale - shift;
        // the growth of this round, undone in the next, and this vector brought to length 1
        scale *= lastLength / (length * length);
        lastLength = length;
        double ratio = moved / change;
        change = moved;
        left = moved == 0 ? 0 : ratio < 1 ? moved * ratio / (1 - ratio) : Double.POSITIVE_INFINITY;
        converged = Math.abs(length - 1) < STEADY && left < tolerance;
        return ++rounds < MOST_ROUNDS && !converged;
    }
}
