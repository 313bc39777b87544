package io.shicheng.store.folder;

import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Makes the folders of a store, for their owner's eyes only where the file system knows owners. */
public final class StoreFolder {
    private StoreFolder() {}

    /**
     * Makes the folder and those above it, if they are not there.
     *
     * @throws StoreUnreachableException if it cannot be made or written to
     */
    public static void create(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly("rwx------"));
            }
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw notWritable(folder, null);
        }
    }

    /** The permissions as an attribute for a file to be made; none where the file system has no such thing. */
    public static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    static StoreUnreachableException notWritable(Path folder, @Nullable IOException cause) {
        return new StoreUnreachableException(
                "folder", cause, folder, cause == null ? "–" : cause.getClass().getSimpleName());
    }
}
