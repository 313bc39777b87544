package io.shicheng.analysis.spectral.linear;

/** Sums of what stands at the ends of arcs; methods of their own, so that they are compiled early. */
public final class Sums {
    private Sums() {}

    /** Σ values(target) over arcs {@code from} to {@code to - 1}. */
    public static double of(int[] targets, double[] values, int from, int to) {
        double sum = 0;
        for (int a = from; a < to; a++) {
            sum += values[targets[a]];
        }
        return sum;
    }

    /** Σ weight·values(target) over arcs {@code from} to {@code to - 1}. */
    public static double of(int[] targets, double[] weights, double[] values, int from, int to) {
        double sum = 0;
        for (int a = from; a < to; a++) {
            sum += weights[a] * values[targets[a]];
        }
        return sum;
    }
}
