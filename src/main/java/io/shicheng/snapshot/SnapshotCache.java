package io.shicheng.snapshot;

import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import io.shicheng.store.Revision;
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
 * The folder of cached snapshots. A file's name says the commit and number of the network and the spec that it is of; those of
 * other networks are removed when a new one is kept. Thread-safe, if nobody keeps one that another keeps at this moment.
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

    Optional<ArraySnapshot> find(Revision network, SnapshotSpec spec) {
        return SnapshotFile.read(file(network, spec))
                .filter(found -> found.network().equals(network) && found.spec().equals(spec))
                .map(found -> found.of(spec));
    }

    /** Keeps the snapshot and drops what is of no use any more. */
    void keep(ArraySnapshot snapshot) {
        StoreFolder.create(folder);
        Path file = file(snapshot.network(), snapshot.spec());
        underWay.add(unfinished(file));
        try {
            dropStale(snapshot.network());
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

    /** What is kept of this network, in the order of the files' names. */
    List<CachedSnapshot> list(Revision network) {
        List<CachedSnapshot> found = new ArrayList<>();
        for (Path file : files()) {
            if (isOf(file, network)) {
                SnapshotFile.describe(file).ifPresent(found::add);
            }
        }
        return found;
    }

    private void dropStale(Revision network) {
        List<Path> current = new ArrayList<>();
        for (Path file : files()) {
            if (isOf(file, network)) {
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

    private static boolean isOf(Path file, Revision network) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(prefix(network)) && name.endsWith(ENDING);
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

    private Path file(Revision network, SnapshotSpec spec) {
        return folder.resolve(prefix(network) + hash(spec.canonical()) + ENDING);
    }

    private static String prefix(Revision network) {
        return hash(network.commit()) + "-" + network.number() + "-";
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
