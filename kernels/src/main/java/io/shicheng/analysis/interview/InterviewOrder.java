package io.shicheng.analysis.interview;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * Whom to interview next: those first of whom it is least sure whether they are among the first.
 *
 * <p><b>Definition.</b> By {@code P(1 − P)·√(ties + 1)}, P the probability of being among the first k in truth, read from
 * replicates in which ties of those who were interviewed never go missing; then by score. Or simply down the ranking.
 *
 * <p><b>Reference.</b> Of this program; asking where an answer is least certain: Lewis, D. and Gale, W. (1994), A
 * sequential algorithm for training text classifiers, doi:10.1007/978-1-4471-2099-5_1.
 *
 * <p><b>Time and space.</b> O(n log n).
 *
 * <p><b>Unit and normalisation.</b> None: an order.
 *
 * <p><b>Ties, parts, overflow.</b> Equal ones in the order of their scores, then of vertices.
 *
 * <p><b>Determinism.</b> One thread.
 */
public final class InterviewOrder {
    private InterviewOrder() {}

    /** By vertex, how much an interview would settle. */
    public static double[] gains(double[] amongFirst, int[] ties) {
        double[] gains = new double[amongFirst.length];
        Arrays.setAll(gains, v -> amongFirst[v] * (1 - amongFirst[v]) * Math.sqrt(ties[v] + 1.0));
        return gains;
    }

    /**
     * Candidates who were not interviewed yet, the next first.
     *
     * @param values by vertex, the highest first: gains, or scores to go down the ranking
     * @param scores by vertex, among equal values the highest first
     */
    public static int[] next(double[] values, double[] scores, BitSet candidates, BitSet interviewed) {
        return candidates.stream()
                .filter(v -> !interviewed.get(v))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(v -> -values[v])
                        .thenComparingDouble(v -> -scores[v])
                        .thenComparingInt(v -> v))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
