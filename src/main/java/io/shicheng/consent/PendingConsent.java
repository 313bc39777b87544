package io.shicheng.consent;

import io.shicheng.audit.Actor;
import io.shicheng.graph.Consent;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consent to be shown to everybody that a steward entered, and that nobody else confirmed yet. Nothing is shown on the
 * strength of it.
 *
 * @param id random, so that nobody confirms what was put in the place of what they saw
 * @param consent as it will hold
 * @param account of the steward who entered it; null if it is not known, and then nobody can confirm it
 * @param lastDay on which it can be confirmed
 */
@HoldsPeople
public record PendingConsent(
        String id, Consent consent, @Nullable String account, Instant enteredAt, LocalDate lastDay) {
    public NodeKey person() {
        return consent.person();
    }

    /** Whether this is a second pair of eyes: a steward in another account than the one that entered it. */
    public boolean confirmableBy(Actor by) {
        return account != null && by.account() != null && !account.equals(by.account());
    }
}
