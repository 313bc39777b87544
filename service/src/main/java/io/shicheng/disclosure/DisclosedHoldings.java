package io.shicheng.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is held. Numbers of living people and of what is theirs are null where they are too small to say.
 *
 * @param counts by what is counted, such as {@code ties.master_of}, in the order to show them in
 * @param consents people by what they agreed to
 * @param firstEnd,lastEnd the earliest and latest end date of imports; null if there is none
 * @param lastRun the day on which what is past its end date was last erased, or null
 * @param pastDue records that are past it today
 */
public record DisclosedHoldings(
        long revision,
        List<Count> counts,
        List<Use> consents,
        @Nullable LocalDate firstEnd,
        @Nullable LocalDate lastEnd,
        @Nullable LocalDate lastRun,
        @Nullable Long pastDue) {
    /** So many of one thing. */
    public record Count(String what, @Nullable Long number) {}

    /** So many people with a consent that holds. */
    public record Use(
            String scope,
            String purpose,
            String receiver,
            @Nullable Long people) {}

    public DisclosedHoldings {
        counts = List.copyOf(counts);
        consents = List.copyOf(consents);
    }
}
