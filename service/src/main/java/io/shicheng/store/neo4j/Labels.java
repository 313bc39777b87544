package io.shicheng.store.neo4j;

import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.retention.RecordKind;

/** The labels under which the database holds the records of an import, and queries for one of them. */
final class Labels {
    private Labels() {}

    /** A query on nodes for those of one kind: a name in place of the parameter lets the database use its index. */
    static String query(String name, RecordKind kind) {
        return CypherFiles.query(name).replace("$($label)", of(kind));
    }

    static String of(RecordKind kind) {
        return switch (kind) {
            case CLUSTERS -> "Cluster";
            case ORGANISATIONS -> "Organisation";
            case WORKS -> "Work";
            case PEOPLE -> "Person";
            case CONSENTS -> "Consent";
            case CONTACTS -> "Contact";
            case TIES -> throw new IllegalArgumentException("Ties are no nodes.");
        };
    }
}
