package io.shicheng.store.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes beside a database that stopped by itself which transaction was the last that it committed, so that the next
 * start knows that what follows in its log was never finished. It is the name of an empty file, for which a full disk
 * has room.
 */
final class StopMark {
    private static final Logger LOG = LoggerFactory.getLogger(StopMark.class);
    private static final Pattern NAME = Pattern.compile("stopped-after-(\\d{1,18})");

    private final Path folder;

    StopMark(Path folder) {
        this.folder = folder;
    }

    /** Leaves an earlier one as it is. */
    void set(long lastCommitted) {
        if (read().isPresent()) {
            return;
        }
        Path file = folder.resolve("stopped-after-" + lastCommitted);
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            LOG.warn("That the database stopped cannot be noted in {} ({}).", file, e.toString());
        }
    }

    Optional<Long> read() {
        return files().map(StopMark::lastCommitted).flatMap(Optional::stream).max(Long::compare);
    }

    void clear() throws IOException {
        for (Path file : files().toList()) {
            Files.deleteIfExists(file);
        }
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> lastCommitted(file).isPresent()).toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static Optional<Long> lastCommitted(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(Long.valueOf(name.group(1))) : Optional.empty();
    }
}
