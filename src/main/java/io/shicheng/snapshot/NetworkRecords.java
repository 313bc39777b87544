package io.shicheng.snapshot;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKind;
import io.shicheng.graph.Work;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that a snapshot leaves out: clusters by name, organisations, works, and ties with their sources. */
@Component
public class NetworkRecords {
    private final GraphStore store;
    private final ClusterDirectory directory;
    private final ClusterFile file;
    private @Nullable KnownClusters known;

    public NetworkRecords(GraphStore store, ClusterDirectory directory, StoreLocation location) {
        this.store = store;
        this.directory = directory;
        this.file = new ClusterFile(location.snapshots().resolve("clusters"));
    }

    /**
     * Ties of the chosen kinds as they are stored, parallel ones apart, in the order of their keys; and what they may lead
     * to.
     *
     * @param revision of the store, the same before and after reading
     */
    public record Listing(long revision, List<Organisation> organisations, List<Work> works, List<Tie> ties) {}

    private record KnownClusters(String state, List<Cluster> clusters) {}

    /** In the order of their keys; from memory or a file, and then without the database, until the store changes. */
    public synchronized List<Cluster> clusters() {
        String state = store.identity() + "/" + store.revision();
        if (known != null && known.state().equals(state)) {
            return known.clusters();
        }
        List<Cluster> clusters = file.read(state);
        if (clusters == null) {
            clusters = directory.all();
            file.write(state, clusters);
        }
        known = new KnownClusters(state, List.copyOf(clusters));
        return known.clusters();
    }

    /**
     * Reads the ties, again if the store changed meanwhile.
     *
     * @param at only ties that may have held in this year; null for all
     */
    public Listing listing(Set<TieKind> kinds, @Nullable Integer at) {
        while (true) {
            long before = store.revision();
            List<Organisation> organisations = new ArrayList<>();
            List<Work> works = new ArrayList<>();
            List<Tie> ties = new ArrayList<>();
            store.readOrganisations(organisations::add);
            store.readWorks(works::add);
            Map<NodeKey, DateRange> yearsOfWorks = new HashMap<>();
            works.forEach(work -> yearsOfWorks.put(work.key(), work.year()));
            store.readTies(EnumSet.copyOf(kinds), tie -> {
                boolean dated = tie.since() != null || tie.until() != null;
                // a credit without a date of its own is of its work's year
                DateRange since = dated ? tie.since() : yearsOfWorks.get(tie.to());
                DateRange until = dated ? tie.until() : since;
                if (at == null || TieTime.mayHold(since, until, at)) {
                    ties.add(tie);
                }
            });
            if (store.revision() == before) {
                return new Listing(before, organisations, works, ties);
            }
        }
    }
}
