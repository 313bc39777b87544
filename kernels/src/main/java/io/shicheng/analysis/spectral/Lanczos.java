package io.shicheng.analysis.spectral;

import java.util.Arrays;

/**
 * Lanczos' iteration with thick restarts for the two greatest eigenvalues of a symmetric matrix, and the vector of the
 * first. Each new vector is made orthogonal to all in the basis, twice, so that no eigenvalue comes up as a ghost.
 *
 * <p>First the even vector is the start. When its pair has settled, only that is kept, and a random vector, always the
 * same, joins it: what the even start cannot see, such as another part of the graph with the same eigenvalue, shows.
 */
final class Lanczos {
    /** Vectors held at once, but for the newest. */
    static final int BASIS = 24;

    private static final int KEPT = 8;
    private static final int STEPS_A_LOOK = 4;
    private static final int MOST_STEPS = 20_000;
    /** A gap of a lesser share of the greatest eigenvalue is none. */
    private static final double TIE = 1e-10;
    /** A new vector of a lesser share of the greatest eigenvalue is nothing but rounding. */
    private static final double NOTHING_NEW = 1e-13;
    /** A residual of a lesser share of the greatest eigenvalue cannot be had. */
    private static final double ROUNDING = 1e-14;
    /** How well the second eigenvalue is to be known, as a share of the gap. */
    private static final double ENOUGH_OF_THE_GAP = 0.1;

    private final Space space;
    private final double tolerance;
    private final int size;
    /** The matrix as the basis sees it. */
    private final double[][] projected;

    /** Vectors in the basis; the newest, at this place, is not multiplied yet. */
    private int held;

    private SmallSymmetric pairs;
    private double remainder;
    private double gapEstimate;
    private int steps;

    /** @param tolerance of the vector, in 2-norm */
    Lanczos(Space space, double tolerance) {
        this.space = space;
        this.tolerance = tolerance;
        this.size = Math.min(BASIS, space.length());
        this.projected = new double[size][size];
        this.pairs = SmallSymmetric.of(projected, 0);
    }

    /**
     * Leaves the vector at the first place of the space.
     *
     * @throws NotConvergedException if the two greatest eigenvalues are the same, or cannot be told apart
     */
    void run() {
        space.startEven();
        settle(false);
        keep(1);
        space.sow(1);
        settle(true);
        gapEstimate = gap() - residual(1);
        if (gap() <= TIE * pairs.values[0] || gapEstimate <= 0) {
            throw NotConvergedException.noSingleAnswer();
        }
        keep(1);
    }

    private void settle(boolean both) {
        while (true) {
            step();
            boolean full = held == size || remainder == 0;
            // the second value is looked at only when the random vector had a whole basis to unfold in
            if (full || !both && held % STEPS_A_LOOK == 0) {
                pairs = SmallSymmetric.of(projected, held);
                if (remainder == 0 || settled(both)) {
                    return;
                }
            }
            if (full) {
                restart();
            }
            if (steps > MOST_STEPS) {
                throw NotConvergedException.noSingleAnswer();
            }
        }
    }

    /** Multiplies the newest vector and makes of it the next. */
    private void step() {
        double[] along = space.multiply(held);
        steps++;
        double[] again = space.subtract(along, held);
        double length = space.subtractAndMeasure(again, held);
        for (int i = 0; i <= held; i++) {
            projected[i][held] = along[i] + again[i];
            projected[held][i] = along[i] + again[i];
        }
        held++;
        remainder = length <= NOTHING_NEW * length(projected, held) ? 0 : length;
        if (remainder > 0) {
            space.scale(held, 1 / length);
        }
    }

    /** Of all that the basis sees of the matrix. */
    private static double length(double[][] projected, int held) {
        double square = 0;
        for (int i = 0; i < held; i++) {
            for (int j = 0; j < held; j++) {
                square += projected[i][j] * projected[i][j];
            }
        }
        return Math.sqrt(square);
    }

    private boolean settled(boolean both) {
        double greatest = pairs.values[0];
        // by Cauchy and Schwarz, the L1 change of a plain step is then below the tolerance too
        double wanted = tolerance * Math.min(gap(), greatest / Math.sqrt(space.length()));
        boolean first = residual(0) <= Math.max(wanted, ROUNDING * greatest);
        return first && (!both || residual(1) <= Math.max(ENOUGH_OF_THE_GAP * gap(), TIE / 10 * greatest));
    }

    /** How far a pair is from being one of the matrix. */
    private double residual(int pair) {
        return pair < held ? remainder * Math.abs(pairs.vectors[pair][held - 1]) : 0;
    }

    private double gap() {
        return held < 2 ? pairs.values[0] : pairs.values[0] - pairs.values[1];
    }

    private void restart() {
        keep(Math.min(KEPT, held - 1));
    }

    /** Keeps the first pairs, and after them the newest vector. */
    private void keep(int count) {
        space.mix(pairs.vectors, count, held);
        for (double[] row : projected) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < count; i++) {
            projected[i][i] = pairs.values[i];
        }
        held = count;
    }

    /** From the first eigenvalue to the second, less what the second may be off. */
    double gapEstimate() {
        return gapEstimate;
    }

    int steps() {
        return steps;
    }
}
