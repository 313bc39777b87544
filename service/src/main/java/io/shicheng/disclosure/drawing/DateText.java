package io.shicheng.disclosure.drawing;

import io.shicheng.graph.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates as files have them: 1420, 1420-05, 1420-05-06, 1410/1427, and .. for an end that is not known. */
public final class DateText {
    private DateText() {}

    public static @Nullable String of(@Nullable DateRange range) {
        if (range == null) {
            return null;
        }
        LocalDate earliest = range.earliest();
        LocalDate latest = range.latest();
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
