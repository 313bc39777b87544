package io.shicheng.snapshot;

import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import io.shicheng.store.StoreFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder of cached snapshots. A file's name says the commit, the revision and the spec that it is of; those of other
 * commits are removed when a new one is kept. Thread-safe, if nobody keeps one that another keeps at this moment.
 */
final class SnapshotCache {
    private static final String ENDING = ".snapshot";
    private static final int MOST_FILES = 64;

    private final Path folder;
    /** Which are being written at this moment: what is unfinished of them is no leftover. */
    private final Set<Path> underWay = ConcurrentHashMap.newKeySet();

    SnapshotCache(Path folder) {
        this.folder = folder;
    }

    Optional<ArraySnapshot> find(String commit, long revision, SnapshotSpec spec) {
        return SnapshotFile.read(file(commit, revision, spec))
                .filter(found -> found.commit().equals(commit)
                        && found.revision() == revision
                        && found.spec().equals(spec))
                .map(found -> found.of(spec));
    }

    /** Keeps the snapshot and drops what is of no use any more. */
    void keep(ArraySnapshot snapshot) {
        StoreFolder.create(folder);
        Path file = file(snapshot.commit(), snapshot.revision(), snapshot.spec());
        underWay.add(unfinished(file));
        try {
            dropStale(snapshot.commit(), snapshot.revision());
            SnapshotFile.write(file, snapshot);
        } catch (IOException e) {
            // A snapshot that cannot be kept is taken again next time.
            drop(unfinished(file));
        } finally {
            underWay.remove(unfinished(file));
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** What is kept of this commit, in the order of the files' names. */
    List<CachedSnapshot> list(String commit, long revision) {
        List<CachedSnapshot> found = new ArrayList<>();
        for (Path file : files()) {
            if (isOf(file, commit, revision)) {
                SnapshotFile.describe(file).ifPresent(found::add);
            }
        }
        return found;
    }

    private void dropStale(String commit, long revision) {
        List<Path> current = new ArrayList<>();
        for (Path file : files()) {
            if (isOf(file, commit, revision)) {
                current.add(file);
            } else if (!underWay.contains(file)) {
                drop(file);
            }
        }
        current.sort(Comparator.comparingLong(SnapshotCache::lastModified));
        for (int i = 0; i <= current.size() - MOST_FILES; i++) {
            drop(current.get(i));
        }
    }

    private static boolean isOf(Path file, String commit, long revision) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(prefix(commit, revision)) && name.endsWith(ENDING);
    }

    /** Snapshots, and what a crash left of one; not what else is kept in the folder. */
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).contains(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void drop(Path file) {
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            // gone already
        } catch (IOException e) {
            // It is never read: its name is of another commit. It is dropped next time.
        }
    }

    private Path file(String commit, long revision, SnapshotSpec spec) {
        return folder.resolve(prefix(commit, revision) + hash(spec.canonical()) + ENDING);
    }

    private static String prefix(String commit, long revision) {
        return hash(commit) + "-" + revision + "-";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
