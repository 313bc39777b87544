package io.shicheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

class ApplicationIT {
    private static final SnapshotSpec LINEAGE = SnapshotSpec.of(Set.of(TieKind.MASTER_OF));

    @TempDir
    Path folder;

    @Test
    void answersFromCachesWithoutStartingTheDatabase() {
        String digest;
        // with an argument no empty database is put there before it starts
        try (ConfigurableApplicationContext context = TestStore.application(folder, "--spring.main.banner-mode=off")) {
            assertThat(folder).isEmptyDirectory();
            context.getBean(Vault.class).personKey("", "a"); // as an import does first
            context.getBean(GraphStore.class)
                    .apply(
                            new TestChange()
                                    .cluster("k")
                                    .person("a")
                                    .person("b")
                                    .tie(TieKind.MASTER_OF, "a", "b")
                                    .consent("a", ConsentScope.NAMED, LocalDate.of(2026, 1, 1), null)
                                    .build(),
                            RunControl.NONE);
            digest = context.getBean(Snapshots.class)
                    .take(LINEAGE, RunControl.NONE)
                    .digest();
            context.getBean(GroundsRegister.class).current();
            context.getBean(NetworkRecords.class).clusters();
        }
        try (ConfigurableApplicationContext context = TestStore.application(folder)) {
            assertThat(context.getBean(Snapshots.class)
                            .take(LINEAGE, RunControl.NONE)
                            .digest())
                    .isEqualTo(digest);
            assertThat(context.getBean(GroundsRegister.class).current().activeConsents(TestChange.key("a")))
                    .hasSize(1);
            assertThat(context.getBean(NetworkRecords.class).clusters()).hasSize(1);
            assertThat(context.getBean(Snapshots.class).cached()).hasSize(1);
            assertThat(databaseRuns(context)).isFalse();
            assertThat(context.getBean(GraphStore.class).counts().people()).isEqualTo(2);
            assertThat(databaseRuns(context)).isTrue();
        }
    }

    private static boolean databaseRuns(ConfigurableApplicationContext context) {
        return context.getBeanFactory().containsSingleton("embeddedNeo4j");
    }

    @Test
    void refusesAStoreInUseEvenWhereCachesWouldDo() {
        try (StoreLock lock = StoreLock.take(new StoreLocation(folder));
                ConfigurableApplicationContext context = TestStore.application(folder)) {
            assertThat(lock.held()).isTrue();
            for (Class<?> part : Set.of(GraphStore.class, Snapshots.class, GroundsRegister.class)) {
                assertThatThrownBy(() -> context.getBean(part))
                        .isInstanceOf(BeanCreationException.class)
                        .hasRootCauseInstanceOf(StoreInUseException.class);
            }
        }
    }

    @Test
    void worksOnAServerAndThenStartsNoDatabaseOfItsOwn() {
        Neo4jConnectionDetails server = TestStore.emptied().getBean(Neo4jConnectionDetails.class);
        TestStore.emptied()
                .getBean(GraphStore.class)
                .apply(new TestChange().person("a").build(), RunControl.NONE);
        try (ConfigurableApplicationContext context = TestStore.application(
                folder,
                "--spring.neo4j.uri=" + server.getUri(),
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + passwordOf(server.getAuthToken()))) {
            GraphStore store = context.getBean(GraphStore.class);
            assertThat(store.revision()).isEqualTo(1);
            assertThat(store.counts().people()).isEqualTo(1);
            assertThat(store.apply(new TestChange().person("b").build(), RunControl.NONE))
                    .isEqualTo(2);
            ImportRecord record = new ImportRecord(
                    new UUID(0, 1),
                    Instant.EPOCH,
                    Role.RESEARCHER,
                    new TreeMap<>(Map.of("people", 1L)),
                    3,
                    LocalDate.EPOCH);
            ImportHistory history = context.getBean(ImportHistory.class);
            store.apply(new TestChange().person("c").build(), made -> history.record(record), RunControl.NONE);
            assertThat(history.all()).containsExactly(record);
            assertThat(folder.resolve("neo4j")).doesNotExist();
            assertThat(folder.resolve("revision")).doesNotExist();
            assertThat(context.containsBean("embeddedNeo4j")).isFalse();
        }
    }

    @Test
    void saysWhichServerSettingToCheckWhenThePasswordIsWrong() {
        Neo4jConnectionDetails server = TestStore.emptied().getBean(Neo4jConnectionDetails.class);
        try (ConfigurableApplicationContext context = TestStore.application(
                folder,
                "--spring.neo4j.uri=" + server.getUri(),
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=wrong")) {
            GraphStore store = context.getBean(GraphStore.class);
            assertThatThrownBy(store::counts)
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageContaining("spring.neo4j.authentication.password");
        }
    }

    @Test
    void saysThatAServerIsNotThere() {
        try (ConfigurableApplicationContext context =
                TestStore.application(folder, "--spring.neo4j.uri=bolt://127.0.0.1:1")) {
            GraphStore store = context.getBean(GraphStore.class);
            assertThatThrownBy(store::counts)
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageContaining("can be reached");
            assertThatThrownBy(context.getBean(ClusterDirectory.class)::all)
                    .isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(context.getBean(ImportHistory.class)::all).isInstanceOf(StoreUnreachableException.class);
        }
    }

    private static String passwordOf(AuthToken token) {
        Map<String, Value> parts = ((InternalAuthToken) token).toMap();
        return Objects.requireNonNull(parts.get("credentials")).asString();
    }
}
