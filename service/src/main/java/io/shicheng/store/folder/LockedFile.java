package io.shicheng.store.folder;

import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that this process has locked, and by which it is known: a path can lead to another file later. It is never
 * opened a second time, since closing that would let the first go (POSIX).
 *
 * @param identity device and number where the file system tells them, else null
 */
record LockedFile(
        Path path,
        FileChannel channel,
        FileLock lock,
        @Nullable Object identity) implements AutoCloseable {
    /** Empty if another process, or another part of this one, holds it. */
    static Optional<LockedFile> take(Path path) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Object before = identity(path);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            if (Files.exists(path) && Objects.equals(before, identity(path))) {
                return Optional.of(new LockedFile(path, channel, lock, before));
            }
            channel.close(); // it was deleted meanwhile, and what was locked keeps nobody out
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static @Nullable Object identity(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether it is locked, and still the file that the path leads to. */
    boolean inPlace() {
        return lock.isValid() && Files.exists(path) && Objects.equals(identity, identity(path));
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
