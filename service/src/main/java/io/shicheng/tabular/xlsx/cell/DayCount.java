package io.shicheng.tabular.xlsx.cell;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Turns the numbers that a workbook keeps for dates into dates: days since an epoch, and fractions of a day.
 *
 * <p>Most count from 1900, which for them had a 29 February; others from 1904, or from 1899-12-30 without that day
 * (ECMA-376, 18.17.4.1).
 */
public enum DayCount {
    FROM_1900,
    FROM_1904,
    FROM_1899;

    private static final int SECONDS_A_DAY = 86_400;
    /** The day after 9999-12-31. */
    private static final double TOO_LATE = 2_958_466;
    /** The day that 1900 did not have. */
    private static final long LEAP_DAY = 60;

    private static final LocalDate EPOCH_1899 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** As a program shows what is no date under the format of one. */
    private static final String NO_DATE = "########";

    /**
     * As ISO 8601 has it, to the second; a length of time as hours, minutes and seconds. A day that no calendar has,
     * such as the 0th of January, comes as it is shown, so that nobody takes it for a number.
     */
    String text(double value, DateKind kind) {
        if (!(value >= 0 && value < TOO_LATE)) {
            return NO_DATE;
        }
        long seconds = Math.round(value * SECONDS_A_DAY);
        if (kind == DateKind.ELAPSED || kind == DateKind.TIME && value < 1) {
            Duration length = Duration.ofSeconds(seconds);
            return "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
        }
        String day = day(seconds / SECONDS_A_DAY);
        long time = seconds % SECONDS_A_DAY;
        return kind == DateKind.DATE || time == 0 ? day : day + "T" + LocalTime.ofSecondOfDay(time);
    }

    private String day(long days) {
        return switch (this) {
            case FROM_1904 -> EPOCH_1904.plusDays(days).toString();
            case FROM_1899 -> EPOCH_1899.plusDays(days).toString();
            case FROM_1900 ->
                days == 0
                        ? "1900-01-00"
                        : days == LEAP_DAY
                                ? "1900-02-29"
                                : EPOCH_1899
                                        .plusDays(days < LEAP_DAY ? days + 1 : days)
                                        .toString();
        };
    }
}
