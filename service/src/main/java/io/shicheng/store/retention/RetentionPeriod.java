package io.shicheng.store.retention;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long an import is kept if it does not say: {@code years} for what concerns living people, {@code historicalYears}
 * for historical people and the ties between them, whom no time protects. Counted to the end of the month, so that
 * files which are imported again within a month are kept no longer, and change nothing.
 */
public record RetentionPeriod(int years, int historicalYears) {
    /** Unless {@code shicheng.retention.years} says otherwise. */
    public static final int DEFAULT_YEARS = 3;

    /** No import may be kept longer, whatever is set or asked for. */
    public static final int MOST_YEARS = 10;

    /** Unless {@code shicheng.retention.historical-years} says otherwise. */
    public static final int DEFAULT_HISTORICAL_YEARS = 30;

    private static final int MOST_HISTORICAL_YEARS = 100;

    /** With the usual period for historical people. */
    public RetentionPeriod(int years) {
        this(years, DEFAULT_HISTORICAL_YEARS);
    }

    public RetentionPeriod {
        if (historicalYears < 1 || historicalYears > MOST_HISTORICAL_YEARS) {
            throw new IllegalArgumentException("The setting shicheng.retention.historical-years (" + historicalYears
                    + ") must be from 1 to " + MOST_HISTORICAL_YEARS + ". Maybe " + DEFAULT_HISTORICAL_YEARS + "?");
        }
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("The setting shicheng.retention.years (" + years + ") must be from 1 to "
                    + MOST_YEARS + ". Maybe " + DEFAULT_YEARS + "?");
        }
    }

    /** The last day of an import that is made today and names none. */
    public LocalDate endOfImport(LocalDate today) {
        return endOfMonth(today.plusYears(years));
    }

    /** The last day of historical people and the ties between them, where the import names none. */
    public LocalDate endOfHistorical(LocalDate today) {
        return endOfMonth(today.plusYears(Math.max(years, historicalYears)));
    }

    /** The latest day that an import which is made today may name. */
    public static LocalDate latestEnd(LocalDate today) {
        return endOfMonth(today.plusYears(MOST_YEARS));
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }
}
