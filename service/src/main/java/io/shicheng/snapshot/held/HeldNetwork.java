package io.shicheng.snapshot.held;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.NetworkReader;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.Predicate;

/**
 * A network in memory: people without names, and ties of some kinds without sources and without what tells parallel
 * ones apart. Immutable.
 *
 * @param revision of the network
 */
@HoldsPeople
record HeldNetwork(
        Revision revision, List<Cluster> clusters, List<Work> works, HeldPeople people, Map<TieKind, HeldTies> ties)
        implements NetworkReader {
    /** All but ties. */
    static HeldNetwork read(NetworkReader store, Revision revision, Runnable record) {
        List<Cluster> clusters = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        HeldPeople.Builder people = new HeldPeople.Builder();
        store.readClusters(clusters::add);
        store.readWorks(works::add);
        store.readPeople(person -> {
            record.run();
            people.add(person);
        });
        return new HeldNetwork(revision, List.copyOf(clusters), List.copyOf(works), people.build(), Map.of());
    }

    /** The kinds of these whose ties are not held. */
    Set<TieKind> missing(Set<TieKind> kinds) {
        Set<TieKind> missing = EnumSet.noneOf(TieKind.class);
        missing.addAll(kinds);
        missing.removeAll(ties.keySet());
        return missing;
    }

    /** With the ties of more kinds; empty if an end of one is not here, so that the store must have changed. */
    Optional<HeldNetwork> with(NetworkReader store, Set<TieKind> more, Runnable record) {
        Map<TieKind, HeldTies.Builder> builders = new EnumMap<>(TieKind.class);
        more.forEach(kind -> builders.put(kind, new HeldTies.Builder(kind, people)));
        if (more.isEmpty()) {
            return Optional.of(this);
        }
        store.readTies(more, tie -> {
            record.run();
            Objects.requireNonNull(builders.get(tie.kind())).add(tie);
        });
        Map<TieKind, HeldTies> all = new EnumMap<>(TieKind.class);
        all.putAll(ties);
        for (Map.Entry<TieKind, HeldTies.Builder> each : builders.entrySet()) {
            Optional<HeldTies> made = each.getValue().build();
            if (made.isEmpty()) {
                return Optional.empty();
            }
            all.put(each.getKey(), made.get());
        }
        return Optional.of(new HeldNetwork(revision, clusters, works, people, all));
    }

    /**
     * The network after a change of people's own, at the cost of what it touches and a copy of the columns.
     *
     * @param after what the change made
     * @param stored whether somebody who was erased is still in the store, since ties to them are
     * @return empty if it tells of somebody or something that is not here
     */
    Optional<HeldNetwork> after(PersonalChange change, Revision after, Predicate<NodeKey> stored) {
        if (change.identifies() || change.correctsRecords()) {
            return Optional.empty(); // what stewards decided is laid over it
        }
        Map<TieKind, Set<String>> gone = new EnumMap<>(TieKind.class);
        change.withoutTies()
                .forEach(tie ->
                        gone.computeIfAbsent(tie.kind(), _ -> new HashSet<>()).add(tie.key()));
        change.contestations().stream()
                .filter(Contestation::removedTheTie)
                .forEach(settled -> gone.computeIfAbsent(settled.kind(), _ -> new HashSet<>())
                        .add(settled.tie()));
        Map<TieKind, HeldTies> left = new EnumMap<>(TieKind.class);
        for (HeldTies held : ties.values()) {
            Optional<HeldTies> next = held.without(gone.getOrDefault(held.kind(), Set.of()));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            left.put(held.kind(), next.get());
        }
        List<NodeKey> nobody =
                change.erased().stream().filter(person -> !stored.test(person)).toList();
        return people.with(change.people(), nobody).map(next -> new HeldNetwork(after, clusters, works, next, left));
    }

    @Override
    public void readClusters(Consumer<Cluster> sink) {
        clusters.forEach(sink);
    }

    @Override
    public void readWorks(Consumer<Work> sink) {
        works.forEach(sink);
    }

    @Override
    public void readPeople(Consumer<Person> sink) {
        people.forEach(sink);
    }

    /** @throws IllegalStateException if one of the kinds is not held */
    @Override
    public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
        List<HeldTies> columns = columns(kinds);
        inOrder(columns, columns.stream().mapToInt(HeldTies::size).toArray(), (_, place) -> place, sink);
    }

    /** @throws IllegalStateException if one of the kinds is not held */
    @Override
    public void readTiesAt(Set<NodeKey> ends, Set<TieKind> kinds, Consumer<Tie> sink) {
        List<HeldTies> columns = columns(kinds);
        int[][] places = columns.stream().map(column -> column.at(ends, people)).toArray(int[][]::new);
        inOrder(
                columns,
                Arrays.stream(places).mapToInt(each -> each.length).toArray(),
                (column, place) -> places[column][place],
                sink);
    }

    private List<HeldTies> columns(Set<TieKind> kinds) {
        if (!missing(kinds).isEmpty()) {
            throw new IllegalStateException("Not all of these kinds of ties are held: " + kinds);
        }
        return ties.values().stream()
                .filter(held -> kinds.contains(held.kind()))
                .toList();
    }

    /**
     * Streams ties of several columns in the order of their keys.
     *
     * @param counts how many of each
     * @param placeOf where in a column the next of them is, by how many came before it
     */
    private void inOrder(List<HeldTies> columns, int[] counts, IntBinaryOperator placeOf, Consumer<Tie> sink) {
        int[] next = new int[columns.size()];
        while (true) {
            int first = -1;
            long least = 0;
            for (int c = 0; c < next.length; c++) {
                if (next[c] < counts[c]) {
                    long key = columns.get(c).key(placeOf.applyAsInt(c, next[c]));
                    if (first < 0 || Long.compareUnsigned(key, least) < 0) {
                        first = c;
                        least = key;
                    }
                }
            }
            if (first < 0) {
                return;
            }
            sink.accept(columns.get(first).tie(placeOf.applyAsInt(first, next[first]++), people));
        }
    }
}
