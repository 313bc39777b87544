package io.shicheng.store.neo4j.dump;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.dump.GraphRestore.Filling;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.StoredRecord;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.neo4j.driver.StoreDriver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Puts records into a database that nobody else uses yet, so that each batch may be a transaction of its own. */
@HoldsPeople
final class Neo4jFilling implements Filling {
    private static final int BATCH = 5_000;

    private final Driver driver;
    private final Runnable stop;

    Neo4jFilling(Driver driver, Runnable stop) {
        this.driver = driver;
        this.stop = stop;
    }

    @Override
    public long put(RecordFamily family, List<StoredRecord> records) {
        String query = switch (family.subject()) {
            case NODE, WHOLE -> CypherFiles.query("restore_nodes");
            case PERSON -> DumpQueries.attaching(family);
            case TIE -> DumpQueries.ofTies("restore_ties", family);
        };
        long stored = 0;
        for (int start = 0; start < records.size(); start += BATCH) {
            List<Map<String, Object>> rows = records.subList(start, Math.min(records.size(), start + BATCH)).stream()
                    .map(StoredRecord::content)
                    .toList();
            stored += inSession(session -> session.executeWrite(transaction -> transaction
                    .run(query, Map.of("rows", rows))
                    .single()
                    .get("stored")
                    .asLong()));
        }
        return stored;
    }

    private <T> T inSession(Function<Session, T> work) {
        return StoreDriver.reaching(() -> {
            try (Session session = driver.session()) {
                return work.apply(session);
            }
        });
    }

    @Override
    public Map<String, Long> counts() {
        return inSession(Neo4jGraphDump::countIn);
    }

    @Override
    public void finish(long revision) {
        Map<String, Object> state =
                Map.of("identity", UUID.randomUUID().toString(), "revision", revision, "commit", Commits.newName());
        inSession(session -> session.executeWrite(transaction ->
                transaction.run(CypherFiles.query("restore_state"), state).consume()));
    }

    @Override
    public void close() {
        stop.run();
    }
}
