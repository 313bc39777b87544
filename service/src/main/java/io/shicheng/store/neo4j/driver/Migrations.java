package io.shicheng.store.neo4j.driver;

import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema of the database up to date: runs the files under {@code cypher/migrations} that did not run yet, in
 * the order of their names, and notes each with its checksum. Only one process at a time does so.
 */
public final class Migrations {
    /** A file. */
    record Migration(String name, String text) {
        /** SHA-256 over the text, whatever its line ends. */
        String checksum() {
            try {
                byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }

        /** The statements, each ended by a semicolon at the end of a line. */
        List<String> statements() {
            List<String> statements = new ArrayList<>();
            for (String part : text.split(";\\s*(\\R|$)")) {
                if (!withoutComments(part).isBlank()) {
                    statements.add(part.strip());
                }
            }
            return statements;
        }

        private static String withoutComments(String part) {
            return part.replaceAll("(?m)^\\s*//.*$", "");
        }
    }

    private final List<Migration> migrations;
    private final Map<String, Object> parameters;

    /** @param parameters that statements may use */
    Migrations(List<Migration> migrations, Map<String, Object> parameters) {
        this.migrations = List.copyOf(migrations);
        this.parameters = Map.copyOf(parameters);
    }

    /** Those on the class path, by name. */
    public static Migrations onClassPath(Map<String, Object> parameters) {
        try {
            Map<String, Migration> byName = new TreeMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:cypher/migrations/*.cypher")) {
                String name = String.valueOf(file.getFilename()).replace(".cypher", "");
                byName.put(name, new Migration(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return new Migrations(List.copyOf(byName.values()), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read.", e);
        }
    }

    /**
     * Those that a database was made by, before others of this version.
     *
     * @param applied their check sums by name
     * @throws StoreUnreachableException if this version does not know one, or knows it otherwise
     */
    public Migrations only(Map<String, String> applied) {
        pending(new LinkedHashMap<>(applied)); // which tells of those that are unknown
        return new Migrations(
                migrations.stream()
                        .filter(migration -> applied.containsKey(migration.name()))
                        .toList(),
                parameters);
    }

    /** The check sums of those that ran on a database, by name. */
    public static Map<String, String> appliedIn(Session session) {
        return applied(session);
    }

    /**
     * Runs what did not run yet.
     *
     * @throws StoreUnreachableException if a migration that ran has since been changed, or the database ran one that
     *     this version does not know
     */
    public void run(Driver driver) {
        try (Session session = driver.session()) {
            if (pending(applied(session)).isEmpty()) {
                return;
            }
            session.run(CypherFiles.query("migration_prepare")).consume();
            try (Session guard = driver.session();
                    var held = guard.beginTransaction()) {
                held.run(CypherFiles.query("migration_lock")).consume();
                for (Migration migration : pending(applied(session))) {
                    for (String statement : migration.statements()) {
                        session.run(statement, parameters).consume();
                    }
                    session.run(
                                    CypherFiles.query("migration_record"),
                                    Map.of("name", migration.name(), "checksum", migration.checksum()))
                            .consume();
                }
                held.commit();
            }
        }
    }

    private static Map<String, String> applied(Session session) {
        Map<String, String> checksums = new LinkedHashMap<>();
        session.run(CypherFiles.query("migrations_applied"))
                .forEachRemaining(row -> checksums.put(
                        row.get("name").asString(), row.get("checksum").asString()));
        return checksums;
    }

    private List<Migration> pending(Map<String, String> applied) {
        List<Migration> pending = new ArrayList<>();
        for (Migration migration : migrations) {
            String then = applied.remove(migration.name());
            if (then == null) {
                pending.add(migration);
            } else if (!then.equals(migration.checksum())) {
                throw new StoreUnreachableException("migrationChanged", null, migration.name());
            }
        }
        if (!applied.isEmpty()) {
            throw new StoreUnreachableException("migrationUnknown", null, applied.keySet());
        }
        return pending;
    }
}
