package io.shicheng.store.neo4j.dump;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.dump.GraphRestore;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.neo4j.driver.DatabaseStarter;
import io.shicheng.store.neo4j.driver.DatabaseStarter.Started;
import io.shicheng.store.neo4j.driver.Migrations;
import io.shicheng.store.neo4j.driver.StoreDriver;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** Fills a database by its driver: one that it makes, or a server's. */
@HoldsPeople
public final class Neo4jGraphRestore implements GraphRestore {
    private final Optional<DatabaseStarter> starter;
    private final Supplier<Driver> server;
    private final Migrations migrations;

    /**
     * @param starter makes embedded databases; empty where the store's is a server
     * @param server gives its driver
     */
    public Neo4jGraphRestore(Optional<DatabaseStarter> starter, Supplier<Driver> server, Migrations migrations) {
        this.starter = starter;
        this.server = server;
        this.migrations = migrations;
    }

    @Override
    public boolean onServer() {
        return starter.isEmpty();
    }

    @Override
    public Filling begin(Path folder, String name, Map<String, String> applied) {
        Migrations first = migrations.only(applied);
        return StoreDriver.reaching(
                () -> starter.isPresent() ? inFolder(starter.get(), folder, first) : onServer(name, first));
    }

    private static Filling inFolder(DatabaseStarter starter, Path folder, Migrations first) {
        Started database = starter.start(folder);
        try {
            Driver driver = GraphDatabase.driver(
                    database.address(),
                    database.authentication(),
                    Config.builder().withTelemetryDisabled(true).build());
            try {
                first.run(driver);
                return new Neo4jFilling(driver, () -> {
                    driver.close();
                    database.stop();
                });
            } catch (RuntimeException e) {
                driver.close();
                throw e;
            }
        } catch (RuntimeException e) {
            database.stop();
            throw e;
        }
    }

    private Filling onServer(String name, Migrations first) {
        Driver driver = server.get();
        try (Session session = driver.session()) {
            boolean begun = session.run(CypherFiles.query("restore_marks_read")).hasNext();
            if (begun) {
                session.run(CypherFiles.query("restore_clear")).consume();
            } else if (!session.run(CypherFiles.query("restore_empty"))
                    .single()
                    .get("empty")
                    .asBoolean()) {
                throw new StoreUnreachableException("restoreNotEmpty", null);
            }
            session.run(CypherFiles.query("restore_mark"), Map.of("restore", name))
                    .consume();
        }
        first.run(driver);
        return new Neo4jFilling(driver, () -> {});
    }
}
