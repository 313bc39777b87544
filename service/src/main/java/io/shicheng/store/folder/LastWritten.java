package io.shicheng.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a store was last written to, by the times of its files: a witness of the clock of that day. */
final class LastWritten {
    private LastWritten() {}

    /** To be asked before anything is written; empty for a store without files. */
    static Optional<Instant> of(StoreLocation location) {
        List<Path> places = List.of(
                location.accounts(),
                location.revision(),
                location.retention(),
                location.keys().resolve("people.count"),
                location.keys().resolve("erased"),
                location.database().resolve("data/transactions/neo4j"),
                location.audit());
        return places.stream()
                .flatMap(LastWritten::files)
                .flatMap(file -> time(file).stream())
                .max(Instant::compareTo);
    }

    private static Stream<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of();
        }
    }

    private static Optional<Instant> time(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
