package io.shicheng.disclosure.rank.band;

import org.jspecify.annotations.Nullable;

/**
 * The bands that hold the ranks of everybody in a class: all that a ranking says of any of them.
 *
 * @param from,to numbers of bands
 * @param best,worst those of their intervals; null if not asked for
 */
public record BandRange(
        int from, int to, @Nullable Integer best, @Nullable Integer worst) {
    public static BandRange of(Place place) {
        int band = RankBands.bandOf(place.rank());
        Integer best = place.best();
        Integer worst = place.worst();
        return new BandRange(
                band,
                band,
                best == null ? null : RankBands.bandOf(best),
                worst == null ? null : RankBands.bandOf(worst));
    }

    BandRange with(BandRange other) {
        return new BandRange(
                Math.min(from, other.from),
                Math.max(to, other.to),
                best == null || other.best == null ? best : Integer.valueOf(Math.min(best, other.best)),
                worst == null || other.worst == null ? worst : Integer.valueOf(Math.max(worst, other.worst)));
    }
}
