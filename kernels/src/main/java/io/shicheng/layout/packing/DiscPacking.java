package io.shicheng.layout.packing;

import java.util.Arrays;

/**
 * Puts discs beside each other: the largest in the middle, each of the next on the outline of those before, as close to the middle
 * as it goes. Beyond the first {@value #PACKED}, discs stand in rings around the others.
 *
 * <p>Discs may touch, and by rounding overlap by less than 10⁻⁵ of a radius. O(k·log k) for k discs, and the square of
 * {@value #PACKED}. Outline of discs: Wang, W. et al. (2006), Visualization of large hierarchical data by circle packing,
 * doi:10.1145/1124772.1124851.
 */
public final class DiscPacking {
    private static final int PACKED = 1000;

    private DiscPacking() {}

    /**
     * The middles of the discs, x and y; that of the largest is the origin.
     *
     * @param radius above 0
     */
    public static double[][] of(double[] radius) {
        int count = radius.length;
        int[] order = largestFirst(radius);
        double[] ordered = ordered(radius, order);
        double[] x = new double[count];
        double[] y = new double[count];
        int packed = Math.min(PACKED, count);
        new Outline(ordered, x, y).place(packed);
        Rings.place(ordered, x, y, packed);
        return inOrder(order, x, y);
    }

    private static double[] ordered(double[] radius, int[] order) {
        double[] ordered = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = radius[order[i]];
        }
        return ordered;
    }

    private static double[][] inOrder(int[] order, double[] x, double[] y) {
        double[][] middles = new double[2][order.length];
        for (int i = 0; i < order.length; i++) {
            middles[0][order[i]] = x[i];
            middles[1][order[i]] = y[i];
        }
        return middles;
    }

    /** The middles of discs in rings around a disc, x and y. */
    public static double[][] around(double middleX, double middleY, double inner, double[] radius) {
        int[] order = largestFirst(radius);
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        Rings.place(ordered(radius, order), x, y, 0, middleX, middleY, inner);
        return inOrder(order, x, y);
    }

    /** Of those that are as large to seven digits the first one first. */
    private static int[] largestFirst(double[] radius) {
        long[] keys = new long[radius.length];
        for (int d = 0; d < keys.length; d++) {
            keys[d] = (long) (Integer.MAX_VALUE - Float.floatToIntBits((float) radius[d])) << Integer.SIZE | d;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
