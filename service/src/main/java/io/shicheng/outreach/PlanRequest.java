package io.shicheng.outreach;

import io.shicheng.graph.TieKind;
import io.shicheng.snapshot.Population;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is to reach. Either {@code contacts} or {@code reachPercent} is given.
 *
 * @param contacts at most so many contacts
 * @param reachPercent as few contacts as reach this share of all people who have a chosen tie, above 0, at most
 *     100
 * @param ties over which news spreads; empty for all kinds
 * @param hops how many ties news travels, at least 1
 * @param floorBy take at least one contact of each cluster or discipline that has a candidate, first; null for none
 * @param audience who is asked
 * @param namespace of the people that are reached and asked; null for everybody
 * @param population of whom the network is
 */
public record PlanRequest(
        @Nullable Integer contacts,
        @Nullable Double reachPercent,
        Set<TieKind> ties,
        int hops,
        @Nullable FloorBy floorBy,
        Audience audience,
        @Nullable String namespace,
        Population population) {
    /** Of everybody, whatever their namespace. */
    public PlanRequest(
            @Nullable Integer contacts,
            @Nullable Double reachPercent,
            Set<TieKind> ties,
            int hops,
            @Nullable FloorBy floorBy,
            Audience audience) {
        this(contacts, reachPercent, ties, hops, floorBy, audience, null, Population.EVERYBODY);
    }

    /** The same among the people of one namespace; of everybody if it is null. */
    public PlanRequest in(@Nullable String other) {
        return new PlanRequest(contacts, reachPercent, ties, hops, floorBy, audience, other, population);
    }

    /** The same in a network of this population. */
    public PlanRequest among(Population other) {
        return new PlanRequest(contacts, reachPercent, ties, hops, floorBy, audience, namespace, other);
    }

    /** What floors are set by. */
    public enum FloorBy {
        CLUSTER,
        DISCIPLINE
    }

    /** Who may be a contact. */
    public sealed interface Audience {
        /** People who agreed to be contacted by the receiver for the purpose, and nobody else. */
        record Consented(String purpose, String receiver) implements Audience {}

        /** Historical and generated people: an exercise, not a list to act on. */
        record Study() implements Audience {}
    }
}
