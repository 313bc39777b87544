package io.shicheng.consent;

import io.shicheng.audit.Actor;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Consents to be shown to everybody that somebody entered together, by hand or by an import, or one that was given
 * behind a code, and that nobody else confirmed yet. Until then they keep what is held of their people, as any consent
 * does, and show nothing of them to anybody.
 *
 * @param id random, so that nobody confirms what was put in the place of what they saw; what an entry holds only
 *     becomes less
 * @param brought the import that brought them; null if they were entered by hand
 * @param code by which the person came in who agreed on their own page; null if it was entered for them
 * @param account of the steward who entered them, or who gave that code; null if it was no account, as with a command:
 *     then the first steward who confirms them takes the entry over, and it waits for another
 * @param lastDay on which it can be confirmed
 * @param consents as they will hold
 */
@HoldsPeople
public record PendingEntry(
        String id,
        @Nullable Brought brought,
        @Nullable String code,
        @Nullable String account,
        Instant enteredAt,
        LocalDate lastDay,
        List<Consent> consents) {
    /**
     * An import. Without it in the store's history the entry counts for nothing: it was killed before it was stored.
     *
     * @param revision of the store after it
     * @param keptUntil the last day of what it brought
     */
    public record Brought(UUID id, long revision, LocalDate keptUntil) {}

    public Set<NodeKey> people() {
        return consents.stream().map(Consent::person).collect(Collectors.toSet());
    }

    /** Whether this account is a second pair of eyes, or the first where there was none. */
    public boolean confirmableBy(Actor by) {
        return by.account() != null && !by.account().equals(account);
    }

    /** The same without some of the consents. */
    public PendingEntry without(Predicate<Consent> gone) {
        return new PendingEntry(
                id,
                brought,
                code,
                account,
                enteredAt,
                lastDay,
                consents.stream().filter(gone.negate()).toList());
    }

    /** The same with these consents. */
    public PendingEntry with(List<Consent> others) {
        return new PendingEntry(id, brought, code, account, enteredAt, lastDay, List.copyOf(others));
    }

    /** Whether another account than this one stands behind it, and one of its consents means the same. */
    public boolean vouchesFor(Consent consent, @Nullable String other) {
        return account != null
                && other != null
                && !account.equals(other)
                && consents.stream().anyMatch(consent::meansTheSame);
    }

    /** What of it is this person's. */
    public PendingEntry of(NodeKey person) {
        return without(consent -> !consent.person().equals(person));
    }

    /** The same, as if this account had entered it. */
    public PendingEntry takenOver(String by) {
        return new PendingEntry(id, brought, code, by, enteredAt, lastDay, consents);
    }
}
