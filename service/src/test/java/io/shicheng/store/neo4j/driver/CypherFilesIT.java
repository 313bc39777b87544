package io.shicheng.store.neo4j.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.neo4j.driver.Migrations.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.springframework.context.ApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CypherFilesIT {
    private Driver driver;

    @BeforeAll
    void start() {
        ApplicationContext context = TestStore.emptied();
        context.getBean(GraphStore.class).counts();
        driver = context.getBean(Driver.class);
    }

    @Test
    void theDatabaseUnderstandsEveryQuery() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cypher/queries"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".cypher", "");
                try (Session session = driver.session()) {
                    String text = CypherFiles.query(name);
                    assertThat(session.run("EXPLAIN " + text, parameters()).consume())
                            .as(name)
                            .isNotNull();
                }
            }
        }
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rows", List.of());
        parameters.put("keys", List.of());
        parameters.put("asked", Map.of("keys", List.of(), "after", ""));
        parameters.put("most", 1);
        parameters.put("kind", "MASTER_OF");
        parameters.put("target", "Person");
        parameters.put("identity", "one");
        parameters.put("commit", "two");
        parameters.put("name", "V001");
        parameters.put("checksum", "none");
        parameters.put("label", "Person");
        parameters.put("before", LocalDate.EPOCH);
        parameters.put("keptUntil", LocalDate.EPOCH);
        parameters.put("imports", List.of());
        parameters.put("key", "none");
        return parameters;
    }

    /** Without an index these would read all ties for each key, or sort all ties in memory. */
    @Test
    void queriesOnTiesOfOneKindUseItsIndexAndNeverSort() {
        fill();
        for (TieKind kind : TieKind.values()) {
            assertThat(operators("ties_existing", kind))
                    .as(kind.code())
                    .anyMatch(each -> each.contains("RelationshipUniqueIndexSeek"));
            assertThat(operators("ties_read", kind))
                    .as(kind.code())
                    .anyMatch(each -> each.contains("IndexSeekByRange"))
                    .noneMatch(each -> each.contains("Sort"));
            assertThat(operators("dump_ties_of_keys", kind))
                    .as(kind.code())
                    .anyMatch(each -> each.contains("RelationshipUniqueIndexSeek"));
            assertThat(operators("dump_ties", kind))
                    .as(kind.code())
                    .anyMatch(each -> each.contains("IndexSeekByRange"))
                    .noneMatch(each -> each.contains("Sort"));
            assertThat(operators("ties_create", kind).stream()
                            .filter(each -> each.contains("NodeUniqueIndexSeek"))
                            .count())
                    .as(kind.code())
                    .isEqualTo(2);
        }
    }

    /**
     * Some ties of each kind, of which the planner is told: where it knows of none, or of those that a test before this
     * one deleted, all plans cost the same, and it takes any.
     */
    private void fill() {
        try (Session session = driver.session()) {
            for (TieKind kind : TieKind.values()) {
                session.run(
                                "UNWIND range(1, 500) AS each CREATE (:Person {key: $kind + each})-[:" + kind
                                        + " {key: $kind + each}]->(:" + CypherFiles.targetLabel(kind)
                                        + " {key: $kind + 'to' + each})",
                                Map.of("kind", kind.name()))
                        .consume();
            }
            session.run("CALL db.prepareForReplanning(60)").consume();
        }
    }

    private List<String> operators(String query, TieKind kind) {
        try (Session session = driver.session()) {
            Plan plan = session.run("EXPLAIN " + CypherFiles.query(query, kind), parameters())
                    .consume()
                    .plan();
            List<String> operators = new ArrayList<>();
            collect(plan, operators);
            return operators;
        }
    }

    private static void collect(Plan plan, List<String> operators) {
        operators.add(plan.operatorType());
        plan.children().forEach(child -> collect((Plan) child, operators));
    }

    @Test
    void migrationsRunOnceAndInOrder() {
        Migrations shipped = Migrations.onClassPath(Map.of("keptUntil", LocalDate.EPOCH));
        shipped.run(driver);
        shipped.run(driver);
        try (Session session = driver.session()) {
            assertThat(session.run(CypherFiles.query("migrations_applied"))
                            .list(row -> row.get("name").asString()))
                    .isSorted()
                    .startsWith("V001__keys_and_indexes");
        }
    }

    @Test
    void refusesAMigrationThatWasChangedAfterItRan() {
        Migration shipped = shipped();
        Migrations changed =
                new Migrations(List.of(new Migration(shipped.name(), shipped.text() + "// more")), Map.of());
        assertThatThrownBy(() -> changed.run(driver))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining(shipped.name())
                .hasMessageContaining("Put the file back");
    }

    @Test
    void refusesADatabaseOfALaterVersion() {
        assertThatThrownBy(() -> new Migrations(List.of(), Map.of()).run(driver))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining(shipped().name())
                .hasMessageContaining("later one");
    }

    @Test
    void lineEndsDoNotChangeAMigration() {
        Migration shipped = shipped();
        assertThat(new Migration("V001", shipped.text().replace("\n", "\r\n")).checksum())
                .isEqualTo(new Migration("V001", shipped.text()).checksum());
        assertThat(new Migration("V009", "// one; two\nCREATE INDEX a;\n\n// last\nCREATE INDEX b").statements())
                .hasSize(2);
    }

    private static Migration shipped() {
        try {
            Path file = Path.of("cypher/migrations/V001__keys_and_indexes.cypher");
            return new Migration("V001__keys_and_indexes", Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
