package io.shicheng.store.neo4j.entity;

import io.shicheng.graph.Role;
import io.shicheng.store.ImportRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.data.neo4j.core.schema.CompositeProperty;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A record of an import as Spring Data Neo4j maps it. */
@Node("Import")
record ImportNode(
        @Id UUID id,
        Instant at,
        Role by,
        @CompositeProperty(prefix = "rows") Map<String, Long> counts,
        long revision,
        LocalDate keptUntil) {
    static ImportNode of(ImportRecord importRecord) {
        return new ImportNode(
                importRecord.id(),
                importRecord.at(),
                importRecord.by(),
                importRecord.counts(),
                importRecord.revision(),
                importRecord.keptUntil());
    }

    ImportRecord toRecord() {
        return new ImportRecord(id, at, by, new TreeMap<>(counts), revision, keptUntil);
    }
}
