package io.shicheng.snapshot;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.NetworkReader;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which ties join one person to others, as they are stored: an arc of a snapshot may stand for several. */
public final class JoiningTies {
    private final NodeKey person;
    private final Set<NodeKey> others;
    private final Map<TieKind, Double> kindWeights;
    private final Map<NodeKey, SortedMap<Joint, Double>> found = new HashMap<>();
    /** What the person takes part in, by which kinds and how strongly. */
    private final Map<NodeKey, Map<TieKind, Double>> things = new HashMap<>();

    /** Which way a tie runs, for the person at one end. */
    public enum Direction {
        /** To the other. */
        OUT,
        /** From the other. */
        IN,
        /** It has none, or both take part in the same. */
        NONE
    }

    /** A kind of tie that joins two people. */
    public record Joint(TieKind kind, Direction direction) implements Comparable<Joint> {
        @Override
        public int compareTo(Joint other) {
            return Comparator.comparing(Joint::kind)
                    .thenComparing(Joint::direction)
                    .compare(this, other);
        }
    }

    private JoiningTies(NodeKey person, Set<NodeKey> others, Map<TieKind, Double> kindWeights) {
        this.person = person;
        this.others = others;
        this.kindWeights = kindWeights;
    }

    /** How much a tie counts, without what its age takes. */
    private double strength(Tie tie) {
        TieFacts facts = tie.facts();
        return kindWeights.getOrDefault(tie.kind(), 1.0) * facts.weight() * facts.confidence();
    }

    /**
     * Reads them: the person's ties, and then those of what the person takes part in.
     *
     * @param kindWeights by which ties of a kind are multiplied, where not by 1
     * @param counts which ties are in the network
     * @return by the person at the other end, how strong the ties of each kind are together; nobody whom no tie joins
     */
    static Map<NodeKey, SortedMap<Joint, Double>> read(
            NetworkReader network,
            Set<TieKind> kinds,
            Map<TieKind, Double> kindWeights,
            NodeKey person,
            Set<NodeKey> others,
            Predicate<Tie> counts) {
        JoiningTies ties = new JoiningTies(person, others, kindWeights);
        network.readTiesAt(Set.of(person), kinds, tie -> {
            if (counts.test(tie)) {
                ties.add(tie);
            }
        });
        if (!ties.things.isEmpty()) {
            ties.addThrough(network, kinds, counts);
        }
        return ties.found;
    }

    private void add(Tie tie) {
        if (tie.kind().twoMode()) {
            things.computeIfAbsent(tie.to(), _ -> new EnumMap<>(TieKind.class))
                    .merge(tie.kind(), strength(tie), Double::sum);
            return;
        }
        boolean out = tie.from().equals(person);
        Direction way = !tie.kind().directed() ? Direction.NONE : out ? Direction.OUT : Direction.IN;
        join(out ? tie.to() : tie.from(), tie.kind(), way, strength(tie));
    }

    private void join(NodeKey other, TieKind kind, Direction direction, double strength) {
        if (others.contains(other)) {
            found.computeIfAbsent(other, _ -> new TreeMap<>()).merge(new Joint(kind, direction), strength, Double::sum);
        }
    }

    private void addThrough(NetworkReader network, Set<TieKind> kinds, Predicate<Tie> counts) {
        Set<TieKind> twoMode = EnumSet.copyOf(kinds);
        twoMode.removeIf(kind -> !kind.twoMode());
        Map<NodeKey, Map<NodeKey, Map<TieKind, Double>>> met = new HashMap<>();
        Map<NodeKey, Set<NodeKey>> people = new HashMap<>();
        network.readTiesAt(things.keySet(), twoMode, tie -> {
            if (things.containsKey(tie.to()) && counts.test(tie)) {
                people.computeIfAbsent(tie.to(), _ -> new HashSet<>()).add(tie.from());
                if (others.contains(tie.from())) {
                    met.computeIfAbsent(tie.to(), _ -> new HashMap<>())
                            .computeIfAbsent(tie.from(), _ -> new EnumMap<>(TieKind.class))
                            .merge(tie.kind(), strength(tie), Double::sum);
                }
            }
        });
        met.forEach((thing, those) -> {
            int takePart = people.getOrDefault(thing, Set.of()).size();
            if (takePart <= Snapshot.LARGEST_PROJECTED) {
                Map<TieKind, Double> own = things.getOrDefault(thing, Map.of());
                those.forEach((other, theirs) -> joinThrough(other, own, theirs, takePart));
            }
        });
    }

    /** The weaker of the two parts over the others who take part, shared out among the kinds by which both do. */
    private void joinThrough(NodeKey other, Map<TieKind, Double> own, Map<TieKind, Double> theirs, int takePart) {
        double weaker = Math.min(sum(own), sum(theirs)) / Math.max(1, takePart - 1);
        Map<TieKind, Double> both = new EnumMap<>(TieKind.class);
        own.forEach((kind, strength) -> both.merge(kind, strength / sum(own) / 2, Double::sum));
        theirs.forEach((kind, strength) -> both.merge(kind, strength / sum(theirs) / 2, Double::sum));
        both.forEach((kind, part) -> join(other, kind, Direction.NONE, weaker * part));
    }

    private static double sum(Map<TieKind, Double> strengths) {
        return strengths.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
