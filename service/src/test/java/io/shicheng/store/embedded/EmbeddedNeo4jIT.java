package io.shicheng.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.internal.security.InternalAuthToken;

class EmbeddedNeo4jIT {
    @TempDir
    Path folder;

    @Test
    void letsInSomebodyWhoKnowsThePasswordOfThisStartOnLoopbackOnly() throws IOException {
        String first;
        try (EmbeddedNeo4j database = EmbeddedNeo4j.start(folder)) {
            first = passwordOf(database);
            assertThat(database.address().getHost()).isEqualTo("127.0.0.1");
            try (Driver driver = GraphDatabase.driver(database.address(), database.authentication())) {
                driver.verifyConnectivity();
            }
            try (Driver driver = GraphDatabase.driver(database.address(), AuthTokens.basic("neo4j", "neo4j"))) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
        }
        try (EmbeddedNeo4j database = EmbeddedNeo4j.start(folder)) {
            assertThat(passwordOf(database)).isNotEqualTo(first);
        }
        assertThat(Files.readString(folder.resolve("logs/debug.log")))
                .as("nothing tells others of this database")
                .doesNotContainIgnoringCase("discovery broadcast")
                .doesNotContain("Fleet Manager")
                .as("nor what this process was started with, such as names of files")
                .doesNotContain("sun.java.command", "VM Arguments", System.getProperty("java.class.path"));
    }

    @Test
    void saysWhereToLookWhenItDoesNotStart() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "in the way of the database's own folder");
        assertThat(file).isRegularFile();
        assertThatThrownBy(() -> EmbeddedNeo4j.start(folder))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining("debug.log");
    }

    /** What stopped by itself is opened without a word about the end of its log, so that end is counted. */
    @Test
    void aStoppedDatabaseIsOpenedOnceItsFilesAreLetGo() throws Exception {
        EmbeddedNeo4j.start(folder).close();
        new StopMark(folder).set(0);
        Path lock = folder.resolve("data/databases/store_lock");
        assertThat(lock).exists();
        FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE);
        assertThat(held.lock().isValid()).isTrue();
        Thread other = Thread.ofPlatform().start(() -> {
            try (held) {
                Thread.sleep(3_000);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        EmbeddedNeo4j.start(folder).close();
        assertThat(new StopMark(folder).read()).isEmpty();
        other.join();
    }

    @Test
    void aStoppedDatabaseThatLacksCommittedTransactionsDoesNotStart() throws IOException {
        EmbeddedNeo4j.start(folder).close();
        StopMark mark = new StopMark(folder);
        mark.set(1_000_000);
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> EmbeddedNeo4j.start(folder))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageContaining("1000000")
                    .hasMessageContaining("from a copy");
        }
        mark.clear();
        mark.set(1);
        EmbeddedNeo4j.start(folder).close();
        assertThat(mark.read()).as("it works again").isEmpty();
    }

    private static String passwordOf(EmbeddedNeo4j database) {
        return String.valueOf(((InternalAuthToken) database.authentication()).toMap());
    }
}
