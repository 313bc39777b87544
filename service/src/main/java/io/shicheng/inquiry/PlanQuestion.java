package io.shicheng.inquiry;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
 * @param cluster id of the one whose people can be contacts, whoever is reached; null for all
 * @param discipline whose people can be contacts; null for all
 * @param keep ids of people who are contacts in any case, before all others and in this order, wherever they are
 * @param without ids of people who are none
 * @param aims what it is to have besides most people; nothing in lists that were kept before there was anything
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
        @Nullable String namespace,
        @Nullable String cluster,
        @Nullable String discipline,
        List<String> keep,
        List<String> without,
        PlanAims aims)
        implements Question {
    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public PlanQuestion {
        aims = aims == null ? PlanAims.NONE : aims;
        ties = Set.copyOf(ties);
        keep = List.copyOf(keep);
        without = List.copyOf(without);
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
        this(
                contacts,
                reachPercent,
                ties,
                hops,
                floorBy,
                study,
                purpose,
                receiver,
                null,
                null,
                null,
                List.of(),
                List.of(),
                PlanAims.NONE);
    }

    /** The same among the people of one namespace; of everybody if it is null. */
    public PlanQuestion in(@Nullable String other) {
        return with(contacts, reachPercent, other, cluster, discipline, keep, without, aims);
    }

    /** The same with contacts of one place and one craft alone; of any where it is null. */
    public PlanQuestion from(@Nullable String place, @Nullable String craft) {
        return with(contacts, reachPercent, namespace, place, craft, keep, without, aims);
    }

    /** The same with these people as contacts in any case, and without those. */
    public PlanQuestion choosing(List<String> kept, List<String> declined) {
        return with(contacts, reachPercent, namespace, cluster, discipline, kept, declined, aims);
    }

    /** The same for as many contacts, instead of a share, and nobody chosen beforehand. */
    public PlanQuestion of(int number) {
        return with(number, null, namespace, cluster, discipline, List.of(), List.of(), aims);
    }

    /** The same with more asked for than most people. */
    public PlanQuestion aiming(PlanAims others) {
        return with(contacts, reachPercent, namespace, cluster, discipline, keep, without, others);
    }

    private PlanQuestion with(
            @Nullable Integer number,
            @Nullable Double percent,
            @Nullable String people,
            @Nullable String place,
            @Nullable String craft,
            List<String> kept,
            List<String> declined,
            PlanAims wanted) {
        return new PlanQuestion(
                number, percent, ties, hops, floorBy, study, purpose, receiver, people, place, craft, kept, declined,
                wanted);
    }

    /** Who is asked. */
    public Audience audience() {
        return Audience.of(purpose, receiver);
    }

    /**
     * What of a question is known by its key.
     *
     * @param cluster whose people can be contacts; null for all
     * @param keep who are contacts in any case, in their order
     * @param without who are none
     * @param grouped of whom shares of groups are told
     */
    public record Chosen(
            @Nullable NodeKey cluster, List<NodeKey> keep, Set<NodeKey> without, Predicate<NodeKey> grouped) {
        /** Everybody may be a contact, and nobody has to. */
        public static final Chosen ANYBODY = new Chosen(null, List.of(), Set.of());

        /** Shares of groups are of everybody. */
        public Chosen(@Nullable NodeKey cluster, List<NodeKey> keep, Set<NodeKey> without) {
            this(cluster, keep, without, _ -> true);
        }

        public Chosen {
            keep = List.copyOf(keep);
            without = Set.copyOf(without);
        }

        /** The same where shares of groups are told of some alone. */
        public Chosen grouping(Predicate<NodeKey> some) {
            return new Chosen(cluster, keep, without, some);
        }
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
