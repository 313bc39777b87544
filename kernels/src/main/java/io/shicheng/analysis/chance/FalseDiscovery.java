package io.shicheng.analysis.chance;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once, and which of them to believe.
 *
 * <p><b>Definition.</b> With p-values in rising order {@code p(1) ≤ … ≤ p(m)}, {@code q(i)} is the least of
 * {@code m·p(j)/j} over j ≥ i. Of those with a q of at most a level, no more than that share are expected to be by
 * chance.
 *
 * <p><b>Reference.</b> Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate: a practical and
 * powerful approach to multiple testing, doi:10.1111/j.2517-6161.1995.tb02031.x.
 *
 * <p><b>Time and space.</b> O(m log m); O(m).
 *
 * <p><b>Unit and normalisation.</b> Probabilities, at most 1.
 *
 * <p><b>Ties, parts, overflow.</b> Equal p have equal q. The tests may be independent or positively related.
 *
 * <p><b>Determinism.</b> One thread.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /** @return one q for each p, in the order in which they are given */
    public static double[] rates(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int i = order.length; i > 0; i--) {
            least = Math.min(least, p[order[i - 1]] * order.length / i);
            q[order[i - 1]] = least;
        }
        return q;
    }
}
