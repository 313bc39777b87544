package io.shicheng.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null for any.
 *
 * @param from not before this time
 * @param until before this time
 * @param who kind of actor, such as {@code staff}, or with whom they act for, such as {@code staff:association}, or the
 *     id of an account
 * @param number of one entry
 * @param before entries with smaller numbers
 * @param most number of entries, at least 1
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String who,
        @Nullable AuditAction action,
        @Nullable Long number,
        @Nullable Long before,
        int most) {
    /** Whether an entry of this number can be meant. */
    public boolean covers(long entry) {
        return (number == null || number == entry) && (before == null || entry < before);
    }

    public boolean matches(AuditEntry entry) {
        return covers(entry.number())
                && (from == null || !entry.at().isBefore(from))
                && (until == null || entry.at().isBefore(until))
                && (action == null || entry.event().action() == action)
                && (who == null || isBy(entry.event().actor(), who));
    }

    private static boolean isBy(Actor actor, String who) {
        return who.equals(actor.kind()) || who.equals(actor.text()) || who.equals(actor.account());
    }
}
