package io.shicheng.inquiry.ranking;

import java.util.Arrays;

/**
 * Vertices in order of their scores, best first. Two scores that agree in their first 40 binary digits (about 12
 * decimal ones) are equal: a sum taken in another order may differ in its last digits, and nobody should lose a rank by
 * that.
 *
 * @param ordered the members: best first, equal scores in the order in which the members came; those without a score
 *     (NaN) last, together
 * @param ranks of {@code ordered}; equal scores share the best rank (1, 2, 2, 4)
 */
record RankOrder(int[] ordered, int[] ranks) {
    private static final long HALF = 1L << 11;
    private static final long KEPT = -1L << 12;

    /** Time O(k log k) for k members. */
    static RankOrder of(double[] scores, int[] members, boolean highFirst) {
        long[] keys = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            keys[i] = key(scores[members[i]], highFirst);
        }
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] taken = new int[members.length];
        int[] ordered = new int[members.length];
        int[] ranks = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            int first = firstOf(sorted, keys[i]);
            int place = first + taken[first]++;
            ordered[place] = members[i];
            ranks[place] = first + 1;
        }
        return new RankOrder(ordered, ranks);
    }

    /** The same for scores that count as equal; grows from best to worst. */
    private static long key(double score, boolean highFirst) {
        if (Double.isNaN(score)) {
            return Long.MAX_VALUE;
        }
        long bits = Double.doubleToLongBits(score + 0.0); // turns -0.0 into 0.0
        long rounded = Double.isInfinite(score) ? bits : (bits + HALF) & KEPT;
        long ascending = rounded ^ (rounded >> 63 & Long.MAX_VALUE);
        return highFirst ? ~ascending : ascending;
    }

    /** Where the key stands first. */
    private static int firstOf(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
