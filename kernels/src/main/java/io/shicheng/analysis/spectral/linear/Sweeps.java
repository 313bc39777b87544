package io.shicheng.analysis.spectral.linear;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * Gauss and Seidel's sweeps by phases: a sweep goes through the rows in a fixed number of phases, and each phase
 * already uses what the phases before it found. Within a phase rows are independent, so that it is the same for any
 * number of threads. Takes about half the rounds of plain iteration.
 *
 * <p>After sweeps 1, 2, 4, 8 and so on all shares are scaled so that the sum of all rows holds: that takes out what
 * shrinks slowest where hardly anything leaves the rows. The sweeps in between converge whatever the scale did.
 */
final class Sweeps implements Rounds.Chunk, Rounds.End {
    private static final int PHASES = 16;
    private static final int CHUNKS_A_PHASE = 8;
    private static final int LEAST_WORK = 1 << 12;
    /** Sweeps without any gain after which rounding is all that is left. */
    private static final int MOST_STALE = 5;
    /** A greater factor, or one below 0, says nothing. */
    private static final double MOST_SCALE = 1e6;
    /** Sums of different chunks stand on different cache lines. */
    private static final int APART = 8;

    private final int[] offsets;
    private final int[] sources;
    private final double @Nullable [] weights;
    private final double coupling;
    private final double @Nullable [] units;
    private final double[] constant;
    private final int[] core;
    private final Balance balance;
    private final double[] shares;
    private final double[] fresh;
    private final double limit;
    private final int[] bounds;
    private final int chunksAPhase;
    private final double[] changes;
    private final long arcs;
    private double change;
    private double best = Double.POSITIVE_INFINITY;
    private int stale;
    private int phase;
    private int rounds;

    /**
     * What the sum of all rows says: {@code Σ parts·shares = inflow}.
     *
     * @param parts by row, g less κ times the strength that stays within the rows
     */
    record Balance(double[] parts, double inflow) {}

    /**
     * @param core vertices whose shares are to be found; those of the others stand
     * @param limit L1 change of x in a sweep at which it ends
     */
    Sweeps(
            CsrGraph in,
            double @Nullable [] weights,
            double coupling,
            double @Nullable [] units,
            double[] constant,
            int[] core,
            Balance balance,
            double[] shares,
            double limit) {
        this.offsets = in.offsets();
        this.sources = in.targets();
        this.weights = weights;
        this.coupling = coupling;
        this.units = units;
        this.constant = constant;
        this.core = core;
        this.balance = balance;
        this.shares = shares;
        this.fresh = new double[core.length];
        this.limit = limit;
        int[] work = new int[core.length + 1];
        for (int row = 0; row < core.length; row++) {
            work[row + 1] = work[row] + in.outDegree(core[row]);
        }
        this.arcs = work[core.length];
        long size = arcs + core.length;
        long chunksWanted = Math.max(Math.clamp(size / PHASES / LEAST_WORK, 1, CHUNKS_A_PHASE), size / PHASES >> 19);
        this.bounds = Rounds.bounds(work, PHASES * (int) chunksWanted);
        this.chunksAPhase = (int) chunksWanted;
        this.changes = new double[chunksAPhase * APART];
    }

    void run(int threads, RunControl control) {
        if (core.length > 0) {
            Rounds.run(chunksAPhase, threads, control, this, this);
        }
    }

    int rounds() {
        return rounds;
    }

    long arcs() {
        return arcs;
    }

    /** First row of a chunk of the phase; with few rows the last phases have none. */
    private int first(int chunk) {
        return bounds[Math.min(phase * chunksAPhase + chunk, bounds.length - 1)];
    }

    @Override
    public void run(int chunk) {
        changes[chunk * APART] = 0;
        int last = first(chunk + 1);
        int strip = rounds == 0 ? Chunks.STRIP : Math.max(1, last);
        for (int row = first(chunk); row < last; row += strip) {
            strip(chunk * APART, row, Math.min(row + strip, last));
        }
    }

    private void strip(int slot, int first, int last) {
        double moved = 0;
        for (int row = first; row < last; row++) {
            int v = core[row];
            double sum = weights == null
                    ? Sums.of(sources, shares, offsets[v], offsets[v + 1])
                    : Sums.of(sources, weights, shares, offsets[v], offsets[v + 1]);
            double unit = units == null ? 1 : units[v];
            double share = (constant[v] + coupling * sum) / unit;
            moved += Math.abs(share - shares[v]) * unit;
            fresh[row] = share;
        }
        changes[slot] += moved;
    }

    @Override
    public boolean again() {
        for (int slot = 0; slot < changes.length; slot += APART) {
            change += changes[slot];
        }
        for (int row = first(0), last = first(chunksAPhase); row < last; row++) {
            shares[core[row]] = fresh[row];
        }
        phase++;
        if (phase * chunksAPhase < bounds.length - 1) {
            return true;
        }
        boolean settled = change < limit;
        stale = change < best ? 0 : stale + 1;
        best = Math.min(best, change);
        phase = 0;
        change = 0;
        rounds++;
        if (settled || stale == MOST_STALE) {
            return false;
        }
        if (Integer.bitCount(rounds) == 1) {
            scale();
        }
        return true;
    }

    private void scale() {
        double[] parts = balance.parts;
        double outflow = 0;
        for (int row = 0; row < core.length; row++) {
            outflow += parts[row] * shares[core[row]];
        }
        double factor = balance.inflow / outflow;
        if (factor > 1 / MOST_SCALE && factor < MOST_SCALE) {
            for (int v : core) {
                shares[v] *= factor;
            }
        }
    }
}
