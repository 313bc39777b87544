package io.shicheng.store.retention;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long an import is kept if it does not say. Counted to the end of the month, so that files which are imported again
 * within a month are kept no longer, and change nothing.
 */
public record RetentionPeriod(int years) {
    /** Unless {@code shicheng.retention.years} says otherwise. */
    public static final int DEFAULT_YEARS = 3;

    /** No import may be kept longer, whatever is set or asked for. */
    public static final int MOST_YEARS = 10;

    public RetentionPeriod {
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("The setting shicheng.retention.years (" + years + ") must be from 1 to "
                    + MOST_YEARS + ". Maybe " + DEFAULT_YEARS + "?");
        }
    }

    /** The last day of an import that is made today and names none. */
    public LocalDate endOfImport(LocalDate today) {
        return endOfMonth(today.plusYears(years));
    }

    /** The latest day that an import which is made today may name. */
    public static LocalDate latestEnd(LocalDate today) {
        return endOfMonth(today.plusYears(MOST_YEARS));
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }
}
