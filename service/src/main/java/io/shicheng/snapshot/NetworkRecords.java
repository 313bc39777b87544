package io.shicheng.snapshot;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.JoiningTies.Joint;
import io.shicheng.snapshot.file.KeptClusters;
import io.shicheng.snapshot.held.HeldNetworks;
import io.shicheng.snapshot.time.Lives;
import io.shicheng.snapshot.time.WorkYears;
import io.shicheng.snapshot.time.YearFilter;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphStore;
import io.shicheng.store.NetworkReader;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.Revision;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.identity.IdentifiedStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The records that a snapshot leaves out: clusters by name, organisations, works, and ties with their sources. */
@Component
public class NetworkRecords {
    private final GraphStore store;
    private final Ties held;
    private final KeptClusters clusters;

    /** Where ties of a network are read: memory, as far as it holds them. */
    private interface Ties {
        NetworkReader of(Revision network, Set<TieKind> kinds, RunControl control);
    }

    @Autowired
    public NetworkRecords(
            GraphStore store,
            PersonalRecords records,
            HeldNetworks networks,
            ClusterDirectory directory,
            StoreLocation location) {
        this(new IdentifiedStore(store, records), networks::of, directory, location);
    }

    /** Of a store of which nothing is held in memory. */
    public NetworkRecords(GraphStore store, ClusterDirectory directory, StoreLocation location) {
        this(store, (network, kinds, control) -> store, directory, location);
    }

    private NetworkRecords(GraphStore store, Ties held, ClusterDirectory directory, StoreLocation location) {
        this.store = store;
        this.held = held;
        this.clusters = KeptClusters.of(store, directory, location);
    }

    /**
     * Ties of the chosen kinds as they are stored, parallel ones apart, in the order of their keys; and what they may
     * lead to.
     *
     * @param conveners who founded or convenes a self-organised group, by its key, whatever kinds were chosen
     * @param revision of the store, the same before and after reading
     */
    public record Listing(
            long revision,
            List<Organisation> organisations,
            List<Work> works,
            List<Tie> ties,
            Map<NodeKey, Set<NodeKey>> conveners) {}

    /** In the order of their keys; from memory or a file, and then without the database, until the store changes. */
    public List<Cluster> clusters() {
        return clusters.all();
    }

    /**
     * Reads the ties, again if the store changed meanwhile.
     *
     * @param population only ties that count in a network of it
     * @param at only ties that can have held in this year by {@link io.shicheng.snapshot.time.TieYears}; null for all
     */
    public Listing listing(Set<TieKind> kinds, Population population, @Nullable Integer at) {
        Predicate<Tie> counts = new CountedTies(population);
        while (true) {
            Revision before = store.lastRevision();
            List<Organisation> organisations = new ArrayList<>();
            List<Work> works = new ArrayList<>();
            List<Tie> ties = new ArrayList<>();
            store.readOrganisations(organisations::add);
            store.readWorks(works::add);
            Predicate<Tie> holds = at == null ? counts : counts.and(holdingIn(at, population));
            store.readTies(EnumSet.copyOf(kinds), tie -> {
                if (holds.test(tie)) {
                    ties.add(tie);
                }
            });
            Map<NodeKey, Set<NodeKey>> conveners = conveners(organisations, counts);
            if (store.lastRevision().equals(before)) {
                return new Listing(before.number(), organisations, works, ties, conveners);
            }
        }
    }

    /**
     * All organisations, in the order of their keys.
     *
     * @param conveners who founded or convenes a self-organised group that cites no publication of its own, by its key
     */
    public record Organisations(List<Organisation> all, Map<NodeKey, Set<NodeKey>> conveners) {}

    /** Reads them, again if the store changed meanwhile; ties only if somebody's name decides what a group is called. */
    public Organisations organisations() {
        while (true) {
            Revision before = store.lastRevision();
            List<Organisation> all = new ArrayList<>();
            store.readOrganisations(all::add);
            List<Organisation> uncited = all.stream()
                    .filter(each -> each.source() == null && !each.sourceId().isEmpty())
                    .toList();
            Map<NodeKey, Set<NodeKey>> conveners = conveners(uncited, _ -> true);
            if (store.lastRevision().equals(before)) {
                return new Organisations(all, conveners);
            }
        }
    }

    /** How many ties of each kind count in a network of the population, parallel ones apart. */
    public Map<TieKind, Long> tieCounts(Population population) {
        Predicate<Tie> counts = new CountedTies(population);
        Map<TieKind, Long> found = new EnumMap<>(TieKind.class);
        for (TieKind kind : TieKind.values()) {
            long[] ties = new long[1];
            store.readTies(EnumSet.of(kind), tie -> ties[0] += counts.test(tie) ? 1 : 0);
            found.put(kind, ties[0]);
        }
        return found;
    }

    /**
     * Which ties join one person to others.
     *
     * @param spec of the network in which they are joined
     * @param network the change that brought it
     * @return by the person at the other end, how strong ties of each kind are; empty if the network has changed
     *     meanwhile
     */
    public Optional<Map<NodeKey, SortedMap<Joint, Double>>> joints(
            NodeKey person, Set<NodeKey> others, SnapshotSpec spec, Revision network, RunControl control) {
        Predicate<Tie> holds = holding(spec);
        Map<NodeKey, SortedMap<Joint, Double>> found = JoiningTies.read(
                held.of(network, spec.ties(), control), spec.ties(), spec.kindWeights(), person, others, holds);
        return store.revisions().network().equals(network) ? Optional.of(found) : Optional.empty();
    }

    /**
     * Reads the ties of a network as they are stored, parallel ones apart, with their sources.
     *
     * @param network the change that brought it
     * @return whether the network is still the same, so that these are its ties
     */
    public boolean readTies(SnapshotSpec spec, Revision network, Consumer<Tie> ties) {
        Predicate<Tie> holds = holding(spec);
        store.readTies(spec.ties(), tie -> {
            if (holds.test(tie)) {
                ties.accept(tie);
            }
        });
        return store.revisions().network().equals(network);
    }

    /** Ties that count in a network, in its year where it has one. */
    private Predicate<Tie> holding(SnapshotSpec spec) {
        Predicate<Tie> counts = new CountedTies(spec.population());
        Integer at = spec.at();
        return at == null ? counts : counts.and(holdingIn(at, spec.population()));
    }

    private Map<NodeKey, Set<NodeKey>> conveners(List<Organisation> organisations, Predicate<Tie> counts) {
        Map<NodeKey, Set<NodeKey>> conveners = new HashMap<>();
        for (Organisation each : organisations) {
            if (each.kind() == NodeKind.GROUP) {
                conveners.put(each.key(), new HashSet<>());
            }
        }
        if (!conveners.isEmpty()) {
            store.readTies(EnumSet.of(TieKind.FOUNDED, TieKind.CONVENES), tie -> {
                Set<NodeKey> known = conveners.get(tie.to());
                if (known != null && counts.test(tie)) {
                    known.add(tie.from());
                }
            });
        }
        return conveners;
    }

    private Predicate<Tie> holdingIn(int year, Population population) {
        Map<NodeKey, Integer> indices = new HashMap<>();
        Lives lives = new Lives();
        store.readPeople(person -> {
            indices.put(person.key(), indices.size());
            lives.add(person);
        });
        WorkYears works = WorkYears.read(store);
        // somebody who came meanwhile is not known yet: the store is then read again
        ToIntFunction<NodeKey> indexOf = key -> indices.getOrDefault(key, -1);
        lives.boundByTies(store, works, new CountedTies(population), indexOf);
        YearFilter filter = new YearFilter(year, lives);
        return tie -> {
            int from = indexOf.applyAsInt(tie.from());
            int to = tie.kind().twoMode() ? -1 : indexOf.applyAsInt(tie.to());
            return from >= 0 && filter.holds(tie.kind(), works.since(tie), works.until(tie), from, to);
        };
    }
}
