package io.shicheng.store.neo4j.dump;

import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.neo4j.driver.CypherFiles;
import java.util.Objects;

/** Queries for one family: names in place of parameters let the database use its indexes. */
final class DumpQueries {
    private DumpQueries() {}

    static String ofNodes(String name, RecordFamily family) {
        String query = ofLabel(name, Objects.requireNonNull(family.label()));
        String key = family.key();
        return key == null ? query : query.replace("n[$property]", "n." + key);
    }

    static String ofLabel(String name, String label) {
        return CypherFiles.query(name).replace("$($label)", label);
    }

    static String ofTies(String name, RecordFamily family) {
        return CypherFiles.query(name, Objects.requireNonNull(family.kind()));
    }

    static String attaching(RecordFamily family) {
        return CypherFiles.query("restore_attached")
                .replace("$($relationship)", Objects.requireNonNull(family.relationship()));
    }
}
