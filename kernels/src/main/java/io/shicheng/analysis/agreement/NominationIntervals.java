package io.shicheng.analysis.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Where somebody may stand by nominations, had other people of the same kind been asked.
 *
 * <p><b>Definition.</b> Nominators are drawn anew with replacement, as many as there are; each time nominees are ranked by
 * the sum of what those drawn gave, places within blocks of equal sums dealt out at random. The interval of somebody is
 * from the 10th to the 190th of 199 such ranks, and in proportion of other numbers. Two intervals <i>disagree</i> if they
 * do not meet.
 *
 * <p><b>Reference.</b> Efron, B. (1979), Bootstrap methods: another look at the jackknife, doi:10.1214/aos/1176344552.
 *
 * <p><b>Time and space.</b> O(rounds · (nominations + n log n)); O(rounds · n).
 *
 * <p><b>Unit and normalisation.</b> Ranks.
 *
 * <p><b>Ties, parts, overflow.</b> Whom nobody names shares the last block with all others of that kind, and has a wide
 * interval: nothing is known of them.
 *
 * <p><b>Determinism.</b> A function of the nominations, their order and the seed.
 *
 * @param best,worst by vertex
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record NominationIntervals(int[] best, int[] worst) {
    private static final double LOW = 0.05;

    /**
     * What one nominator gave.
     *
     * @param vertices whom they named
     * @param weights what each counts, in the same order
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of one table
    public record Given(int[] vertices, double[] weights) {}

    /**
     * Draws them.
     *
     * @param all what each nominator gave
     * @param ranked ranks by vertex of scores by vertex, the highest first, drawn within blocks
     */
    public static NominationIntervals of(
            List<Given> all, int vertices, int rounds, long seed, Function<double[], int[]> ranked) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] ranks = new int[vertices][rounds];
        for (int round = 0; round < rounds; round++) {
            double[] sums = new double[vertices];
            for (int i = 0; i < all.size(); i++) {
                Given drawn = all.get(random.nextInt(all.size()));
                for (int j = 0; j < drawn.vertices().length; j++) {
                    sums[drawn.vertices()[j]] += drawn.weights()[j];
                }
            }
            int[] found = ranked.apply(sums);
            for (int v = 0; v < vertices; v++) {
                ranks[v][round] = found[v];
            }
        }
        int[] best = new int[vertices];
        int[] worst = new int[vertices];
        int low = Math.max(0, (int) Math.round(LOW * (rounds + 1)) - 1);
        for (int v = 0; v < vertices; v++) {
            Arrays.sort(ranks[v]);
            best[v] = ranks[v][low];
            worst[v] = ranks[v][rounds - 1 - low];
        }
        return new NominationIntervals(best, worst);
    }

    /** Whether the interval of somebody and another one do not meet. */
    public boolean disagrees(int vertex, int otherBest, int otherWorst) {
        return best[vertex] > otherWorst || worst[vertex] < otherBest;
    }
}
