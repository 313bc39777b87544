package io.shicheng.layout.repulsion;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Points in the order in which a Hilbert curve of 65,536 places a side meets them, so that those that stand together in the order
 * are close to each other. O(n) beyond some thousand points; one thread. Of points in one place the first comes first.
 */
public final class HilbertOrder {
    private static final int SIDE = 1 << 16;
    /** Fewer keys are sorted by comparing them. */
    private static final int FEW = 4096;

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    /** A key is 32 bits of the curve above 31 bits of the point. */
    private static final int POINT_BITS = 31;

    private final int size;
    private final long[] keys;
    private final long[] sorted;

    public HilbertOrder(int size) {
        this.size = size;
        this.keys = new long[size];
        this.sorted = new long[size < FEW ? 0 : size];
    }

    /**
     * Puts the points into {@code order}.
     *
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public void sort(double[] x, double[] y, int[] order, RunControl control) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            low = Math.min(low, y[i]);
            high = Math.max(high, y[i]);
        }
        double scale = (SIDE - 1) / Math.max(Double.MIN_NORMAL, Math.max(right - left, high - low));
        for (int i = 0; i < size; i++) {
            long place = place((int) ((x[i] - left) * scale), (int) ((y[i] - low) * scale));
            keys[i] = place << POINT_BITS | i;
            CancellationPoint.at(i, control);
        }
        if (size < FEW) {
            Arrays.sort(keys);
        } else {
            sortByDigits(control);
        }
        for (int i = 0; i < size; i++) {
            order[i] = (int) (keys[i] & (1L << POINT_BITS) - 1);
        }
    }

    private void sortByDigits(RunControl control) {
        long[] from = keys;
        long[] to = sorted;
        for (int shift = POINT_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
            sortByDigit(from, to, shift);
            control.checkCancelled();
            long[] emptied = from;
            from = to;
            to = emptied;
        }
        // of three passes the last one ends in the other array
        System.arraycopy(from, 0, keys, 0, size);
    }

    private static void sortByDigit(long[] from, long[] to, int shift) {
        int[] next = new int[DIGITS + 1];
        for (long key : from) {
            next[(int) (key >>> shift & DIGITS - 1) + 1]++;
        }
        for (int d = 0; d < DIGITS; d++) {
            next[d + 1] += next[d];
        }
        for (long key : from) {
            to[next[(int) (key >>> shift & DIGITS - 1)]++] = key;
        }
    }

    /** How far along the curve a place is: from 0, below 2³². */
    static long place(int column, int row) {
        int x = column;
        int y = row;
        long place = 0;
        for (int side = SIDE >> 1; side > 0; side >>= 1) {
            boolean right = (x & side) != 0;
            boolean upper = (y & side) != 0;
            int quarter = right ? upper ? 2 : 3 : upper ? 1 : 0;
            place += (long) side * side * quarter;
            if (!upper) {
                if (right) {
                    x = SIDE - 1 - x;
                    y = SIDE - 1 - y;
                }
                int turned = x;
                x = y;
                y = turned;
            }
        }
        return place;
    }
}
