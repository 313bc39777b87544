package io.shicheng.analysis.uncertainty;

/**
 * How many ties there are, from two sources that could both have named each: the more of what one names the other names
 * too, the fewer are left that neither does.
 *
 * <p><b>Definition.</b> {@code N = (n₁ + 1)(n₂ + 1)/(n₁₂ + 1) − 1}, of which {@code n₁ + n₂ − n₁₂} were named; the rest
 * is missing. The standard error is the root of
 * {@code (n₁ + 1)(n₂ + 1)(n₁ − n₁₂)(n₂ − n₁₂)/((n₁₂ + 1)²(n₁₂ + 2))}.
 *
 * <p><b>Reference.</b> Chapman, D. (1951), Some properties of the hypergeometric distribution with applications to
 * zoological censuses; Seber, G. (1970), The effects of trap response on tag recapture estimates, doi:10.2307/2529634,
 * for the standard error.
 *
 * <p><b>Time and space.</b> O(1).
 *
 * <p><b>Unit and normalisation.</b> Ties, and a share of them.
 *
 * <p><b>Ties, parts, overflow.</b> It holds where a tie that one source names is no likelier to be named by the other. Of
 * sources that name the same well-known people it says too few.
 *
 * <p><b>Determinism.</b> A function of three numbers.
 *
 * @param ties how many there are in truth
 * @param standardError of {@code ties}
 * @param missing the share of them that neither source names
 */
public record CaptureRecapture(double ties, double standardError, double missing) {
    /**
     * Estimates.
     *
     * @param first how many ties the first source names
     * @param second how many the second does
     * @param both how many of these are the same
     * @throws IllegalArgumentException if a number is below 0, or both name more than either
     */
    public static CaptureRecapture of(long first, long second, long both) {
        if (both < 0 || both > Math.min(first, second)) {
            throw new IllegalArgumentException(
                    "Two sources of " + first + " and " + second + " ties cannot share " + both + ".");
        }
        double one = first + 1.0;
        double other = second + 1.0;
        double shared = both + 1.0;
        double ties = one * other / shared - 1;
        double variance = one * other * (first - both) * (second - both) / (shared * shared * (shared + 1));
        double seen = (double) first + second - both;
        return new CaptureRecapture(ties, Math.sqrt(variance), ties <= 0 ? 0 : Math.max(0, 1 - seen / ties));
    }
}
