package io.shicheng.analysis.uncertainty;

/**
 * How often somebody who looks more central than another is so in truth.
 *
 * <p><b>Definition.</b> Of all pairs of which one has a better score as seen, the share of which the same one has a
 * better score in truth. Pairs with equal scores as seen do not count; equal ones in truth are wrong. Where the truth is
 * not known, a replicate stands for what is seen and the network for the truth.
 *
 * <p><b>Reference.</b> Martin, C. and Niemeyer, P. (2019), doi:10.1017/nws.2019.12. Sums in a tree: Fenwick, P. (1994),
 * doi:10.1002/spe.4380240306.
 *
 * <p><b>Time and space.</b> O(n log n), O(n).
 *
 * <p><b>Unit and normalisation.</b> A share of pairs.
 *
 * <p><b>Ties, parts, overflow.</b> NaN if all scores as seen are equal. Counts are whole numbers below 2⁶².
 *
 * <p><b>Determinism.</b> A function of both rankings.
 */
public final class Sensitivity {
    private Sensitivity() {}

    public static double of(RankBlocks seen, RankBlocks truth) {
        int n = seen.size();
        int[] counts = new int[n + 1];
        int[] order = seen.order();
        long pairs = 0;
        long right = 0;
        for (int from = 0; from < n; ) {
            int to = seen.worst(order[from]);
            for (int place = from; place < to; place++) {
                pairs += from;
                right += before(counts, truth.best(order[place]) - 1);
            }
            for (int place = from; place < to; place++) {
                for (int i = truth.best(order[place]); i <= n; i += i & -i) {
                    counts[i]++;
                }
            }
            from = to;
        }
        return pairs == 0 ? Double.NaN : (double) right / pairs;
    }

    private static int before(int[] counts, int rank) {
        int sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += counts[i];
        }
        return sum;
    }
}
