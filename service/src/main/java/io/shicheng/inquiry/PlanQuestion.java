package io.shicheng.inquiry;

import io.shicheng.graph.tie.TieKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell something so that it reaches most people. Either {@code contacts} or {@code reachPercent} is given;
 * purpose and receiver both are, or neither and it is a study.
 *
 * @param contacts at most as many
 * @param reachPercent as few contacts as reach this share of all people who have a chosen tie, above 0, at most 100
 * @param ties over which news spreads; empty for all kinds
 * @param hops how many ties news travels, at least 1
 * @param floorBy take at least one contact of each {@code cluster} or {@code discipline} that has a candidate, first;
 *     null for none
 * @param study whether it is an exercise over historical and generated people
 * @param purpose what people are to be contacted for
 * @param receiver who contacts them
 * @param namespace of the people that are reached and asked; null for everybody
 */
public record PlanQuestion(
        @Nullable Integer contacts,
        @Nullable Double reachPercent,
        Set<TieKind> ties,
        int hops,
        @Nullable String floorBy,
        boolean study,
        @Nullable String purpose,
        @Nullable String receiver,
        @Nullable String namespace)
        implements Question {
    public PlanQuestion {
        ties = Set.copyOf(ties);
    }

    /** Of everybody, whatever their namespace. */
    public PlanQuestion(
            @Nullable Integer contacts,
            @Nullable Double reachPercent,
            Set<TieKind> ties,
            int hops,
            @Nullable String floorBy,
            boolean study,
            @Nullable String purpose,
            @Nullable String receiver) {
        this(contacts, reachPercent, ties, hops, floorBy, study, purpose, receiver, null);
    }

    /** The same among the people of one namespace; of everybody if it is null. */
    public PlanQuestion in(@Nullable String other) {
        return new PlanQuestion(contacts, reachPercent, ties, hops, floorBy, study, purpose, receiver, other);
    }

    /** Who is asked. */
    public Audience audience() {
        return Audience.of(purpose, receiver);
    }

    /** Who may be a contact. */
    public sealed interface Audience {
        /** People who agreed to be contacted by the receiver for the purpose, and nobody else. */
        record Consented(String purpose, String receiver) implements Audience {}

        /** Historical and generated people: an exercise, not a list to act on. */
        record Study() implements Audience {}

        /** A study unless both are given. */
        static Audience of(@Nullable String purpose, @Nullable String receiver) {
            return purpose == null || receiver == null ? new Study() : new Consented(purpose, receiver);
        }
    }
}
