package io.shicheng.store.neo4j.entity;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Single records of imports, by Spring Data Neo4j. */
@Lazy // else Spring makes it, and starts the database, before anybody asks
public interface ImportRepository extends Neo4jRepository<ImportNode, UUID> {
    List<ImportNode> findAllByOrderByAtDescIdAsc();
}
