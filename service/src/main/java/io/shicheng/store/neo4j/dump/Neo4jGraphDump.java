package io.shicheng.store.neo4j.dump;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.dump.DatabaseState;
import io.shicheng.store.dump.GraphDump;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.neo4j.driver.Migrations;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** The database, read by its driver. */
@HoldsPeople
public final class Neo4jGraphDump implements GraphDump {
    private final Commits commits;

    public Neo4jGraphDump(Commits commits) {
        this.commits = commits;
    }

    @Override
    public Reading begin() {
        return new Neo4jReading(commits);
    }

    @Override
    public Map<String, Long> counts() {
        return commits.reading(Neo4jGraphDump::countIn);
    }

    static Map<String, Long> countIn(Session session) {
        Record row = session.run(DumpQueries.asPlanned(CypherFiles.query("dump_counts")))
                .single();
        Map<String, Long> counts = new TreeMap<>();
        RecordFamily.all()
                .forEach(family ->
                        counts.put(family.name(), row.get(family.name()).asLong()));
        return counts;
    }

    @Override
    public DatabaseState state() {
        long revision = commits.state().last().number();
        return commits.reading(session -> new DatabaseState(revision, Migrations.appliedIn(session)));
    }

    @Override
    public <T> T undisturbed(Supplier<T> work) {
        return commits.undisturbed(work);
    }
}
