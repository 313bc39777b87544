package io.shicheng.store.neo4j.dump;

import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.neo4j.driver.CypherFiles;
import java.util.Objects;

/** Queries for one family: names in place of parameters let the database use its indexes. */
final class DumpQueries {
    private static final String AS_PLANNED = "CYPHER replan=skip\n";

    private DumpQueries() {}

    /**
     * The query by the plan that the database has of it. Else it may plan anew when something was stored meanwhile of
     * which there was none.
     */
    static String asPlanned(String query) {
        return AS_PLANNED + query;
    }

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
