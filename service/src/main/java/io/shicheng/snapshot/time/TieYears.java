package io.shicheng.snapshot.time;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.tie.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a tie holds in a year or not.
 *
 * <p>A tie can have held from {@code lo} to {@code hi}, both inclusive. {@code lo} is the latest of: the earliest year
 * in which it can have begun, and the first years in which either end can have had it. {@code hi} is the earliest of:
 * the last year in which it can have ended, and the last years of either end. What is not known is left out; where that
 * leaves no {@code lo} or no {@code hi}, nothing says when the tie held, and it holds in no year. Where {@code lo}
 * comes after {@code hi}, dates and lives contradict each other, and it holds in no year either.
 *
 * <p>{@link Lives} says in which years somebody can have had ties. Organisations and works have no life: of a two-mode
 * tie only the person's counts.
 */
public final class TieYears {
    /**
     * Years of age of the youngest apprentice. A convention: children were given to a monastery or a workshop from
     * about this age. It says nothing of masters, of whom it only asks that they were born: registers hold many who are
     * younger than their apprentice (119 of 1,689 pairs in one of Chinese lineages).
     */
    public static final int YOUNGEST_APPRENTICE = 8;

    /**
     * Years of age after which nobody has a tie that still holds, and the longest life. A convention: in a register of
     * Chinese lineages 98 in 100 of 4,526 lives with both dates are no longer, and what is longer, up to 299 years, is
     * legend or error.
     */
    public static final int OLDEST_ACTIVE = 100;

    /** How a tie stands to a year. */
    public enum Standing {
        /** Its own dates allow the year and so do lives, which it would not need. */
        DATED,
        /** It has no dates, or half a range, and both ends can have lived. */
        BY_LIVES,
        /** Its own dates do not allow the year. */
        OUTSIDE_ITS_DATES,
        /** Its own dates, if any, allow the year, but not both ends can have lived. */
        LIVES_APART,
        /** Neither dates nor lives say when it held. */
        UNDATED
    }

    private TieYears() {}

    /**
     * How a tie stands to a year. Time O(1).
     *
     * @param from index of the person it comes from
     * @param to index of the person it goes to, or -1 for an organisation or work
     */
    public static Standing in(
            int year,
            TieKind kind,
            @Nullable DateRange since,
            @Nullable DateRange until,
            Lives lives,
            int from,
            int to) {
        int begun = since == null || since.earliest() == null
                ? Lives.NO_START
                : since.earliest().getYear();
        int over = until == null || until.latest() == null
                ? Lives.NO_END
                : until.latest().getYear();
        if (year < begun || year > over) {
            return Standing.OUTSIDE_ITS_DATES;
        }
        int lo = Math.max(begun, lives.start(from));
        int hi = Math.min(over, lives.end(from));
        if (to >= 0) {
            lo = Math.max(lo, kind == TieKind.MASTER_OF ? grown(lives.start(to)) : lives.start(to));
            hi = Math.min(hi, lives.end(to));
        }
        if (lo == Lives.NO_START || hi == Lives.NO_END) {
            return Standing.UNDATED;
        }
        if (year < lo || year > hi) {
            return Standing.LIVES_APART;
        }
        return begun == Lives.NO_START || over == Lives.NO_END ? Standing.BY_LIVES : Standing.DATED;
    }

    private static int grown(int start) {
        return start == Lives.NO_START ? start : start + YOUNGEST_APPRENTICE;
    }
}
