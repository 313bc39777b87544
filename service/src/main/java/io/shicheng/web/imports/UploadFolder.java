package io.shicheng.web.imports;

import io.shicheng.consent.retention.RetentionDone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The folder in which uploads lie while they are imported, closed to other users of the machine. It is emptied when the
 * service starts, for what a killed one left, and removed when it stops.
 */
@Component
@DependsOn("storeLock")
public class UploadFolder implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    /** No import takes as long. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private final Path root;

    /** @param folder where uploads lie; inside the store, which is this process's alone, unless told otherwise */
    public UploadFolder(@Value("${shicheng.web.uploads:${shicheng.store:./data}/uploads}") Path folder)
            throws IOException {
        root = folder.toAbsolutePath().normalize();
        Files.createDirectories(root);
        close(root);
        empty(root);
    }

    private static void close(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path root() {
        return root;
    }

    public Path create() throws IOException {
        return Files.createTempDirectory(root, "import-");
    }

    /** Deletes the folder and what is in it. What cannot be deleted is tried again when the service starts. */
    public void delete(Path folder) {
        try {
            empty(folder);
            Files.deleteIfExists(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Uploaded files could not be deleted from {}. Please delete them.", folder);
        }
    }

    /** What could not be deleted when its import was over is tried again each day. */
    @EventListener
    void deleteOld(RetentionDone day) throws IOException {
        FileTime yesterday = FileTime.from(Instant.now().minus(LONGEST));
        List<Path> old;
        try (Stream<Path> folders = Files.list(root)) {
            old = folders.filter(folder -> isOlder(folder, yesterday)).toList();
        }
        old.forEach(this::delete);
    }

    private static boolean isOlder(Path folder, FileTime time) {
        try {
            return Files.getLastModifiedTime(folder).compareTo(time) < 0;
        } catch (IOException e) {
            return false; // it was deleted meanwhile
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!visited.equals(folder)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void destroy() {
        delete(root);
    }
}
