package io.shicheng.store;

import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a store folder for this process alone: its database, keys and caches. The operating system lets go of it when
 * the process ends, however it ends.
 */
public final class StoreLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private StoreLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, making the folder if it is not there.
     *
     * @throws StoreInUseException if another process, or another part of this one, holds the store
     * @throws StoreUnreachableException if the folder cannot be written to
     */
    public static StoreLock take(StoreLocation location) {
        StoreFolder.create(location.folder());
        try {
            FileChannel channel =
                    FileChannel.open(location.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StoreInUseException(
                        location.folder().toString(),
                        ServiceAddress.read(location).orElse(null));
            }
            ServiceAddress.delete(location); // left behind by a service that was killed
            return new StoreLock(channel, lock);
        } catch (IOException e) {
            throw StoreFolder.notWritable(location.folder(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Whether the lock still holds. */
    public boolean held() {
        return lock.isValid();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreUnreachableException("lock", e);
        }
    }
}
