package io.shicheng.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's consent to one scope, for one purpose, to one receiver.
 *
 * @param key the same for the same person, scope, purpose, receiver and day given
 * @param how a short term: on paper, by form, and so on
 * @param evidence a reference of at most 300 characters to where the consent is kept
 * @param textVersion the version of the text that was agreed to
 * @param withdrawnOn from which day on it holds no more, whatever else it says
 */
@HoldsPeople
public record Consent(
        String key,
        NodeKey person,
        ConsentScope scope,
        String purpose,
        String receiver,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        String how,
        String evidence,
        @Nullable String textVersion,
        @Nullable LocalDate withdrawnOn) {
    /** Whether the consent holds on that day; its last day is the day before {@code expiresOn}. */
    public boolean activeOn(LocalDate day) {
        return !day.isBefore(givenOn) && !overOn(day);
    }

    /** Whether the consent can hold on no day from that one on. */
    public boolean overOn(LocalDate day) {
        return withdrawnOn != null && !day.isBefore(withdrawnOn) || expiresOn != null && !day.isBefore(expiresOn);
    }

    /** The same, withdrawn. */
    public Consent withdrawn(LocalDate on) {
        return new Consent(key, person, scope, purpose, receiver, givenOn, expiresOn, how, evidence, textVersion, on);
    }
}
