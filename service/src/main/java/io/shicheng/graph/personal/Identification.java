package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a steward decided of two records: that they are of one person, that they are not, or that it is left open. It
 * holds nothing of either, outlives the imports that brought them, and counts for every later one.
 *
 * @param one as whom both are shown, if they are one person
 * @param other whose ties are then those of {@code one}
 * @param on when it was decided last
 * @param by the id of the account in which it was; null if there was none, as with a command
 */
@HoldsPeople
public record Identification(
        NodeKey one,
        NodeKey other,
        Verdict verdict,
        LocalDate on,
        @Nullable String by) {
    /** What was decided. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        LATER;

        /** The word used outside, such as {@code same}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code}. */
        public static Optional<Verdict> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.code().equals(code))
                    .findFirst();
        }
    }

    /** There is one decision of two records, whichever is named first. */
    public String key() {
        return keyOf(one, other);
    }

    public static String keyOf(NodeKey one, NodeKey other) {
        return one.compareTo(other) < 0 ? one.value() + " " + other.value() : other.value() + " " + one.value();
    }
}
