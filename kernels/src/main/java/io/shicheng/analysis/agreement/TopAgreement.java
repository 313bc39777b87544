package io.shicheng.analysis.agreement;

import io.shicheng.analysis.chance.Hypergeometric;

/**
 * How far the first of two orders are the same.
 *
 * <p><b>Definition.</b> Overlap: how many of the first k of one order are among the first k of the other; by chance as
 * many or more are with the probability of a hypergeometric draw of k from n, k of them marked. Rank-biased overlap to
 * depth k: {@code (1 − p)·Σ p^(d−1)·A(d)} over depths d up to k, {@code A(d)} being the overlap of the first d over d;
 * extrapolated, agreement stays at A(k) for ever: {@code A(k)·p^k + (1 − p)·Σ p^(d−1)·A(d)}.
 *
 * <p><b>Reference.</b> Webber, W., Moffat, A. and Zobel, J. (2010), A similarity measure for indefinite rankings,
 * doi:10.1145/1852102.1852106.
 *
 * <p><b>Time and space.</b> O(n + k).
 *
 * <p><b>Unit and normalisation.</b> People; from 0 to 1.
 *
 * <p><b>Ties, parts, overflow.</b> Orders have no ties: whoever asks breaks them, and says how.
 *
 * <p><b>Determinism.</b> One thread.
 *
 * @param overlaps by depth from 1 on, how many are among the first of both
 * @param of how many people there are in all
 */
@SuppressWarnings("ArrayRecordComponent") // columns of one table
public record TopAgreement(int[] overlaps, int of) {
    /**
     * @param first,second the same people, the highest first
     * @param depth how far to look; at most as many as there are
     */
    public static TopAgreement of(int[] first, int[] second, int depth) {
        int most = 0;
        for (int i = 0; i < first.length; i++) {
            most = Math.max(most, Math.max(first[i], second[i]));
        }
        byte[] seen = new byte[most + 1];
        int[] overlaps = new int[depth];
        int overlap = 0;
        for (int d = 0; d < depth; d++) {
            overlap += ++seen[first[d]] == 2 ? 1 : 0;
            overlap += ++seen[second[d]] == 2 ? 1 : 0;
            overlaps[d] = overlap;
        }
        return new TopAgreement(overlaps, first.length);
    }

    /** How many are among the first k of both. */
    public int overlap(int k) {
        return overlaps[k - 1];
    }

    /** The probability of as many or more by chance. */
    public double chance(int k) {
        return Hypergeometric.atLeast(Hypergeometric.draw(of, k, k), overlap(k));
    }

    /** To the depth, as if nothing came behind it. */
    public double rankBiased(double p) {
        double sum = 0;
        double weight = 1;
        for (int d = 1; d <= overlaps.length; d++) {
            sum += weight * overlaps[d - 1] / d;
            weight *= p;
        }
        return (1 - p) * sum;
    }

    /** As if agreement behind the depth were what it is there. */
    public double extrapolated(double p) {
        int depth = overlaps.length;
        return depth == 0 ? Double.NaN : rankBiased(p) + Math.pow(p, depth) * overlaps[depth - 1] / depth;
    }
}
