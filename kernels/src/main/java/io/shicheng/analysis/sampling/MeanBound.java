package io.shicheng.analysis.sampling;

/**
 * How far the mean of independent values between 0 and 1 may be from what was expected.
 *
 * <p><b>Definition.</b> With N values of mean p̂, the expectation lies beyond q with a probability of at most
 * {@code exp(−N·K(p̂, q))}, {@code K(p, q) = p·ln(p/q) + (1−p)·ln((1−p)/(1−q))}; a bound is the q where this is
 * {@code exp(−L)}.
 *
 * <p><b>Reference.</b> Chernoff, H. (1952), doi:10.1214/aoms/1177729330; for values between 0 and 1 Hoeffding, W.
 * (1963), doi:10.1080/01621459.1963.10500830, theorem 1.
 */
final class MeanBound {
    private static final int HALVINGS = 60;

    private MeanBound() {}

    /** K(p, q), in nats; infinite where q is 0 or 1 and p is not. */
    static double divergence(double p, double q) {
        double low = p == 0 ? 0 : p * StrictMath.log(p / q);
        double high = p == 1 ? 0 : (1 - p) * StrictMath.log((1 - p) / (1 - q));
        return low + high;
    }

    /** The least expectation that a mean of this many values leaves possible, failing with probability exp(−nats). */
    static double lower(double mean, long count, double nats) {
        return 1 - upper(1 - mean, count, nats);
    }

    /**
     * The greatest expectation that a mean of this many values leaves possible, failing with probability exp(−nats).
     */
    static double upper(double mean, long count, double nats) {
        double allowed = nats / count;
        if (mean == 0) {
            return -StrictMath.expm1(-allowed);
        }
        double low = mean;
        double high = 1;
        for (int i = 0; i < HALVINGS && high - low > 1e-15; i++) {
            double middle = (low + high) / 2;
            if (divergence(mean, middle) > allowed) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
