package io.shicheng.analysis.spectral.linear;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.progress.RunControl;

/**
 * Chebyshev's iteration on {@link FoldedRows}: a walk there and back is symmetric in disguise, so its eigenvalues are
 * real and lie within ±β, and the best polynomial for that interval needs rounds ~ 1/√(1−β) instead of 1/(1−β).
 *
 * <p>Each round works out what a plain round would give and how far it would move, and so knows without any further
 * pass what the plain iteration's L1 change is.
 */
final class Chebyshev implements Rounds.Chunk, Rounds.End {
    /** Rounds without any gain after which rounding is all that is left. */
    private static final int MOST_STALE = 20;
    /** Sums of different chunks stand on different cache lines. */
    private static final int APART = 8;

    /** What the next round at least shrinks the change by, over ρ, by which rounds do in the long run. */
    private static final double SAFETY = 1.15;

    private final FoldedRows rows;
    private final double coupling;
    private final double radius;
    private final double limit;
    private final double[] sums;
    private double[] values;
    private double[] before;
    private double weight = 1;
    private double best = Double.POSITIVE_INFINITY;
    private int stale;
    private int rounds;

    /**
     * @param radius β below 1, at least the greatest eigenvalue of one plain round
     * @param limit L1 change of a plain round, its drift added, that the values are to be expected below when it stops
     * @param start is changed; 0 for rows without ties
     */
    Chebyshev(FoldedRows rows, double coupling, double radius, double limit, double[] start) {
        this.rows = rows;
        this.coupling = coupling;
        this.radius = radius;
        this.limit = limit;
        this.values = start;
        this.before = new double[start.length];
        this.sums = new double[rows.chunks.count() * APART];
    }

    void solve(int threads, RunControl control) {
        if (values.length > 0) {
            Rounds.run(rows.chunks.count(), threads, control, this, this);
        }
    }

    double[] values() {
        return values;
    }

    int rounds() {
        return rounds;
    }

    @Override
    public boolean again() {
        double change = 0;
        double drift = 0;
        for (int i = 0; i < sums.length; i += APART) {
            change += sums[i];
            drift += sums[i + 1];
        }
        double[] done = before;
        before = values;
        values = done;
        rounds++;
        weight = rounds == 1 ? 1 / (1 - radius * radius / 2) : 1 / (1 - radius * radius * weight / 4);
        // what was measured is the change of the round before; this one has shrunk it by ρ or so
        double shrunk = (change + Math.abs(drift)) * radius / (1 + Math.sqrt(1 - radius * radius)) * SAFETY;
        stale = shrunk < best ? 0 : stale + 1;
        best = Math.min(best, shrunk);
        return shrunk >= limit && stale < MOST_STALE;
    }

    @Override
    public void run(int chunk) {
        sums[chunk * APART] = 0;
        sums[chunk * APART + 1] = 0;
        int last = rows.chunks.first(chunk + 1);
        // once strip is compiled, a compiled loop over strips would only keep the compiler's thread busy
        int strip = rounds == 0 ? Chunks.STRIP : last;
        for (int row = rows.chunks.first(chunk); row < last; row += strip) {
            strip(chunk * APART, row, Math.min(row + strip, last));
        }
    }

    private void strip(int slot, int first, int last) {
        int[] ties = rows.ties;
        int[] offsets = rows.offsets;
        int[] targets = rows.targets;
        double[] weights = rows.weights;
        double[] diagonal = rows.diagonal;
        double[] constant = rows.constant;
        double[] values = this.values;
        double[] before = this.before;
        double change = 0;
        double drift = 0;
        for (int row = first; row < last; row++) {
            if (ties[row] > 0) {
                double sum = weights == null
                        ? Sums.of(targets, values, offsets[row], offsets[row + 1])
                        : Sums.of(targets, weights, values, offsets[row], offsets[row + 1]);
                double plain = constant[row] + coupling * sum;
                double residual = plain - diagonal[row] * values[row];
                change += Math.abs(residual);
                drift += residual;
                before[row] += weight * (plain / diagonal[row] - before[row]);
            }
        }
        sums[slot] += change;
        sums[slot + 1] += drift;
    }
}
