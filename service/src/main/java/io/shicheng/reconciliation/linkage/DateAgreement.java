package io.shicheng.reconciliation.linkage;

import io.shicheng.graph.DateRange;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How two dates of birth, or of death, go together. */
public enum DateAgreement {
    /** They may be one day. */
    SAME,
    /** Two years apart at most: ages are counted in several ways. */
    NEAR,
    DIFFERENT,
    /** One of the two is not known, or only roughly. */
    UNKNOWN;

    /** A range that is wider than this says little. */
    private static final int ROUGH = 20;

    private static final int NEAR_YEARS = 2;

    static DateAgreement of(@Nullable DateRange one, @Nullable DateRange other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        boolean overlap = !one.isCertainlyAfter(other) && !other.isCertainlyAfter(one);
        if (rough(one) || rough(other)) {
            return overlap ? UNKNOWN : DIFFERENT;
        }
        if (overlap) {
            return SAME;
        }
        return Math.abs(year(one) - year(other)) <= NEAR_YEARS ? NEAR : DIFFERENT;
    }

    private static boolean rough(DateRange date) {
        return date.earliest() == null
                || date.latest() == null
                || date.latest().getYear() - date.earliest().getYear() > ROUGH;
    }

    /** The middle of a range, or the end of it that is known. */
    static double year(DateRange date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null || latest == null) {
            return earliest == null ? latest == null ? 0 : latest.getYear() : earliest.getYear();
        }
        return (earliest.getYear() + latest.getYear()) / 2.0;
    }

    /** As answers and texts have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
