package io.shicheng.store.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;

/**
 * Puts a file in its place whole, readable by its owner only: after a kill or a power cut, too, there are the old bytes
 * or the new ones.
 */
public final class DurableFile {
    private DurableFile() {}

    /** Returns when the bytes are on disk under that name. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = unfinished(file);
        Files.deleteIfExists(fresh);
        create(fresh, bytes);
        move(fresh, file);
    }

    /** Makes a file, whose bytes are on disk when it returns; its name is once its folder is forced. */
    public static void create(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                StoreFolder.ownerOnly("rw-------"))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Gives a file another name in the same folder, in place of what bore it, and returns when that is on disk. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNameOf(to);
    }

    /** Removes what a kill may have left of an unfinished file beside this one. */
    public static void clean(Path file) throws IOException {
        delete(unfinished(file));
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Removes a file if it is there, and returns when that is on disk. */
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            forceNameOf(file);
        }
    }

    /** Removes the files of one folder that are there, and returns when that is on disk. */
    public static void delete(Collection<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        if (!files.isEmpty()) {
            forceNameOf(files.iterator().next());
        }
    }

    /** Returns when the name of a file or folder is on disk. */
    public static void forceNameOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        force(folder);
    }

    /** Returns when the names in a folder are on disk. */
    public static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
