package io.shicheng.analysis.reach;

/**
 * What a number of hits among a number of samples says of an expected spread. Chernoff bounds for martingales, Lemma
 * 4.2 and 4.3 of Tang, J., Tang, X., Xiao, X. and Yuan, J. (2018), doi:10.1145/3183713.3183749.
 */
final class SpreadBounds {
    /** The fewest samples that are judged by. */
    static final int SMALLEST_LOG = 6;

    private SpreadBounds() {}

    /**
     * ln(1/p) with p so small for each number of samples that one bound of each side may fail at every power of two,
     * and all together still fail with the chance given at most.
     *
     * @param log of the number of samples, to base 2
     */
    static double doubt(double chance, int log) {
        double place = log - SMALLEST_LOG + 1.0;
        return StrictMath.log(2 * place * (place + 1) / chance);
    }

    /** The spread is less than this with a chance of e^−doubt at most. */
    static double atLeast(long held, long samples, int vertices, double doubt) {
        double root = Math.sqrt(held + 2 * doubt / 9) - Math.sqrt(doubt / 2);
        double least = root <= 0 ? 0 : root * root - doubt / 18;
        return Math.max(0, least) * vertices / samples;
    }

    /** The spread is more than this with a chance of e^−doubt at most. */
    static double atMost(long held, long samples, int vertices, double doubt) {
        double root = Math.sqrt(held + doubt / 2) + Math.sqrt(doubt / 2);
        return root * root * vertices / samples;
    }
}
