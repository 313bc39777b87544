package io.shicheng.disclosure.rank.band;

import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.inquiry.result.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * How exactly a ranking speaks of somebody: the only place that decides between an exact number and a band. A person
 * who is shown by name has a rank of their own, and a historical person a score; everybody else has the bands of their
 * class.
 */
public final class Precision {
    private final PersonPolicy policy;

    public Precision(PersonPolicy policy) {
        this.policy = policy;
    }

    /**
     * Ranks from the first to the last, with the interval.
     *
     * @param best,worst null if not asked for
     */
    public record Span(
            int from,
            int to,
            @Nullable Integer best,
            @Nullable Integer worst) {}

    /** Of somebody by name. */
    public Span ofNamed(Place place) {
        return new Span(place.rank(), place.rank(), place.best(), place.worst());
    }

    /** Of everybody in a class. */
    public Span ofClass(BandRange range) {
        Integer best = range.best();
        Integer worst = range.worst();
        return new Span(
                RankBands.first(range.from()),
                RankBands.last(range.to()),
                best == null ? null : (Integer) RankBands.first(best),
                worst == null ? null : (Integer) RankBands.last(worst));
    }

    /** The score of somebody by name, where it may be seen; else null. */
    @Nullable
    public Double score(Ranking.Row row) {
        return policy.seesScore(row.person()) && !Double.isNaN(row.score()) ? (Double) row.score() : null;
    }
}
