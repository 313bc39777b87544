package io.shicheng.analysis.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Ranks of vertices where equal scores share a block of places: somebody in a block may be at any of them. Rank 1 is the
 * best. Immutable.
 */
public final class RankBlocks {
    private static final long HALF = 1L << 11;
    private static final long KEPT = -1L << 12;

    /** Vertices, the best first. */
    private final int[] order;
    /** By place, from 0 on, the first and the last place of its block. */
    private final int[] first;

    private final int[] last;
    private final int[] placeOf;

    private RankBlocks(int[] order, int[] first, int[] last) {
        this.order = order;
        this.first = first;
        this.last = last;
        this.placeOf = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
    }

    /**
     * The blocks of scores. Two that agree in their first 40 binary digits (about 12 decimal ones) are equal: a sum taken
     * in another order may differ in its last digits, and nobody should lose a rank by that.
     *
     * @param scores one a vertex; the highest is on top. Not a number stands behind all
     */
    public static RankBlocks of(double[] scores) {
        int n = scores.length;
        long[] keys = new long[n];
        double[] sorted = new double[n];
        for (int v = 0; v < n; v++) {
            sorted[v] = behind(scores[v]);
        }
        Arrays.sort(sorted);
        // equal scores by number: sort by the place of a score among all, then by vertex
        for (int v = 0; v < n; v++) {
            int below = lowerBound(sorted, behind(scores[v]));
            keys[v] = (long) (n - below) << Integer.SIZE | v;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        int[] first = new int[n];
        int[] last = new int[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
                order[to++] = (int) keys[to - 1];
            }
            Arrays.fill(first, from, to, from);
            Arrays.fill(last, from, to, to - 1);
            from = to;
        }
        return new RankBlocks(order, first, last);
    }

    private static double behind(double score) {
        if (Double.isNaN(score)) {
            return Double.NEGATIVE_INFINITY;
        }
        long bits = Double.doubleToLongBits(score + 0.0); // turns -0.0 into 0.0
        return Double.isInfinite(score) ? score : Double.longBitsToDouble((bits + HALF) & KEPT);
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int size() {
        return order.length;
    }

    /** Vertices, the best first; of a block, by number. */
    int[] order() {
        return order;
    }

    /** The same, to keep. */
    public int[] ordered() {
        return order.clone();
    }

    /** The best rank that the vertex may have. */
    public int best(int vertex) {
        return first[placeOf[vertex]] + 1;
    }

    /** The worst rank that the vertex may have. */
    public int worst(int vertex) {
        return last[placeOf[vertex]] + 1;
    }

    /** The rank in the middle of the block. */
    public double middle(int vertex) {
        return (best(vertex) + worst(vertex)) / 2.0;
    }

    /** Ranks by vertex, in which each block is dealt out at random. */
    public int[] drawn(SplittableRandom random) {
        int[] shuffled = order.clone();
        for (int from = 0; from < shuffled.length; from = last[from] + 1) {
            for (int i = last[from]; i > from; i--) {
                int other = from + random.nextInt(i - from + 1);
                int swapped = shuffled[i];
                shuffled[i] = shuffled[other];
                shuffled[other] = swapped;
            }
        }
        int[] ranks = new int[shuffled.length];
        for (int place = 0; place < shuffled.length; place++) {
            ranks[shuffled[place]] = place + 1;
        }
        return ranks;
    }
}
