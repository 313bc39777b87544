package io.shicheng.snapshot;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.NetworkReader;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which ties join one person to others, as they are stored: an arc of a snapshot may stand for several. */
public final class JoiningTies {
    private final NodeKey person;
    private final Set<NodeKey> others;
    private final Map<NodeKey, SortedSet<Joint>> found = new HashMap<>();
    /** What the person takes part in, and by which kinds. */
    private final Map<NodeKey, Set<TieKind>> things = new HashMap<>();

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

    private JoiningTies(NodeKey person, Set<NodeKey> others) {
        this.person = person;
        this.others = others;
    }

    /**
     * Reads them, all ties of these kinds once, and those by which people take part in something a second time if the
     * person takes part in anything.
     *
     * @param counts which ties are in the network
     * @return by the person at the other end; nobody whom no tie joins
     */
    static Map<NodeKey, SortedSet<Joint>> read(
            NetworkReader network, Set<TieKind> kinds, NodeKey person, Set<NodeKey> others, Predicate<Tie> counts) {
        JoiningTies ties = new JoiningTies(person, others);
        network.readTies(kinds, tie -> {
            if ((tie.from().equals(person) || tie.to().equals(person)) && counts.test(tie)) {
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
            things.computeIfAbsent(tie.to(), _ -> EnumSet.noneOf(TieKind.class)).add(tie.kind());
            return;
        }
        boolean out = tie.from().equals(person);
        Direction way = !tie.kind().directed() ? Direction.NONE : out ? Direction.OUT : Direction.IN;
        join(out ? tie.to() : tie.from(), tie.kind(), way);
    }

    private void join(NodeKey other, TieKind kind, Direction direction) {
        if (others.contains(other)) {
            found.computeIfAbsent(other, _ -> new TreeSet<>()).add(new Joint(kind, direction));
        }
    }

    private void addThrough(NetworkReader network, Set<TieKind> kinds, Predicate<Tie> counts) {
        Set<TieKind> twoMode = EnumSet.copyOf(kinds);
        twoMode.removeIf(kind -> !kind.twoMode());
        Map<NodeKey, Map<NodeKey, Set<TieKind>>> met = new HashMap<>();
        Map<NodeKey, Set<NodeKey>> people = new HashMap<>();
        network.readTies(twoMode, tie -> {
            if (things.containsKey(tie.to()) && counts.test(tie)) {
                people.computeIfAbsent(tie.to(), _ -> new HashSet<>()).add(tie.from());
                if (others.contains(tie.from())) {
                    met.computeIfAbsent(tie.to(), _ -> new HashMap<>())
                            .computeIfAbsent(tie.from(), _ -> EnumSet.noneOf(TieKind.class))
                            .add(tie.kind());
                }
            }
        });
        met.forEach((thing, those) -> {
            if (people.getOrDefault(thing, Set.of()).size() <= Snapshot.LARGEST_PROJECTED) {
                those.forEach((other, theirs) -> {
                    things.getOrDefault(thing, Set.of()).forEach(kind -> join(other, kind, Direction.NONE));
                    theirs.forEach(kind -> join(other, kind, Direction.NONE));
                });
            }
        });
    }
}
