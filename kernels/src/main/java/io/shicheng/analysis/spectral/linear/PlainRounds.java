package io.shicheng.analysis.spectral.linear;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plain rounds {@code x'(v) = (φ + ψ·D)·b(v) + κ·Σ w(u,v)·x(u)/g(u)} over the whole graph, as the definition has them,
 * where D is the sum of x over vertices from which nothing goes out. One round on what a faster method found certifies
 * it: how far it moves bounds how far the answer can be. Should it still move too far, further rounds follow.
 *
 * <p>What rounding may have added to a round is counted along, as unit roundoff times the length of each sum.
 */
public final class PlainRounds implements Rounds.Chunk, Rounds.End {
    private static final double ROUNDOFF = 0x1p-53;
    /** Roundings of an entry besides those of its sum. */
    private static final int FIXED_ROUNDINGS = 8;
    /** A round that leaves more of the change than this was rounding. */
    private static final double LEAST_GAIN = 0.999;
    /** Sums of different chunks stand on different cache lines. */
    private static final int APART = 8;

    private static final int CHANGE = 0;
    private static final int TOTAL = 1;
    private static final int ROUNDING = 2;
    private static final int STUCK = 3;
    private static final int MOST_PER_UNIT = 4;
    private static final int MOST_PER_BASE = 5;

    private final int[] offsets;
    private final int[] sources;
    private final double @Nullable [] weights;
    private final int[] outOffsets;
    private final double coupling;
    private final double[] shares;
    private final double @Nullable [] units;
    private final boolean sharesByDegree;
    private final double @Nullable [] base;
    private final double evenBase;
    private final double fixed;
    private final double spread;
    private final double[] next;
    private final Chunks chunks;
    private final double[] sums;
    private final double[] found = new double[APART];
    private double scale;
    private double tolerance;
    private double stuck;
    private int rounds;

    /**
     * How x is shared out, what is added, and by what the shares are to be multiplied first.
     *
     * @param units g, or null if it is 1 or, {@code sharesByDegree}, how many arcs go out, but at least 1
     * @param base b, or null if it is {@code evenBase} everywhere
     * @param fixed φ
     * @param spread ψ
     */
    public record Terms(
            double coupling,
            double @Nullable [] units,
            boolean sharesByDegree,
            double @Nullable [] base,
            double evenBase,
            double fixed,
            double spread,
            double scale) {}

    /**
     * @param graph with directions as they are
     * @param in the same, turned round
     * @param shares x/g, or x where nothing goes out; taken and changed
     * @param stuck D of these shares, scaled
     * @param room for x; taken
     */
    public PlainRounds(
            CsrGraph graph,
            CsrGraph in,
            boolean weighted,
            Terms terms,
            double[] shares,
            double stuck,
            double[] room,
            Chunks chunks) {
        this.offsets = in.offsets();
        this.sources = in.targets();
        this.weights = weighted ? in.weights() : null;
        this.outOffsets = graph.offsets();
        this.coupling = terms.coupling;
        this.units = terms.units;
        this.sharesByDegree = terms.sharesByDegree;
        this.base = terms.base;
        this.evenBase = terms.evenBase;
        this.fixed = terms.fixed;
        this.spread = terms.spread;
        this.scale = terms.scale;
        this.shares = shares;
        this.stuck = stuck;
        this.next = room;
        this.chunks = chunks;
        this.sums = new double[chunks.count() * APART];
    }

    /**
     * Runs until the change, as a share of the total, is below the tolerance, or rounding keeps it from shrinking on.
     */
    public void run(double stopTolerance, int threads, RunControl control) {
        this.tolerance = stopTolerance;
        Rounds.run(chunks.count(), threads, control, this, this);
    }

    @Override
    public boolean again() {
        double before = rounds == 0 ? Double.POSITIVE_INFINITY : found[CHANGE];
        Arrays.fill(found, 0);
        for (int slot = 0; slot < sums.length; slot += APART) {
            for (int i = CHANGE; i <= STUCK; i++) {
                found[i] += sums[slot + i];
            }
            for (int i = MOST_PER_UNIT; i <= MOST_PER_BASE; i++) {
                found[i] = Math.max(found[i], sums[slot + i]);
            }
        }
        rounds++;
        // so put that what is no number ends it
        boolean goesOn = found[CHANGE] >= tolerance * found[TOTAL] && found[CHANGE] < before * LEAST_GAIN;
        if (!goesOn) {
            return false;
        }
        for (int v = 0; v < next.length; v++) {
            shares[v] = next[v] / unit(v);
        }
        stuck = found[STUCK];
        scale = 1;
        return true;
    }

    @Override
    public void run(int chunk) {
        Arrays.fill(sums, chunk * APART, (chunk + 1) * APART, 0);
        int last = chunks.first(chunk + 1);
        for (int v = chunks.first(chunk); v < last; v += Chunks.STRIP) {
            strip(chunk * APART, v, Math.min(v + Chunks.STRIP, last));
        }
    }

    private void strip(int slot, int first, int last) {
        int[] offsets = this.offsets;
        int[] outOffsets = this.outOffsets;
        double even = fixed + spread * stuck;
        double factor = coupling * scale;
        double change = 0;
        double total = 0;
        double rounding = 0;
        double mostPerUnit = sums[slot + MOST_PER_UNIT];
        double mostPerBase = sums[slot + MOST_PER_BASE];
        for (int v = first; v < last; v++) {
            int from = offsets[v];
            int to = offsets[v + 1];
            double sum =
                    weights == null ? Sums.of(sources, shares, from, to) : Sums.of(sources, weights, shares, from, to);
            double begins = base == null ? evenBase : base[v];
            double entry = even * begins + factor * sum;
            int out = outOffsets[v + 1] - outOffsets[v];
            double unit = units != null ? units[v] : sharesByDegree && out > 1 ? out : 1;
            double moved = Math.abs(entry - shares[v] * unit * scale);
            double rounded = ROUNDOFF * entry * (to - from + out + FIXED_ROUNDINGS);
            next[v] = entry;
            change += moved;
            total += entry;
            rounding += rounded;
            // products, since a division is slow and something may move where nothing is added
            mostPerUnit = moved + rounded > mostPerUnit * unit ? (moved + rounded) / unit : mostPerUnit;
            double added = fixed * begins;
            mostPerBase = moved + rounded > mostPerBase * added ? (moved + rounded) / added : mostPerBase;
            if (out == 0) {
                sums[slot + STUCK] += entry;
            }
        }
        sums[slot + CHANGE] += change;
        sums[slot + TOTAL] += total;
        sums[slot + ROUNDING] += rounding;
        sums[slot + MOST_PER_UNIT] = mostPerUnit;
        sums[slot + MOST_PER_BASE] = mostPerBase;
    }

    /** What x of a vertex is divided by to be shared out. */
    public double unit(int vertex) {
        if (units != null) {
            return units[vertex];
        }
        return sharesByDegree ? Math.max(1, outOffsets[vertex + 1] - outOffsets[vertex]) : 1;
    }

    /** x of the last round. */
    public double[] values() {
        return next;
    }

    public int rounds() {
        return rounds;
    }

    /** L1 change of the last round. */
    public double change() {
        return found[CHANGE];
    }

    public double total() {
        return found[TOTAL];
    }

    /** How much of the L1 change rounding may hide. */
    public double rounding() {
        return found[ROUNDING];
    }

    /** Whether x is somewhere above 0 where nothing goes out. */
    public boolean anyStuck() {
        return found[STUCK] > 0;
    }

    /** The greatest change, rounding added, of an entry in units of its g. */
    public double mostPerUnit() {
        return found[MOST_PER_UNIT];
    }

    /** The greatest change, rounding added, of an entry as a share of φ·b, what is added to it whatever x is. */
    public double mostPerBase() {
        return found[MOST_PER_BASE];
    }

    /** How far rounding may have put an entry off in a round. */
    public double roundingOf(int vertex) {
        int ties = offsets[vertex + 1] - offsets[vertex] + outOffsets[vertex + 1] - outOffsets[vertex];
        return ROUNDOFF * next[vertex] * (ties + FIXED_ROUNDINGS);
    }
}
