package io.shicheng.inquiry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a ranking.
 *
 * @param of the ranking, with the rates at which it is taken to be recorded
 * @param first of how many it is told
 * @param purpose for which people are to be asked to agree to an interview; null if historical people are looked at
 * @param interviewed ids of those who have told all of their ties, as the ranking has them
 */
public record ComparisonQuestion(
        RankingQuestion of,
        Aspect aspect,
        int first,
        @Nullable String purpose,
        List<String> interviewed) implements Question {
    /** More rows are no answer to read. */
    public static final int MOST_FIRST = 1000;
    /** As many as fit into an address. */
    public static final int MOST_INTERVIEWED = 100;

    /** With what a ranking is compared. */
    public enum Aspect {
        /** Whom people name. */
        NOMINATIONS,
        /** What the number of ties alone would give. */
        DEGREE,
        /** What interviews would settle. */
        INTERVIEWS,
        /** What several sources say of the same ties. */
        STATEMENTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Aspect> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Aspect::code).toList();
        }
    }

    public ComparisonQuestion {
        interviewed = List.copyOf(interviewed);
        if (first < 1 || first > MOST_FIRST) {
            throw new IllegalArgumentException(
                    "The first (" + first + ") must be from 1 to " + MOST_FIRST + ". Maybe 20?");
        }
    }

    /** The same of a ranking by the measure that this one came to. */
    public ComparisonQuestion of(RankingQuestion other) {
        return new ComparisonQuestion(other, aspect, first, purpose, interviewed);
    }
}
