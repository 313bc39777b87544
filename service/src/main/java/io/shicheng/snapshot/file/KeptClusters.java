package io.shicheng.snapshot.file;

import io.shicheng.graph.Cluster;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphStore;
import io.shicheng.store.folder.StoreLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clusters from memory or a file, and then without the database, until the store changes. */
@Component
@Primary
public class KeptClusters implements ClusterDirectory {
    private final GraphStore store;
    private final ClusterDirectory directory;
    private final ClusterFile file;
    private @Nullable Known known;

    private record Known(String commit, List<Cluster> clusters) {}

    KeptClusters(GraphStore store, @Qualifier("clusterDirectory") ClusterDirectory directory, StoreLocation location) {
        this.store = store;
        this.directory = directory;
        this.file = new ClusterFile(location.snapshots().resolve("clusters"));
    }

    /** The directory itself, if it keeps what it reads. */
    public static KeptClusters of(GraphStore store, ClusterDirectory directory, StoreLocation location) {
        return directory instanceof KeptClusters kept ? kept : new KeptClusters(store, directory, location);
    }

    @Override
    public synchronized List<Cluster> all() {
        String commit = store.revisions().network().commit();
        if (known != null && known.commit().equals(commit)) {
            return known.clusters();
        }
        List<Cluster> clusters = file.read(commit);
        if (clusters == null) {
            clusters = directory.all();
            file.write(commit, clusters);
        }
        known = new Known(commit, List.copyOf(clusters));
        return known.clusters();
    }
}
