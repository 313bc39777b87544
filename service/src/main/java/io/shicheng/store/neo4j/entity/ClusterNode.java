package io.shicheng.store.neo4j.entity;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A cluster as Spring Data Neo4j maps it. */
@Node("Cluster")
record ClusterNode(
        @Id String key,
        String sourceId,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    Cluster toCluster() {
        return new Cluster(new NodeKey(key), sourceId, nameZh, nameEn, latitude, longitude);
    }
}
