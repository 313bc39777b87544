package io.shicheng.backup.format;

import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;

/** Writes files of a store, for their owner's eyes only. */
final class Extraction {
    private Extraction() {}

    static void append(Path target, InputStream in) throws IOException {
        StoreFolder.create(Objects.requireNonNull(target.getParent()));
        try (FileChannel channel = FileChannel.open(
                        target,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        StoreFolder.ownerOnly("rw-------"));
                OutputStream out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
        }
    }
}
