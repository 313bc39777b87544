package io.shicheng.store.folder;

import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a kill leaves of files that were never finished: they hold what the finished ones hold, hashes and keys of
 * people among it.
 */
final class Leftovers {
    private static final List<String> ENDINGS = List.of(".part", ".new");

    private Leftovers() {}

    /** Only while no other process has the store. */
    static void remove(StoreLocation location) {
        // the folder itself may hold what is not ours
        for (Path file : List.of(
                location.accounts(),
                location.linkRequest(),
                location.folder().resolve(StoreFile.BACKUP_REQUEST.place()),
                location.folder().resolve(StoreFile.BACKUP_PROGRESS.place()),
                location.grounds(),
                location.revision(),
                location.retention(),
                location.service())) {
            ENDINGS.forEach(ending -> delete(file.resolveSibling(file.getFileName() + ending)));
        }
        removeIn(location.keys());
        removeIn(location.audit());
        removeIn(location.snapshots());
        for (Path kind : list(location.sealed())) {
            removeIn(kind);
        }
    }

    private static void removeIn(Path folder) {
        for (Path file : list(folder)) {
            String name = String.valueOf(file.getFileName());
            if (ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file)) {
                delete(file);
            }
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new StoreUnreachableException("file", e, folder);
        }
    }

    private static void delete(Path file) {
        try {
            DurableFile.delete(file);
        } catch (IOException e) {
            throw new StoreUnreachableException("fileStays", e, file);
        }
    }
}
