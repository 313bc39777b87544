package io.shicheng.store.folder;

import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a store folder for this process alone: its database, keys and caches. The operating system lets go of it when
 * the process ends, however it ends.
 *
 * <p>It holds two files in two folders, and looks before each write whether they are still those at their paths:
 * deleting one, which the system allows, lets nobody else in.
 */
public final class StoreLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreLock.class);

    private final List<LockedFile> files;
    private final Optional<Instant> lastWritten;

    private StoreLock(List<LockedFile> files, Optional<Instant> lastWritten) {
        this.lastWritten = lastWritten;
        this.files = new CopyOnWriteArrayList<>(files);
    }

    /**
     * Takes the lock, making the folder if it is not there, and removes what a kill left of unfinished files.
     *
     * @throws StoreInUseException if another process, or another part of this one, holds the store
     * @throws StoreUnreachableException if the folder cannot be written to
     */
    public static StoreLock take(StoreLocation location) {
        StoreFolder.create(location.folder());
        StoreFolder.create(location.keys());
        List<LockedFile> held = new ArrayList<>();
        try {
            for (Path path : List.of(location.lock(), location.keysLock())) {
                Optional<LockedFile> file = LockedFile.take(path);
                if (file.isEmpty()) {
                    close(held);
                    throw new StoreInUseException(
                            location.folder().toString(),
                            ServiceAddress.read(location).orElse(null));
                }
                held.add(file.get());
            }
            Optional<Instant> lastWritten = LastWritten.of(location);
            new StoreSwitch(location).complete();
            ServiceAddress.delete(location); // left behind by a service that was killed
            Leftovers.remove(location);
            return new StoreLock(held, lastWritten);
        } catch (IOException e) {
            close(held);
            throw StoreFolder.notWritable(location.folder(), e);
        }
    }

    /** When others last wrote to the store, by the times of its files; empty for a new one. */
    public Optional<Instant> lastWritten() {
        return lastWritten;
    }

    /** Whether the lock still holds. */
    public boolean held() {
        return files.stream().allMatch(LockedFile::inPlace);
    }

    /**
     * To be called before something is written. Where one of the two files was deleted, it is made anew: the other kept
     * everybody out.
     *
     * @throws StoreUnreachableException if both were, so that another process may have written since
     */
    public void mustHold() {
        if (!held()) {
            renew();
        }
    }

    private synchronized void renew() {
        List<LockedFile> lost = files.stream().filter(file -> !file.inPlace()).toList();
        if (lost.size() == files.size()) {
            throw new StoreUnreachableException(
                    "lockLost", null, lost.getFirst().path());
        }
        for (LockedFile each : lost) {
            try {
                // somebody who is about to be refused may have it at this moment; it is taken before the next write
                LockedFile.take(each.path()).ifPresent(fresh -> {
                    files.set(files.indexOf(each), fresh);
                    each.close();
                    LOG.warn("The lock {} was deleted while the store is open, and was made anew.", each.path());
                });
            } catch (IOException e) {
                throw new StoreUnreachableException("lockLost", e, each.path());
            }
        }
    }

    @Override
    public void close() {
        close(files);
    }

    private static void close(List<LockedFile> files) {
        files.forEach(LockedFile::close);
    }
}
