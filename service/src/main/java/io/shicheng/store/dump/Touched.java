package io.shicheng.store.dump;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What some changes touched: at least that, and perhaps more. Not thread-safe. */
@HoldsPeople
public final class Touched {
    private final Set<String> people = new LinkedHashSet<>();
    private final Map<String, Set<String>> nodes = new TreeMap<>();
    private final Map<TieKind, Set<String>> ties = new EnumMap<>(TieKind.class);
    private boolean everything;

    /** The person, and all that hangs on them but ties. */
    public void person(NodeKey person) {
        people.add(person.value());
    }

    public void people(Collection<String> keys) {
        people.addAll(keys);
    }

    /** @param label such as {@code Work} */
    public void nodes(String label, Collection<String> keys) {
        if (label.equals(RecordFamily.PEOPLE.label())) {
            people(keys);
        } else {
            nodes.computeIfAbsent(label, _ -> new LinkedHashSet<>()).addAll(keys);
        }
    }

    public void ties(TieKind kind, Collection<String> keys) {
        ties.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).addAll(keys);
    }

    /** It is not known what. */
    public void everything() {
        everything = true;
    }

    public boolean isEverything() {
        return everything;
    }

    public Set<String> people() {
        return people;
    }

    /** Those of a label other than people's. */
    public Set<String> nodes(String label) {
        return nodes.getOrDefault(label, Set.of());
    }

    public Set<String> ties(TieKind kind) {
        return ties.getOrDefault(kind, Set.of());
    }

    /** How many subjects. */
    public long size() {
        long size = people.size();
        for (Set<String> each : nodes.values()) {
            size += each.size();
        }
        for (Set<String> each : ties.values()) {
            size += each.size();
        }
        return size;
    }
}
