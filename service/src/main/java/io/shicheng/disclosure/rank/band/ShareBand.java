package io.shicheng.disclosure.rank.band;

import org.jspecify.annotations.Nullable;

/**
 * Between which parts of a score something is, where the score itself is not told.
 *
 * @param from in percent
 * @param to in percent; null for more than all of it
 */
public record ShareBand(int from, @Nullable Integer to) {
    private static final int[] BOUNDS = {0, 1, 2, 5, 10, 25, 50, 75, 100};
    private static final double ROUNDING = 1e-9;

    /** @param part 1 for all of the score */
    public static ShareBand of(double part) {
        if (part > 1 + ROUNDING) {
            return new ShareBand(100, null);
        }
        int band = BOUNDS.length - 2;
        while (band > 0 && part * 100 < BOUNDS[band] - ROUNDING) {
            band--;
        }
        return new ShareBand(BOUNDS[band], BOUNDS[band + 1]);
    }
}
