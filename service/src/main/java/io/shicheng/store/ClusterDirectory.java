package io.shicheng.store;

import io.shicheng.graph.Cluster;
import io.shicheng.store.failure.StoreException;
import java.util.List;

/** The clusters, few as they are, one by one. */
public interface ClusterDirectory {
    /**
     * All clusters, in the order of their keys.
     *
     * @throws StoreException if the database is not reachable
     */
    List<Cluster> all();
}
