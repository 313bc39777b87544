package io.shicheng.store.neo4j.entity;

import io.shicheng.graph.Cluster;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.neo4j.driver.StoreDriver;
import java.util.List;
import java.util.function.Supplier;

/** Clusters by Spring Data Neo4j, on a database whose schema is up to date. */
public final class Neo4jClusterDirectory implements ClusterDirectory {
    private final StoreDriver driver;
    private final Supplier<ClusterRepository> repositories;

    public Neo4jClusterDirectory(StoreDriver driver, Supplier<ClusterRepository> repositories) {
        this.driver = driver;
        this.repositories = repositories;
    }

    @Override
    public List<Cluster> all() {
        return StoreDriver.reaching(() -> repository().findAllByOrderByKeyAsc().stream()
                .map(ClusterNode::toCluster)
                .toList());
    }

    private ClusterRepository repository() {
        driver.ready();
        return repositories.get();
    }
}
