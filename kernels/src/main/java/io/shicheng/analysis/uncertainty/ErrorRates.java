package io.shicheng.analysis.uncertainty;

/**
 * How badly a network was recorded. Nothing in the network tells it: it is stated, or estimated from sources that could
 * both have named the same ties ({@link CaptureRecapture}).
 *
 * @param missing the share of true ties that are not recorded
 * @param falseTies the share of recorded ties that are false
 */
public record ErrorRates(double missing, double falseTies) {
    /** One tie in ten is missing and one in fifty is false. */
    public static final ErrorRates USUAL = new ErrorRates(0.1, 0.02);

    /** At a higher rate there is hardly a network left. */
    public static final double MOST_MISSING = 0.9;

    /** A tie that is likelier false than this says nothing. */
    public static final double MOST_FALSE_OF_ONE = 0.9;

    /** At a higher one most ties would be false. */
    public static final double MOST_FALSE = 0.5;

    /** @throws IllegalArgumentException if a rate is below 0 or above what is possible */
    public ErrorRates {
        if (!(missing >= 0 && missing <= MOST_MISSING && falseTies >= 0 && falseTies <= MOST_FALSE)) {
            throw new IllegalArgumentException("The rates of missing and false ties (" + missing + ", " + falseTies
                    + ") must be from 0 to " + MOST_MISSING + " and from 0 to " + MOST_FALSE + ".");
        }
    }
}
