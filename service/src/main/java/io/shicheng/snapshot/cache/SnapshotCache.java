package io.shicheng.snapshot.cache;

import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import io.shicheng.snapshot.file.FilesByAge;
import io.shicheng.snapshot.memory.ArraySnapshot;
import io.shicheng.store.Revision;
import io.shicheng.store.Revisions;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder of cached snapshots. A file's name says the network that it is of, the change since which it was asked
 * for, and the spec; those of other networks are removed when a new one is kept. Thread-safe, if nobody keeps one that
 * another keeps at this moment.
 */
final class SnapshotCache {
    private static final String ENDING = ".snapshot";
    /** Of what was asked for before the last change. */
    private static final int MOST_FILES = 64;
    /** Of what was asked for since: more, as which of these are listed must not hang on what was asked for before. */
    private static final int MOST_LISTED = 256;

    private final Path folder;
    /** Which are being written at this moment: what is unfinished of them is no leftover. */
    private final Set<Path> underWay = ConcurrentHashMap.newKeySet();

    SnapshotCache(Path folder) {
        this.folder = folder;
    }

    Optional<ArraySnapshot> find(Revisions now, SnapshotSpec spec) {
        Path exact = file(now, spec);
        Path kept = Files.exists(exact)
                ? exact
                : files().stream()
                        .filter(file -> isOf(file, now.network()) && isOf(file, spec))
                        .findFirst()
                        .orElse(exact);
        return SnapshotFile.read(kept, now.last())
                .filter(found ->
                        found.network().equals(now.network()) && found.spec().equals(spec))
                .map(found -> {
                    askedFor(kept, exact, now);
                    return found.of(spec);
                });
    }

    /**
     * One that was taken before is asked for again: only from now on is it listed.
     *
     * @return false if its file was dropped meanwhile
     */
    boolean askedFor(SnapshotSpec spec, Revisions before, Revisions now) {
        return askedFor(file(before, spec), file(now, spec), now);
    }

    private boolean askedFor(Path kept, Path exact, Revisions now) {
        if (kept.equals(exact)) {
            return true;
        }
        if (!moved(kept, exact)) {
            return Files.exists(exact); // another may have asked for it just then
        }
        dropSurplus(now);
        return true;
    }

    /** One is the same of a later network, too: it is kept as that one's, and nobody asked for it by that. */
    void holdsOf(SnapshotSpec spec, Revisions before, Revisions later) {
        moved(file(before, spec), file(later, spec));
    }

    private static boolean moved(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false; // dropped, or moved already
        }
    }

    /** Keeps the snapshot and drops what is of no use any more. */
    void keep(ArraySnapshot snapshot) {
        StoreFolder.create(folder);
        Revisions now = new Revisions(snapshot.asOf(), snapshot.network());
        Path file = file(now, snapshot.spec());
        underWay.add(unfinished(file));
        try {
            dropStale(now.network());
            SnapshotFile.write(file, snapshot);
            dropSurplus(now);
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

    /**
     * What was asked for since the last change of the store, in the order of the files' names. What is kept from before
     * is not listed: who reads the list would know from it whether a change that concerns somebody changed the network.
     */
    List<CachedSnapshot> list(Revisions now) {
        List<CachedSnapshot> found = new ArrayList<>();
        for (Path file : files()) {
            if (isOf(file, now)) {
                SnapshotFile.describe(file, now.last()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** What is of other networks, and what a crash left. */
    private void dropStale(Revision network) {
        for (Path file : files()) {
            if (!isOf(file, network) && !underWay.contains(file)) {
                drop(file);
            }
        }
    }

    private void dropSurplus(Revisions now) {
        List<Path> listed = new ArrayList<>();
        List<Path> earlier = new ArrayList<>();
        for (Path file : files()) {
            if (isOf(file, now)) {
                listed.add(file);
            } else if (isOf(file, now.network())) {
                earlier.add(file);
            }
        }
        List<Path> oldestFirst = FilesByAge.oldestFirst(earlier);
        oldestFirst.subList(0, Math.max(0, oldestFirst.size() - MOST_FILES)).forEach(SnapshotCache::drop);
        // by name, which says nothing: by age those that were kept before would go first, and the list tell which
        listed.subList(Math.min(MOST_LISTED, listed.size()), listed.size()).forEach(SnapshotCache::drop);
    }

    private static boolean isOf(Path file, Revision network) {
        return isOf(file, prefix(network), ENDING);
    }

    private static boolean isOf(Path file, Revisions now) {
        return isOf(file, prefix(now), ENDING);
    }

    private static boolean isOf(Path file, SnapshotSpec spec) {
        return isOf(file, "", ending(spec));
    }

    private static boolean isOf(Path file, String beginning, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(beginning) && name.endsWith(ending);
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

    private static void drop(Path file) {
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            // gone already
        } catch (IOException e) {
            // It is never read: its name is of another commit. It is dropped next time.
        }
    }

    private Path file(Revisions now, SnapshotSpec spec) {
        return folder.resolve(prefix(now) + ending(spec));
    }

    private static String ending(SnapshotSpec spec) {
        return hash(spec.canonical()) + ENDING;
    }

    private static String prefix(Revisions now) {
        return prefix(now.network()) + prefix(now.last());
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
