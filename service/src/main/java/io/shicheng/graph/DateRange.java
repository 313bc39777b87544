package io.shicheng.graph;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: somewhere from {@code earliest} to {@code latest}, both inclusive. "Before 1912" has no
 * earliest day, "after 1431" no latest one; at least one of the two is there.
 */
public record DateRange(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    public DateRange {
        if (earliest == null && latest == null) {
            throw new IllegalArgumentException("A date range needs an earliest or a latest day.");
        }
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "The earliest day (" + earliest + ") must not come after the latest (" + latest + ").");
        }
    }

    /** Whether every day of this range comes after every day of the other. */
    public boolean isCertainlyAfter(DateRange other) {
        return earliest != null && other.latest != null && earliest.isAfter(other.latest);
    }

    /** The text of a date that may not be known. */
    public static @Nullable String textOf(@Nullable DateRange range) {
        return range == null ? null : range.text();
    }

    /** As files have it: 1420, 1420-05, 1420-05-06, 1410/1427, and .. for an end that is not known. */
    @JsonValue
    public String text() {
        if (earliest == null || latest == null) {
            return (earliest == null ? ".." : start(earliest)) + "/" + (latest == null ? ".." : end(latest));
        }
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        String from = start(earliest);
        String to = end(latest);
        return from.equals(to) ? from : from + "/" + to;
    }

    /** A year or month where the day is its first. */
    private static String start(LocalDate day) {
        if (day.getDayOfYear() == 1) {
            return year(day);
        }
        return day.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString();
    }

    /** A year or month where the day is its last. */
    private static String end(LocalDate day) {
        LocalDate next = day.plusDays(1);
        if (next.getDayOfYear() == 1) {
            return year(day);
        }
        return next.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString();
    }

    private static String year(LocalDate day) {
        return day.toString().substring(0, day.toString().length() - 6);
    }
}
