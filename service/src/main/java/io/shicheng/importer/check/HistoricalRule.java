package io.shicheng.importer.check;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.personal.Person;
import io.shicheng.importer.row.PersonRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is historical: died, or born more than {@value #YEARS} years ago, with a source. "Died after 1431" does not say
 * that somebody died, but that they lived in 1431, so that they were born by then.
 */
final class HistoricalRule {
    static final int YEARS = 110;

    private HistoricalRule() {}

    /** Whether a row and what is stored of the same person make them historical together. */
    static boolean holds(PersonRow row, @Nullable Person stored, LocalDate today) {
        return holds(
                Filled.or(stored == null ? null : stored.born(), row.born()),
                Filled.or(stored == null ? null : stored.died(), row.died()),
                Filled.or(stored == null ? null : stored.source(), row.source()),
                today);
    }

    static boolean holds(@Nullable DateRange born, @Nullable DateRange died, @Nullable String source, LocalDate today) {
        LocalDate longAgo = today.minusYears(YEARS);
        if (source == null) {
            return false;
        }
        if (born != null && born.latest() != null && born.latest().isBefore(longAgo)) {
            return true;
        }
        if (died == null) {
            return false;
        }
        return died.latest() != null
                ? died.latest().isBefore(today)
                : died.earliest() != null && died.earliest().isBefore(longAgo);
    }
}
