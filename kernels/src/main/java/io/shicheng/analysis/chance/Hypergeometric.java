package io.shicheng.analysis.chance;

import java.util.Arrays;

/**
 * How many of n that are drawn are among K marked ones of S, and sums of several such draws.
 *
 * <p><b>Definition.</b> {@code P(X = x) = C(K,x)·C(S−K,n−x)/C(S,n)}; the mean is {@code nK/S}, the variance
 * {@code nK(S−K)(S−n)/(S²(S−1))}. Sums of draws that are independent are convolved.
 *
 * <p><b>Reference.</b> Johnson, N., Kemp, A. and Kotz, S. (2005), Univariate Discrete Distributions, chapter 6,
 * doi:10.1002/0471715816.
 *
 * <p><b>Time and space.</b> O(values of X); of a sum, the product of the lengths that are convolved.
 *
 * <p><b>Unit and normalisation.</b> Probabilities; each distribution is divided by its sum.
 *
 * <p><b>Ties, parts, overflow.</b> Each value follows from its neighbour by a quotient, from the most likely one on both
 * ways, so that small ones keep their digits; what is below 10⁻³⁰⁸ is 0. Tails are added from their small end.
 *
 * <p><b>Determinism.</b> A fixed order of additions, one thread.
 */
public final class Hypergeometric {
    private Hypergeometric() {}

    /**
     * One draw.
     *
     * @param all S, of which {@code marked} are K
     * @param drawn n
     * @return the probabilities of 0, 1, … min(n, K)
     * @throws IllegalArgumentException if more are marked or drawn than there are
     */
    public static double[] draw(int all, int marked, int drawn) {
        if (marked < 0 || drawn < 0 || marked > all || drawn > all) {
            throw new IllegalArgumentException("Of " + all + " there cannot be " + marked + " marked and " + drawn
                    + " drawn. Each must be from 0 to " + all + ".");
        }
        int least = Math.max(0, drawn + marked - all);
        int most = Math.min(drawn, marked);
        double[] chances = new double[most + 1];
        int mode = Math.clamp((drawn + 1L) * (marked + 1L) / (all + 2L), least, most);
        chances[mode] = 1;
        for (int x = mode; x < most; x++) {
            chances[x + 1] = chances[x] * ratio(all, marked, drawn, x);
        }
        for (int x = mode; x > least; x--) {
            chances[x - 1] = chances[x] / ratio(all, marked, drawn, x - 1);
        }
        double sum = 0;
        for (double each : chances) {
            sum += each;
        }
        for (int x = 0; x < chances.length; x++) {
            chances[x] /= sum;
        }
        return chances;
    }

    /** P(x + 1) over P(x). */
    private static double ratio(int all, int marked, int drawn, int x) {
        return (double) (marked - x) * (drawn - x) / ((x + 1.0) * ((double) all - marked - drawn + x + 1));
    }

    public static double mean(int all, int marked, int drawn) {
        return all == 0 ? 0 : (double) drawn * marked / all;
    }

    public static double variance(int all, int marked, int drawn) {
        return all < 2
                ? 0
                : (double) drawn * marked / all * ((double) all - marked) / all * ((double) all - drawn) / (all - 1);
    }

    /** The distribution of the sum of two that are independent. */
    public static double[] sum(double[] one, double[] other) {
        double[] sums = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sums[i + j] += one[i] * other[j];
            }
        }
        return sums;
    }

    /** The probability of a value or more. */
    public static double atLeast(double[] chances, int value) {
        if (value <= 0) {
            return 1;
        }
        double tail = 0;
        for (int x = chances.length - 1; x >= value; x--) {
            tail += chances[x];
        }
        return Math.min(1, tail);
    }

    /** The distribution of nothing drawn at all. */
    public static double[] none() {
        double[] certain = new double[1];
        Arrays.fill(certain, 1);
        return certain;
    }
}
