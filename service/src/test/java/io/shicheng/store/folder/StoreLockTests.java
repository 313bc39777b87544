package io.shicheng.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTests {
    @TempDir
    Path folder;

    @Test
    void refusesASecondHolderAndGivesTheAddressOfTheService() {
        StoreLocation location = new StoreLocation(folder.resolve("store"));
        try (StoreLock lock = StoreLock.take(location)) {
            ServiceAddress.write(location, URI.create("http://localhost:8080"));
            assertThat(lock.held()).isTrue();
            assertThatThrownBy(() -> StoreLock.take(location))
                    .isInstanceOfSatisfying(
                            StoreInUseException.class,
                            e -> assertThat(e.address()).isEqualTo("http://localhost:8080"))
                    .hasMessageContaining("http://localhost:8080")
                    .hasMessageContaining("--store");
        }
    }

    @Test
    void saysSoWithoutAnAddressWhereNoServiceWroteOne() {
        StoreLocation location = new StoreLocation(folder);
        StoreLock lock = StoreLock.take(location);
        assertThatThrownBy(() -> StoreLock.take(location))
                .isInstanceOf(StoreInUseException.class)
                .hasMessageContaining("in use by a running service.");
        lock.close();
        StoreLock.take(location).close();
    }

    @Test
    void forgetsTheAddressOfAServiceThatWasKilled() {
        StoreLocation location = new StoreLocation(folder);
        ServiceAddress.write(location, URI.create("http://localhost:9999"));
        StoreLock.take(location).close();
        assertThat(ServiceAddress.read(location)).isEmpty();
    }

    @Test
    void namesTheFolderThatCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> StoreLock.take(new StoreLocation(file.resolve("store"))))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining(file.resolve("store").toString())
                .hasMessageContaining("--store");
    }

    @Test
    void aDeletedLockLetsNobodyInAndIsMadeAnew() throws IOException {
        StoreLocation location = new StoreLocation(folder);
        for (Path deleted : List.of(location.lock(), location.keysLock())) {
            try (StoreLock lock = StoreLock.take(location)) {
                Files.delete(deleted);
                assertThat(lock.held()).isFalse();
                assertThatThrownBy(() -> StoreLock.take(location)).isInstanceOf(StoreInUseException.class);
                lock.mustHold();
                assertThat(lock.held()).isTrue();
                assertThatThrownBy(() -> StoreLock.take(location)).isInstanceOf(StoreInUseException.class);
            }
            StoreLock.take(location).close();
        }
    }

    @Test
    void writesNothingMoreWhereBothLocksWereDeleted() throws IOException {
        StoreLocation location = new StoreLocation(folder);
        try (StoreLock lock = StoreLock.take(location)) {
            Files.delete(location.lock());
            Files.delete(location.keysLock());
            StoreLock other = StoreLock.take(location);
            assertThatThrownBy(lock::mustHold)
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageContaining(location.lock().toString());
            other.mustHold();
            other.close();
            assertThatThrownBy(lock::mustHold)
                    .as("the other may have written")
                    .isInstanceOf(StoreUnreachableException.class);
        }
    }

    @Test
    void removesLeftoversAndNothingElse() throws IOException {
        StoreLocation location = new StoreLocation(folder);
        Path lists = Files.createDirectories(location.sealed().resolve("contact-lists"));
        Files.createDirectories(location.snapshots());
        Files.createDirectories(location.keys());
        List<Path> leftovers = List.of(
                folder.resolve("accounts.json.part"),
                folder.resolve("retention.part"),
                folder.resolve("revision.new"),
                folder.resolve("grounds.new"),
                folder.resolve("service.json.new"),
                lists.resolve("one.part"),
                location.keys().resolve("erased.part"),
                location.keys().resolve("master.key.next.part"),
                location.snapshots().resolve("clusters.new"));
        List<Path> others = List.of(
                location.accounts(),
                folder.resolve("report.part"),
                lists.resolve("one"),
                location.keys().resolve("master.key.next"));
        for (Path each : leftovers) {
            Files.writeString(each, "hash");
        }
        for (Path each : others) {
            Files.writeString(each, "kept");
        }
        StoreLock.take(location).close();
        assertThat(leftovers).noneMatch(Files::exists);
        assertThat(others).allMatch(Files::exists);
    }

    @Test
    void readsBackTheAddressOrNothing() throws IOException {
        StoreLocation location = new StoreLocation(folder);
        assertThat(ServiceAddress.read(location)).isEmpty();
        ServiceAddress.write(location, URI.create("http://localhost:8080/a?b=1"));
        assertThat(ServiceAddress.read(location)).contains("http://localhost:8080/a?b=1");
        Files.writeString(location.service(), "{\"addr");
        assertThat(ServiceAddress.read(location)).isEmpty();
        ServiceAddress.delete(location);
        assertThat(location.service()).doesNotExist();
    }
}
