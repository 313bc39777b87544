package io.shicheng.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A switch of a store's files that ended anywhere is none, or is completed. */
class StoreSwitchTests {
    private static final List<String> PUT = List.of("terms.yaml", "sealed", "keys/written");
    private static final List<String> DROP = List.of("names.yaml", "revision");

    @TempDir
    Path folder;

    private StoreSwitch fill(Path store) throws IOException {
        write(store.resolve("terms.yaml"), "old");
        write(store.resolve("names.yaml"), "old");
        write(store.resolve("sealed/lists/a"), "old");
        write(store.resolve("sealed/lists/b"), "old");
        write(store.resolve("keys/written"), "old");
        write(store.resolve("keys/master.key"), "kept");
        write(store.resolve("mine.txt"), "kept");
        return new StoreSwitch(new StoreLocation(store));
    }

    private static void build(Path fresh) throws IOException {
        write(fresh.resolve("terms.yaml"), "new");
        write(fresh.resolve("sealed/lists/a"), "new");
        write(fresh.resolve("keys/written"), "new");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void assertNew(Path store) {
        assertThat(store.resolve("terms.yaml")).hasContent("new");
        assertThat(store.resolve("names.yaml")).doesNotExist();
        assertThat(store.resolve("sealed/lists/a")).hasContent("new");
        assertThat(store.resolve("sealed/lists/b")).doesNotExist();
        assertThat(store.resolve("keys/written")).hasContent("new");
        assertKept(store);
    }

    private static void assertOld(Path store) {
        assertThat(store.resolve("terms.yaml")).hasContent("old");
        assertThat(store.resolve("names.yaml")).hasContent("old");
        assertThat(store.resolve("sealed/lists/b")).hasContent("old");
        assertThat(store.resolve("keys/written")).hasContent("old");
        assertKept(store);
    }

    private static void assertKept(Path store) {
        assertThat(store.resolve("keys/master.key")).hasContent("kept");
        assertThat(store.resolve("mine.txt")).hasContent("kept");
        assertThat(store.resolve("restore.building")).doesNotExist();
        assertThat(store.resolve("restore.ready")).doesNotExist();
    }

    @Test
    void whatWasBuiltTakesThePlaceOfWhatWasThereAndTheRestStays() throws IOException {
        StoreSwitch change = fill(folder);
        build(change.begin());
        change.commit(PUT, DROP);
        assertNew(folder);
    }

    @Test
    void whatWasNotSwitchedToIsRemovedByTheNextThatOpensTheStore() throws IOException {
        StoreSwitch change = fill(folder);
        build(change.begin());
        StoreLock.take(new StoreLocation(folder)).close();
        assertOld(folder);
    }

    /** Ended before, within and after each of the moves. */
    @Test
    void whatWasSwitchedToIsCompletedFromAnywhere() throws IOException {
        List<String> moves = List.of(
                "old/terms.yaml",
                "new/terms.yaml",
                "old/sealed",
                "new/sealed",
                "old/keys/written",
                "new/keys/written",
                "old/names.yaml",
                "plan");
        for (int done = 0; done <= moves.size(); done++) {
            Path store = folder.resolve("store-" + done);
            fill(store);
            Path ready = store.resolve("restore.ready");
            build(Files.createDirectories(ready.resolve("new")));
            Files.writeString(
                    ready.resolve("plan"),
                    "put terms.yaml\nput sealed\nput keys/written\ndrop names.yaml\ndrop revision\n");
            for (String move : moves.subList(0, done)) {
                Path place = ready.resolve(move);
                if (move.equals("plan")) {
                    Files.delete(place);
                } else if (move.startsWith("old/")) {
                    Files.createDirectories(place.getParent());
                    Files.move(store.resolve(move.substring(4)), place);
                } else {
                    Files.move(place, store.resolve(move.substring(4)));
                }
            }
            StoreLock.take(new StoreLocation(store)).close();
            assertNew(store);
        }
    }
}
