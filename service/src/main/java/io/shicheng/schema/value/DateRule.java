package io.shicheng.schema.value;

import io.shicheng.graph.DateRange;
import io.shicheng.schema.notice.ValueCheck;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A date as far as it is known, within what can be true. */
public final class DateRule implements ValueRule<DateRange> {
    private static final int FIRST_YEAR = -3000;
    private static final int KEPT = 50_000;

    private final int lastYear;
    /** The same few dates stand in most rows. */
    private final Map<String, Reading<DateRange>> known = new HashMap<>();

    public DateRule(LocalDate today) {
        this.lastYear = today.getYear() + 1;
    }

    @Override
    public Reading<DateRange> read(String text) {
        Reading<DateRange> reading = known.get(text);
        if (reading == null) {
            reading = readNew(text);
            if (known.size() < KEPT) {
                known.put(text, reading);
            }
        }
        return reading;
    }

    private Reading<DateRange> readNew(String text) {
        DateRange range = DateText.read(text).orElse(null);
        if (range == null) {
            return DateText.ambiguous(text)
                    .map(years -> Reading.<DateRange>failed(ValueCheck.AMBIGUOUS_DATE, years))
                    .orElseGet(() -> Reading.failed(ValueCheck.UNREADABLE_DATE));
        }
        if (!plausible(range.earliest()) || !plausible(range.latest())) {
            return Reading.failed(ValueCheck.IMPLAUSIBLE_DATE, FIRST_YEAR, lastYear);
        }
        return Reading.of(range);
    }

    private boolean plausible(@Nullable LocalDate day) {
        return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= lastYear;
    }
}
