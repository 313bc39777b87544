package io.shicheng.store.neo4j;

import io.shicheng.store.ImportRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.neo4j.core.schema.CompositeProperty;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A record of an import as Spring Data Neo4j maps it. */
@Node("Import")
record ImportNode(
        @Id String id,
        Instant at,
        String by,
        List<String> files,
        @CompositeProperty(prefix = "rows") Map<String, Long> counts,
        long revision) {
    static ImportNode of(ImportRecord importRecord) {
        return new ImportNode(
                importRecord.id(),
                importRecord.at(),
                importRecord.by(),
                importRecord.files(),
                importRecord.counts(),
                importRecord.revision());
    }

    ImportRecord toRecord() {
        return new ImportRecord(id, at, by, files, new TreeMap<>(counts), revision);
    }
}
