package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person says a published tie of theirs is wrong. The reason is from a closed list, since a text could become a
 * note about somebody else.
 *
 * @param tie its key
 * @param settledOn null while it is open
 * @param outcome null while it is open
 */
@HoldsPeople
public record Contestation(
        UUID id,
        NodeKey person,
        TieKind kind,
        String tie,
        Reason reason,
        LocalDate on,
        @Nullable LocalDate settledOn,
        @Nullable Outcome outcome) {
    /** What is wrong with the tie. */
    public enum Reason {
        /** The source means somebody else of the same name. */
        NOT_ME,
        /** There never was such a tie. */
        NEVER_HAPPENED,
        WRONG_KIND,
        /** The other end is somebody or something else. */
        WRONG_OTHER_END,
        WRONG_DATES,
        WRONG_ROLE,
        /** The source took it back, or was put right itself. */
        SOURCE_CHANGED;

        /** The word used outside, such as {@code not_me}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code}. */
        public static Optional<Reason> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst();
        }
    }

    /** What a steward found. */
    public enum Outcome {
        /** The tie is gone, and no file brings it back. */
        TIE_REMOVED,
        /** The source says what is stored. */
        TIE_KEPT;

        /** The word used outside, such as {@code tie_removed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code}. */
        public static Optional<Outcome> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst();
        }
    }

    public boolean open() {
        return settledOn == null;
    }

    /** The same, settled. */
    public Contestation settled(Outcome as, LocalDate day) {
        return new Contestation(id, person, kind, tie, reason, on, day, as);
    }

    /** Whether the tie was taken out of the store for it. */
    public boolean removedTheTie() {
        return outcome == Outcome.TIE_REMOVED;
    }
}
