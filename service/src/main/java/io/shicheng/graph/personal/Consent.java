package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's consent.
 *
 * @param key the same for the same person, scope, purpose, receiver and day given
 * @param withdrawnOn from which day on it holds no more, whatever else it says
 */
@HoldsPeople
public record Consent(
        String key,
        NodeKey person,
        ConsentTerms terms,
        @Nullable LocalDate withdrawnOn) {
    /** One that was just given. */
    public static Consent given(NodeKey person, ConsentTerms terms) {
        return new Consent(ConsentKeys.keyOf(person, terms), person, terms, null);
    }

    /** Whether the consent holds on that day; its last day is the day before {@code expiresOn}. */
    public boolean activeOn(LocalDate day) {
        return !day.isBefore(terms.givenOn()) && !overOn(day);
    }

    /** Whether the consent can hold on no day from that one on. */
    public boolean overOn(LocalDate day) {
        return withdrawnOn != null && !day.isBefore(withdrawnOn)
                || terms.expiresOn() != null && !day.isBefore(terms.expiresOn());
    }

    /** Whether the same person agreed to the same by both, whenever that was and however long it holds. */
    public boolean meansTheSame(Consent other) {
        return person.equals(other.person)
                && terms.scope() == other.terms.scope()
                && terms.purpose().equals(other.terms.purpose())
                && terms.receiver().equals(other.terms.receiver());
    }

    /** The same, withdrawn. */
    public Consent withdrawn(LocalDate on) {
        return new Consent(key, person, terms, on);
    }
}
