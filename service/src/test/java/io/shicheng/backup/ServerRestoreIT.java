package io.shicheng.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import io.shicheng.store.dump.GraphDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Value;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** A backup of an embedded database restores to a server, which is a process of its own, and back. */
class ServerRestoreIT {
    private static final int PEOPLE = 30;

    @TempDir
    Path folder;

    /** A child: a database that listens, until it is killed. */
    public static final class Server {
        private Server() {}

        public static void main(String[] arguments) throws Exception {
            Path place = Path.of(arguments[0]);
            ConfigurableApplicationContext context = TestStore.application(place);
            context.getBean(GraphStore.class).counts();
            Neo4jConnectionDetails details = context.getBean(Neo4jConnectionDetails.class);
            Value credentials = Objects.requireNonNull(
                    ((InternalAuthToken) details.getAuthToken()).toMap().get("credentials"));
            String password = credentials.asString();
            Files.write(place.resolve("server.txt"), List.of(details.getUri().toString(), password));
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    private static String[] arguments(Path server) throws IOException {
        List<String> lines = Files.readAllLines(server.resolve("server.txt"));
        return new String[] {
            "--spring.neo4j.uri=" + lines.get(0),
            "--spring.neo4j.authentication.username=neo4j",
            "--spring.neo4j.authentication.password=" + lines.get(1)
        };
    }

    private Path storeWithMasterKeyOf(Path other, String name) throws IOException {
        Path store = folder.resolve(name);
        Files.createDirectories(store.resolve("keys"));
        Files.copy(other.resolve("keys/master.key"), store.resolve("keys/master.key"));
        return store;
    }

    private static void restore(Path store, Path file, String... arguments) {
        try (ConfigurableApplicationContext context = TestStore.application(store, arguments)) {
            context.getBean(Restores.class).restore(file, null, false, RunControl.NONE);
        }
    }

    @Test
    void aBackupOfAnEmbeddedDatabaseRestoresToAServerAndBack() throws Exception {
        Path embedded = folder.resolve("embedded");
        Path backups = Files.createDirectories(folder.resolve("backups"));
        Map<String, Long> counts;
        try (ConfigurableApplicationContext context = TestStore.application(embedded)) {
            BackupIT.fill(context, folder.resolve("files"), PEOPLE);
            context.getBean(Backups.class).make(backups.resolve("one.backup"), RunControl.NONE);
            counts = context.getBean(GraphDump.class).counts();
        }
        Path place = folder.resolve("server");
        try (ChildProcess server = ChildProcess.ready(Server.class, place)) {
            assertThat(server.endsWithin(0)).as("it runs").isFalse();
            String[] uri = arguments(place);
            Path onServer = storeWithMasterKeyOf(embedded, "on-server");
            leaveHalfARestore(place);
            try (ConfigurableApplicationContext context = TestStore.application(onServer, uri)) {
                assertThatThrownBy(() -> context.getBean(GraphStore.class).counts())
                        .hasMessageContaining("did not come to its end");
            }
            restore(onServer, backups.resolve("one.backup"), uri);
            assertThat(onServer.resolve("neo4j")).doesNotExist();
            try (ConfigurableApplicationContext context = TestStore.application(onServer, uri)) {
                assertThat(context.getBean(GraphDump.class).counts()).isEqualTo(counts);
                assertThat(BackupIT.name(context, PEOPLE - 1)).isEqualTo("Unmistakable Name " + (PEOPLE - 1));
                context.getBean(Backups.class).make(backups.resolve("two.backup"), RunControl.NONE);
            }
            Path third = storeWithMasterKeyOf(embedded, "third");
            assertThatThrownBy(() -> restore(third, backups.resolve("two.backup"), uri))
                    .hasMessageContaining("holds something");
        }
        Path back = storeWithMasterKeyOf(embedded, "back");
        restore(back, backups.resolve("two.backup"), "--spring.main.banner-mode=off");
        try (ConfigurableApplicationContext context = TestStore.application(back, "--spring.main.banner-mode=off")) {
            assertThat(context.getBean(GraphDump.class).counts()).isEqualTo(counts);
            assertThat(BackupIT.name(context, 0)).isEqualTo("Unmistakable Name 0");
        }
    }

    /** As a restore that was killed leaves it. */
    private static void leaveHalfARestore(Path place) throws IOException {
        List<String> lines = Files.readAllLines(place.resolve("server.txt"));
        try (Driver driver = GraphDatabase.driver(lines.get(0), AuthTokens.basic("neo4j", lines.get(1)));
                var session = driver.session()) {
            session.run("CREATE (:Restore {name: 'half'}) CREATE (:Person {key: 'left', historical: false})")
                    .consume();
        }
    }
}
