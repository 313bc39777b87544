package io.shicheng.store;

import io.shicheng.graph.Cluster;
import io.shicheng.store.failure.StoreException;
import java.util.List;
import java.util.Optional;

/** Looks up single clusters. All methods throw {@link StoreException} when the database is not reachable. */
public interface ClusterDirectory {
    /** All clusters, in the order of their keys. */
    List<Cluster> all();

    /** The cluster that commands and addresses name by this word. */
    Optional<Cluster> bySourceId(String sourceId);
}
