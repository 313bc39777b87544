package io.shicheng.analysis.multiplex;

/**
 * What a tie of one kind among several counts for.
 *
 * <p><b>Definition.</b> {@code w = ω(kind) · weight · confidence · 2^(−age/h)}, the age being the years from the last
 * certain year of the tie to the reference year, 0 if it holds then or nothing is known of when it ended.
 *
 * <p><b>Reference.</b> Burt, R. (2000), Decay functions, doi:10.1016/S0378-8733(99)00015-5. Of all functions of the age
 * only the exponential one leaves the order of sums as it is, whatever the reference year.
 *
 * <p><b>Time and space.</b> O(1).
 *
 * <p><b>Unit and normalisation.</b> Strengths; a half-life in years.
 *
 * <p><b>Ties, parts, overflow.</b> What would be less than the least normal double is that.
 *
 * <p><b>Determinism.</b> {@link StrictMath}.
 */
public final class TieDecay {
    private TieDecay() {}

    /** How much of a strength is left; 1 without a half-life, which is not positive or not a number then. */
    public static double left(double ageYears, double halfLifeYears) {
        if (!(halfLifeYears > 0) || !(ageYears > 0)) {
            return 1;
        }
        return Math.max(StrictMath.pow(2, -ageYears / halfLifeYears), Double.MIN_NORMAL);
    }

    /** What a tie counts for. */
    public static double strength(
            double kindWeight, double weight, double confidence, double ageYears, double halfLifeYears) {
        return kindWeight * weight * confidence * left(ageYears, halfLifeYears);
    }
}
