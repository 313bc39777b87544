package io.shicheng.analysis.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Kendall's rank correlation with ties, τ_b.
 *
 * <p><b>Definition.</b> Of all pairs, C are ordered alike by both columns, D the other way round, the first ties X of
 * them alone, and the second Y: {@code τ_b = (C − D)/√((C + D + X)(C + D + Y))}.
 *
 * <p><b>Reference.</b> Kendall, M. (1945), The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239; in
 * O(n log n): Knight, W. (1966), A computer method for calculating Kendall's tau with ungrouped data,
 * doi:10.1080/01621459.1966.10480879.
 *
 * <p><b>Time and space.</b> O(n log n); O(n).
 *
 * <p><b>Unit and normalisation.</b> From −1 to 1.
 *
 * <p><b>Ties, parts, overflow.</b> Pairs that both columns tie count for nothing; not a number where a column is the
 * same throughout. Pairs are whole numbers of 64 bits.
 *
 * <p><b>Determinism.</b> Whole numbers, one quotient.
 *
 * @param concordant,discordant ordered alike, or the other way round
 * @param tiedInFirst,tiedInSecond tied by that column alone
 */
public record KendallTau(long concordant, long discordant, long tiedInFirst, long tiedInSecond) {
    /** @throws IllegalArgumentException if one is longer than the other */
    public static KendallTau of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Both columns must be as long, not " + first.length + " and " + second.length + ".");
        }
        int[] order = IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> first[i]).thenComparingDouble(i -> second[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] byFirst = Arrays.stream(order).mapToDouble(i -> first[i]).toArray();
        double[] bySecond = Arrays.stream(order).mapToDouble(i -> second[i]).toArray();
        long both = 0;
        for (int i = 0, start = 0; i < order.length; i++) {
            if (byFirst[i] != byFirst[start] || bySecond[i] != bySecond[start]) {
                start = i;
            }
            both += i - start;
        }
        long inFirst = equalPairs(byFirst);
        long discordant = inversions(bySecond, new double[order.length], 0, order.length);
        long inSecond = equalPairs(bySecond);
        long all = (long) order.length * (order.length - 1) / 2;
        return new KendallTau(
                all - inFirst - inSecond + both - discordant, discordant, inFirst - both, inSecond - both);
    }

    public double tau() {
        double untied = concordant + discordant;
        return (concordant - discordant) / Math.sqrt((untied + tiedInFirst) * (untied + tiedInSecond));
    }

    /** Of a sorted column. */
    private static long equalPairs(double[] sorted) {
        long pairs = 0;
        for (int i = 0, start = 0; i < sorted.length; i++) {
            if (sorted[i] != sorted[start]) {
                start = i;
            }
            pairs += i - start;
        }
        return pairs;
    }

    /** Sorts a range, and counts the pairs that stood in the wrong order. */
    private static long inversions(double[] values, double[] scratch, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long pairs = inversions(values, scratch, from, middle) + inversions(values, scratch, middle, to);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right == to || left < middle && values[left] <= values[right];
            if (!takeLeft) {
                pairs += middle - left;
            }
            scratch[at] = takeLeft ? values[left++] : values[right++];
        }
        System.arraycopy(scratch, from, values, from, to - from);
        return pairs;
    }
}
