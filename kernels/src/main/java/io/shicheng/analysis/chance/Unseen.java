package io.shicheng.analysis.chance;

/**
 * How much of what there is was not seen yet, from how often each of those who were seen was mentioned.
 *
 * <p><b>Definition.</b> With n mentions, of which f₁ are the only one of somebody and f₂ people have two: the coverage,
 * the share of all mentions to come that would be of somebody seen, is {@code 1 − f₁/n} by Good and Turing, and
 * {@code 1 − f₁/n · (n−1)f₁/((n−1)f₁ + 2f₂)} by Chao and Jost, which is less biased. There are at least about
 * {@code seen + (n−1)/n · f₁²/(2f₂)} people, or {@code f₁(f₁−1)/2} in place of the quotient if f₂ is 0 (Chao1).
 *
 * <p><b>Reference.</b> Good, I. (1953), The population frequencies of species and the estimation of population
 * parameters, doi:10.1093/biomet/40.3-4.237; Chao, A. and Jost, L. (2012), Coverage-based rarefaction and extrapolation,
 * doi:10.1890/11-1952.1; Chao, A. (1984), Nonparametric estimation of the number of classes in a population,
 * Scandinavian Journal of Statistics 11, 265–270.
 *
 * <p><b>Time and space.</b> O(people).
 *
 * <p><b>Unit and normalisation.</b> Shares; people.
 *
 * <p><b>Ties, parts, overflow.</b> Who has no mention is not seen. Without mentions all are not a number.
 *
 * <p><b>Determinism.</b> One thread.
 *
 * @param coverage by Good and Turing
 * @param correctedCoverage by Chao and Jost
 * @param people how many there are, at least about
 */
public record Unseen(double coverage, double correctedCoverage, double people) {
    /** @param mentions how often each was mentioned */
    public static Unseen of(int[] mentions) {
        double all = 0;
        double once = 0;
        double twice = 0;
        double seen = 0;
        for (int each : mentions) {
            all += each;
            once += each == 1 ? 1 : 0;
            twice += each == 2 ? 1 : 0;
            seen += each > 0 ? 1 : 0;
        }
        double weight = (all - 1) * once;
        double singles = once == 0 ? 0 : weight + 2 * twice == 0 ? 1 : weight / (weight + 2 * twice);
        double more = twice > 0 ? once * once / (2 * twice) : once * (once - 1) / 2;
        return new Unseen(
                1 - once / all, 1 - once / all * singles, all == 0 ? Double.NaN : seen + (all - 1) / all * more);
    }
}
