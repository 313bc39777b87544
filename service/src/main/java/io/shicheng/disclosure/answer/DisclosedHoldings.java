package io.shicheng.disclosure.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is held. Of living people and of what is theirs only those are counted who are counted for everybody, so
 * that no number tells of one who left; numbers are in tens, and null where they are too small to say, or nothing.
 *
 * @param counts by what is counted, such as {@code ties.master_of}, in the order to show them in
 * @param agreed people by all that they agreed to: each is counted once, so that nobody is known by what several
 *     numbers say
 * @param others people who agreed to something else
 * @param uses purposes and receivers that somebody agreed to once
 * @param firstEnd,lastEnd the earliest and latest end date of imports; null if there is none
 * @param lastRun the day on which what is past its end date was last erased, or null
 */
public record DisclosedHoldings(
        long revision,
        List<Count> counts,
        List<Agreed> agreed,
        @Nullable Long others,
        List<Use> uses,
        @Nullable LocalDate firstEnd,
        @Nullable LocalDate lastEnd,
        @Nullable LocalDate lastRun) {
    /** The number held of one kind. */
    public record Count(String what, @Nullable Long number) {}

    /** The number of people who agreed to all of that, and to nothing else. */
    public record Agreed(List<Consented> to, long people) {}

    /** One consent that holds. */
    public record Consented(String scope, String purpose, String receiver) {}

    /** What somebody agreed to, whatever its scope. */
    public record Use(String purpose, String receiver) {}

    public DisclosedHoldings {
        counts = List.copyOf(counts);
        agreed = List.copyOf(agreed);
        uses = List.copyOf(uses);
    }
}
