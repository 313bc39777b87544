package io.shicheng.layout.packing;

import java.util.Arrays;

/** Points of one part: brought to the origin and to a size, turned, measured. In place; the same bits everywhere. */
public final class Shape {
    /** The radius within which {@link #MOST} of the points come to lie, beside the root of their number. */
    private static final double RADIUS = 2;

    private static final double MOST = 0.95;

    /** Fewer are sorted. */
    private static final int FEW = 1 << 16;

    private static final int DIGIT_BITS = 16;

    private Shape() {}

    /**
     * Moves the middle to the origin, turns the long axis level and brings the part to a size at which each point has the same
     * room as in any other part.
     *
     * @return the distance of the farthest point from the middle
     */
    public static double settle(double[] x, double[] y) {
        centre(x);
        centre(y);
        turn(x, y);
        int n = x.length;
        double[] distances = new double[n];
        double farthest = 0;
        for (int i = 0; i < n; i++) {
            distances[i] = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
            farthest = Math.max(farthest, distances[i]);
        }
        double most = atRank(distances, (int) (MOST * (n - 1)));
        double scale = most > 0 ? RADIUS * Math.sqrt(n) / most : 1;
        for (int i = 0; i < n; i++) {
            x[i] *= scale;
            y[i] *= scale;
        }
        return farthest * scale;
    }

    /**
     * The value that would stand at this place if they were sorted: of many, digit by digit, since sorting a million
     * takes long.
     */
    private static double atRank(double[] values, int rank) {
        if (values.length < FEW) {
            Arrays.sort(values);
            return values[rank];
        }
        int before = rank;
        long found = 0; // bits of numbers that are not below zero are in their order
        for (int shift = Long.SIZE - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            int[] counts = new int[1 << DIGIT_BITS];
            boolean first = shift == Long.SIZE - DIGIT_BITS;
            for (double value : values) {
                long bits = Double.doubleToRawLongBits(value);
                if (first || bits >>> shift + DIGIT_BITS == found) {
                    counts[(int) (bits >>> shift) & counts.length - 1]++;
                }
            }
            int digit = 0;
            while (before >= counts[digit]) {
                before -= counts[digit++];
            }
            found = found << DIGIT_BITS | digit;
        }
        return Double.longBitsToDouble(found);
    }

    private static void centre(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    /** So that the direction in which the points vary most is level. */
    private static void turn(double[] x, double[] y) {
        double acrossSquared = 0;
        double product = 0;
        double alongSquared = 0;
        for (int i = 0; i < x.length; i++) {
            acrossSquared += x[i] * x[i];
            product += x[i] * y[i];
            alongSquared += y[i] * y[i];
        }
        double angle = StrictMath.atan2(2 * product, acrossSquared - alongSquared) / 2;
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        for (int i = 0; i < x.length; i++) {
            double across = cosine * x[i] + sine * y[i];
            y[i] = cosine * y[i] - sine * x[i];
            x[i] = across;
        }
    }
}
