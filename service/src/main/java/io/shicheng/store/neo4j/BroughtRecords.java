package io.shicheng.store.neo4j;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.retention.Ended;
import io.shicheng.store.retention.EndedRecords;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/** What one import alone brought, by the numbers that stand on each record. */
final class BroughtRecords implements EndedRecords {
    private static final int BATCH = 5_000;
    private static final List<RecordKind> NODES = List.of(
            RecordKind.CLUSTERS,
            RecordKind.ORGANISATIONS,
            RecordKind.WORKS,
            RecordKind.PEOPLE,
            RecordKind.CONSENTS,
            RecordKind.CONTACTS);

    private final Commits commits;
    private final long revision;

    BroughtRecords(Commits commits, long revision) {
        this.commits = commits;
        this.revision = revision;
    }

    @Override
    public void readEnded(RecordKind kind, LocalDate before, Consumer<Ended> sink) {
        String query = switch (kind) {
            case PEOPLE -> CypherFiles.query("people_brought");
            case CLUSTERS -> CypherFiles.query("clusters_brought");
            case ORGANISATIONS, WORKS -> Labels.query("things_brought", kind);
            case CONSENTS, CONTACTS -> Labels.query("personal_brought", kind);
            case TIES -> throw new IllegalArgumentException("Ties are only counted.");
        };
        read(query, row -> sink.accept(Neo4jRetentionRecords.ended(row)));
    }

    @Override
    public void countTiesEnded(LocalDate before, ObjLongConsumer<@Nullable NodeKey> sink) {
        for (TieKind kind : TieKind.values()) {
            read(
                    CypherFiles.query("ties_brought_count", kind),
                    row -> sink.accept(
                            Neo4jRetentionRecords.nodeKey(row, "cluster"),
                            row.get("ties").asLong()));
        }
    }

    void readPeopleChanged(Consumer<NodeKey> sink) {
        read(
                CypherFiles.query("people_changed"),
                row -> sink.accept(new NodeKey(row.get("key").asString())));
    }

    private void read(String query, Consumer<Record> sink) {
        commits.reading(session -> {
            session.run(query, parameters()).forEachRemaining(sink);
            return query;
        });
    }

    private Map<String, Object> parameters() {
        return Map.of("import", revision, "alone", List.of(revision));
    }

    /** Takes back what the import did to ties and to what stays; nodes that it brought are removed by their keys. */
    void takeBack(PersonalChange change, Transaction statements) {
        Set<String> but = new HashSet<>();
        change.people().stream().map(Person::key).map(NodeKey::value).forEach(but::add);
        change.erased().stream().map(NodeKey::value).forEach(but::add);
        for (RecordKind kind : NODES) {
            putBack(Labels.query("nodes_of_import", kind), Labels.query("nodes_put_back", kind), but, statements);
        }
        for (TieKind kind : TieKind.values()) {
            putBack(
                    CypherFiles.query("ties_of_import", kind),
                    CypherFiles.query("ties_put_back", kind),
                    Set.of(),
                    statements);
            statements
                    .run(CypherFiles.query("ties_brought_remove", kind), parameters())
                    .consume();
        }
    }

    private void putBack(String reading, String writing, Set<String> but, Transaction statements) {
        List<Map<String, Object>> rows = new ArrayList<>();
        statements.run(reading, parameters()).forEachRemaining(row -> {
            Map<String, Object> now = row.get("properties").asMap(Value::asObject);
            boolean restored = !but.contains(row.get("key").asString());
            rows.add(Map.of("properties", Before.without(revision, now, restored)));
        });
        for (int start = 0; start < rows.size(); start += BATCH) {
            List<Map<String, Object>> batch = rows.subList(start, Math.min(rows.size(), start + BATCH));
            statements.run(writing, Map.of("rows", batch)).consume();
        }
    }

    void forget(Transaction statements) {
        statements.run(CypherFiles.query("imports_forget"), parameters()).consume();
    }
}
