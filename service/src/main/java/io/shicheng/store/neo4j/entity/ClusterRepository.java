package io.shicheng.store.neo4j.entity;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Single clusters, by Spring Data Neo4j. */
@Lazy // else Spring makes it, and starts the database, before anybody asks
public interface ClusterRepository extends Neo4jRepository<ClusterNode, String> {
    List<ClusterNode> findAllByOrderByKeyAsc();
}
