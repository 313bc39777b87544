package io.shicheng.store.identity;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Identification.Verdict;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * As whom each record counts, by what stewards decided. Records of historical people alone are taken together: what is
 * told of the living stays as they, or what they agreed to, have it. Records that are decided to be of one person two by
 * two are all of one, and count as the first of them that was named as the one who stays.
 */
@HoldsPeople
public final class OnePerson {
    private final Map<NodeKey, NodeKey> countsAs = new HashMap<>();
    private final Map<NodeKey, List<Person>> others = new HashMap<>();

    /**
     * Joins records.
     *
     * @param people by key, those of whom something was decided
     */
    public OnePerson(Collection<Identification> decided, Map<NodeKey, Person> people) {
        Map<NodeKey, NodeKey> parents = new HashMap<>();
        Set<NodeKey> kept = new HashSet<>();
        for (Identification each : decided) {
            if (each.verdict() == Verdict.SAME
                    && historical(people.get(each.one()))
                    && historical(people.get(each.other()))) {
                NodeKey one = root(parents, each.one());
                NodeKey other = root(parents, each.other());
                if (!one.equals(other)) {
                    parents.put(other, one);
                }
                kept.add(each.one());
            }
        }
        Map<NodeKey, List<NodeKey>> groups = new TreeMap<>();
        Set<NodeKey> all = new HashSet<>(parents.keySet());
        all.addAll(parents.values());
        all.forEach(key -> groups.computeIfAbsent(root(parents, key), _ -> new ArrayList<>())
                .add(key));
        groups.forEach((stays, members) -> members.stream()
                .filter(member -> !member.equals(stays))
                .sorted()
                .forEach(member -> {
                    countsAs.put(member, stays);
                    others.computeIfAbsent(stays, _ -> new ArrayList<>()).add(people.get(member));
                }));
    }

    private static boolean historical(@Nullable Person person) {
        return person != null && person.historical();
    }

    private static NodeKey root(Map<NodeKey, NodeKey> parents, NodeKey key) {
        NodeKey root = key;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        return root;
    }

    /** Whether every record counts for itself. */
    public boolean isEmpty() {
        return countsAs.isEmpty();
    }

    /** Whether records of others count as this one. */
    boolean stays(NodeKey person) {
        return others.containsKey(person);
    }

    /** As whom a record counts: as itself, unless it was decided otherwise. */
    public NodeKey of(NodeKey person) {
        return countsAs.getOrDefault(person, person);
    }

    /** The person with what the other records of them have and this one has not; null if it counts as another. */
    @Nullable
    Person of(Person person) {
        if (countsAs.containsKey(person.key())) {
            return null;
        }
        Person filled = person;
        for (Person other : others.getOrDefault(person.key(), List.of())) {
            filled = new Person(
                    filled.key(),
                    filled.namespace(),
                    filled.cluster() == null ? other.cluster() : filled.cluster(),
                    filled.discipline() == null ? other.discipline() : filled.discipline(),
                    filled.born() == null ? other.born() : filled.born(),
                    filled.died() == null ? other.died() : filled.died(),
                    filled.historical(),
                    filled.source(),
                    filled.identity());
        }
        return filled;
    }

    /** The tie between those as whom its ends count. */
    Tie of(Tie tie) {
        NodeKey from = of(tie.from());
        NodeKey to = of(tie.to());
        return from.equals(tie.from()) && to.equals(tie.to())
                ? tie
                : new Tie(tie.key(), tie.kind(), from, to, tie.facts());
    }
}
