package io.shicheng.disclosure.label;

import io.shicheng.graph.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The years within which something happened, as far as they are known; astronomical, so that 0 is 1 BC.
 *
 * @param from null where only the last possible year is known
 * @param to null where only the first possible year is known
 */
public record Years(@Nullable Integer from, @Nullable Integer to) {
    /** Wider ranges are not told as "about" their middle. */
    private static final int WIDEST_ABOUT = 50;

    /** Null of nothing. */
    public static @Nullable Years of(@Nullable DateRange range) {
        return range == null ? null : new Years(year(range.earliest()), year(range.latest()));
    }

    private static @Nullable Integer year(@Nullable LocalDate day) {
        return day == null ? null : (Integer) day.getYear();
    }

    /** In digits only: {@code 638}, {@code 1410/1427}, and {@code ?} where an end is open. */
    String neutral() {
        if (from == null || to == null) {
            return "?";
        }
        return from.equals(to) ? from.toString() : from + "/" + to;
    }

    /** For readers: {@code 638}, {@code c. 1420}, {@code 1301/1400}, and {@code ?} where an end is open. */
    String words(DetailWords words) {
        if (from == null || to == null) {
            return "?";
        }
        if (from.equals(to)) {
            return words.year(from);
        }
        return to - from <= WIDEST_ABOUT
                ? words.about(from + (to - from) / 2)
                : words.year(from) + "/" + words.year(to);
    }

    boolean closed() {
        return from != null && to != null;
    }
}
