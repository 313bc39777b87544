package io.shicheng.store.neo4j;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.Revisions;
import io.shicheng.store.dump.Touched;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.retention.Ended;
import io.shicheng.store.retention.EndedRecords;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.Removal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;

/** End dates on Neo4j. They have no index, which each import would pay for: a run reads all records once. */
final class Neo4jRetentionRecords implements RetentionRecords {
    private static final int BATCH = 5_000;

    private final Commits commits;

    Neo4jRetentionRecords(Commits commits) {
        this.commits = commits;
    }

    @Override
    public void readNodesEnding(RecordKind kind, LocalDate before, Consumer<String> keys) {
        read(Labels.query("nodes_ending", kind), before, row -> keys.accept(key(row)));
    }

    @Override
    public void readTiesEnding(TieKind kind, LocalDate before, Consumer<String> keys) {
        read(CypherFiles.query("ties_ending", kind), before, row -> keys.accept(key(row)));
    }

    @Override
    public void readEnded(RecordKind kind, LocalDate before, Consumer<Ended> sink) {
        String query = switch (kind) {
            case PEOPLE -> CypherFiles.query("people_ended");
            case CLUSTERS -> CypherFiles.query("clusters_ended");
            case ORGANISATIONS, WORKS -> Labels.query("things_ended", kind);
            case CONSENTS, CONTACTS -> Labels.query("personal_ended", kind);
            case TIES -> throw new IllegalArgumentException("Ties are only counted.");
        };
        read(query, before, row -> sink.accept(ended(row)));
    }

    @Override
    public void countTiesEnded(LocalDate before, ObjLongConsumer<@Nullable NodeKey> sink) {
        for (TieKind kind : TieKind.values()) {
            read(
                    CypherFiles.query("ties_ended_count", kind),
                    before,
                    row -> sink.accept(nodeKey(row, "cluster"), row.get("ties").asLong()));
        }
    }

    private void read(String query, LocalDate before, Consumer<Record> sink) {
        commits.reading(session -> {
            session.run(query, Map.of("before", before)).forEachRemaining(sink);
            return query;
        });
    }

    static Ended ended(Record row) {
        return new Ended(
                key(row),
                nodeKey(row, "person"),
                nodeKey(row, "cluster"),
                row.get("needed").asBoolean(),
                row.get("bare").asBoolean());
    }

    private static String key(Record row) {
        return row.get("key").asString();
    }

    static @Nullable NodeKey nodeKey(Record row, String name) {
        return row.get(name).isNull() ? null : new NodeKey(row.get(name).asString());
    }

    @Override
    public long remove(Removal removal, PersonalChange change, Runnable before) {
        Revisions after = commits.change(
                true,
                (transaction, revision) -> {
                    transaction.touches(Touched::everything);
                    Transaction statements = transaction.statements();
                    removeTies(removal, statements);
                    Neo4jPersonalRecords.write(change, statements);
                    removal.nodes()
                            .forEach((kind, keys) -> inBatches(Labels.query("nodes_remove", kind), keys, statements));
                    Neo4jPersonalRecords.removeGroupNames(removal.before(), statements);
                    before.run();
                },
                RunControl.NONE);
        return after.last().number();
    }

    @Override
    public EndedRecords broughtBy(long revision) {
        return new BroughtRecords(commits, revision);
    }

    @Override
    public void readPeopleChangedBy(long revision, Consumer<NodeKey> sink) {
        new BroughtRecords(commits, revision).readPeopleChanged(sink);
    }

    @Override
    public long undo(long revision, Removal removal, PersonalChange change, Runnable before) {
        BroughtRecords brought = new BroughtRecords(commits, revision);
        Revisions after = commits.change(
                true,
                (transaction, _) -> {
                    transaction.touches(Touched::everything);
                    Transaction statements = transaction.statements();
                    brought.takeBack(change, statements);
                    Neo4jPersonalRecords.write(change, statements);
                    removal.nodes()
                            .forEach((kind, keys) -> inBatches(Labels.query("nodes_remove", kind), keys, statements));
                    Neo4jPersonalRecords.removeGroupNames(removal.before(), statements);
                    brought.forget(statements);
                    before.run();
                },
                RunControl.NONE);
        return after.last().number();
    }

    private static void removeTies(Removal removal, Transaction transaction) {
        for (TieKind kind : TieKind.values()) {
            transaction
                    .run(CypherFiles.query("ties_remove_ended", kind), Map.of("before", removal.before()))
                    .consume();
        }
    }

    private static void inBatches(String query, List<String> keys, Transaction transaction) {
        for (int start = 0; start < keys.size(); start += BATCH) {
            List<String> batch = keys.subList(start, Math.min(keys.size(), start + BATCH));
            transaction.run(query, Map.of("keys", batch)).consume();
        }
    }
}
