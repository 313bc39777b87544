package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who of those asked for is in the answer: those by name, and those whose whole class is asked for, if they are ten or
 * more together. The others are left out as if they were not there.
 */
final class Listed {
    private final Classes classes;
    private final Map<AnonymityClass, Integer> found = new HashMap<>();
    private final Set<NodeKey> named = new HashSet<>();
    private final Set<NodeKey> scored = new HashSet<>();
    private final int inClasses;
    private final int smallestClass;

    /** @param countable how many unnamed people may be counted, where they are not shown by pseudonym */
    Listed(List<NodeKey> people, PersonPolicy policy, Classes classes, int countable) {
        this.classes = classes;
        for (NodeKey person : people) {
            AnonymityClass each = classes.of(person);
            if (each != null) {
                found.merge(each, 1, Integer::sum);
            }
            if (policy.isRankedByName(person)) {
                named.add(person);
                if (policy.seesScore(person)) {
                    scored.add(person);
                }
            }
        }
        found.entrySet().removeIf(entry -> entry.getValue() < entry.getKey().size());
        int together = found.values().stream().mapToInt(Integer::intValue).sum();
        if (together < Suppression.FEWEST || !policy.seesPseudonyms() && countable == 0) {
            found.clear();
            together = 0;
        }
        this.inClasses = together;
        this.smallestClass =
                found.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Whether the person is in the list by name. */
    boolean named(NodeKey person) {
        return named.contains(person);
    }

    /** Whether the person is in the list by name, and with an exact score. */
    boolean scored(NodeKey person) {
        return scored.contains(person);
    }

    /** The person's class if it is in the list. */
    @Nullable
    AnonymityClass classOf(NodeKey person) {
        AnonymityClass each = classes.of(person);
        return each != null && found.containsKey(each) ? each : null;
    }

    /** Whether the person is in the list, in either way. */
    boolean holds(NodeKey person) {
        return named(person) || classOf(person) != null;
    }

    /** How many are in it by name. */
    int byName() {
        return named.size();
    }

    /** How many are in classes that are in it. */
    int inClasses() {
        return inClasses;
    }

    /** People in the smallest class that is in the list; 0 if none is. */
    int smallestClass() {
        return smallestClass;
    }

    /**
     * How many have something, as far as it may be used: those by name, and classes of which it is true of all, from
     * ten people on. So it says nothing of a few, and the same of everybody in a class.
     *
     * @param byName of those by name, in the open network
     * @param something of those in classes, in the whole network
     */
    int having(Predicate<NodeKey> byName, Predicate<NodeKey> something) {
        int unnamed = found.keySet().stream()
                .filter(each -> each.members().stream().allMatch(something))
                .mapToInt(AnonymityClass::size)
                .sum();
        int visible = Math.toIntExact(named.stream().filter(byName).count());
        return visible + (unnamed < Suppression.FEWEST ? 0 : unnamed);
    }
}
