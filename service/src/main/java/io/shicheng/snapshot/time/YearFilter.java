package io.shicheng.snapshot.time;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.snapshot.time.TimeCounts.Count;
import org.jspecify.annotations.Nullable;

/** Lets through the ties that hold in a year by {@link TieYears}, and counts those of which lives decide. */
public final class YearFilter {
    private static final int STANDINGS = TieYears.Standing.values().length;

    private final int year;
    private final Lives lives;
    private final long[] ofHistorical = new long[STANDINGS];
    private final long[] ofOthers = new long[STANDINGS];

    public YearFilter(int year, Lives lives) {
        this.year = year;
        this.lives = lives;
    }

    /** Whether the tie holds in the year; see {@link TieYears#in} for the parameters. */
    public boolean holds(TieKind kind, @Nullable DateRange since, @Nullable DateRange until, int from, int to) {
        TieYears.Standing standing = TieYears.in(year, kind, since, until, lives, from, to);
        boolean historical = lives.historical(from) && (to < 0 || lives.historical(to));
        (historical ? ofHistorical : ofOthers)[standing.ordinal()]++;
        return standing == TieYears.Standing.DATED || standing == TieYears.Standing.BY_LIVES;
    }

    /** Of the ties asked for so far. */
    public TimeCounts counts() {
        return new TimeCounts(
                count(TieYears.Standing.BY_LIVES),
                count(TieYears.Standing.LIVES_APART),
                count(TieYears.Standing.UNDATED));
    }

    private Count count(TieYears.Standing standing) {
        return new Count(ofHistorical[standing.ordinal()], ofOthers[standing.ordinal()]);
    }
}
