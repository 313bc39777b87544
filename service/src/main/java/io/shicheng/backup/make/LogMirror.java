package io.shicheng.backup.make;

import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A copy of the audit log, to which what was added since is added. */
final class LogMirror {
    private static final int BLOCK = 1 << 20;

    private LogMirror() {}

    /** The record of the last entry is read first, so that every entry that it knows of is in the copy. */
    static void update(Path log, Path copy) throws IOException {
        StoreFolder.create(copy);
        Path head = log.resolve("head");
        byte[] last = Files.exists(head) ? Files.readAllBytes(head) : new byte[0];
        Set<String> names = names(log);
        for (String name : names) {
            if (name.endsWith(".log")) {
                add(log.resolve(name), copy.resolve(name));
            } else if (!name.equals("head") && !name.endsWith(".part")) {
                copy(log.resolve(name), copy.resolve(name));
            }
        }
        if (last.length > 0) {
            DurableFile.replace(copy.resolve("head"), last);
        }
        for (String name : names(copy)) {
            if (!names.contains(name)) {
                DurableFile.delete(copy.resolve(name)); // cut off
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        }
    }

    private static void add(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(
                        to,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        StoreFolder.ownerOnly("rw-------"))) {
            long end = endOfLines(in);
            if (out.size() > end) {
                out.truncate(0); // another log
            }
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (long at = out.size(); at < end; ) {
                block.clear().limit((int) Math.min(BLOCK, end - at));
                int read = in.read(block, at);
                if (read <= 0) {
                    break;
                }
                block.flip();
                out.write(block, at);
                at += read;
            }
            out.force(true);
        }
    }

    /** Behind the last whole line: what a kill leaves of one is cut off when the log is opened again. */
    private static long endOfLines(FileChannel in) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = in.size(); end > 0; end--) {
            one.clear();
            if (in.read(one, end - 1) == 1 && one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /** A file as it is now, or none. */
    static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            DurableFile.delete(to);
            return;
        }
        byte[] now = Files.readAllBytes(from);
        if (!Files.exists(to) || !Arrays.equals(Files.readAllBytes(to), now)) {
            DurableFile.replace(to, now);
        }
    }
}
