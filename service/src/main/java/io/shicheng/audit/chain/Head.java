package io.shicheng.audit.chain;

import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * The record of the last entry that was acknowledged, in a file beside the log: without it, cutting entries off the end
 * could not be told from their never having been. Two slots in turn, each sealed, so that a torn write leaves the
 * other. It is written after the entry is on disk, and not forced there: after a power cut it may be some entries
 * behind, never ahead. So a slot that was torn leaves a log that ends after what the other slot knows. Where the log
 * ends there and the slot is torn all the same, somebody cut off the last entry together with its slot.
 */
final class Head {
    private static final String USE = "head";
    private static final int SLOT = Long.BYTES + 2 * Seal.BYTES;

    /**
     * What the slots say.
     *
     * @param last the entry that was acknowledged last
     * @param whole whether the other slot holds the entry before it, as it does unless a write was torn
     */
    record Known(Link last, boolean whole) {
        /** Whether an entry and its slot are gone, if the log ends with this entry. */
        boolean lacks(long end) {
            return !whole && end == last.number();
        }
    }

    private final Path file;
    private final Seal seal;

    Head(Path file, Seal seal) {
        this.file = file;
        this.seal = seal;
    }

    /** Makes the file, and returns when it is on disk. */
    void create(Link last) throws IOException {
        DurableFile.replace(file, new byte[2 * SLOT]);
        write(last);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    void write(Link last) throws IOException {
        ByteBuffer slot = ByteBuffer.allocate(SLOT);
        slot.putLong(last.number()).put(last.seal()).put(seal.of(USE, last)).flip();
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                StoreFolder.ownerOnly("rw-------"))) {
            channel.write(slot, last.number() % 2 * SLOT);
        }
    }

    /** Empty if there is none, or none that was written here. */
    Optional<Known> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        Link last = null;
        long other = -1;
        while (bytes.remaining() >= SLOT) {
            long number = bytes.getLong();
            byte[] own = new byte[Seal.BYTES];
            byte[] sealing = new byte[Seal.BYTES];
            bytes.get(own).get(sealing);
            Link link = new Link(number, own);
            boolean genuine = MessageDigest.isEqual(seal.of(USE, link), sealing);
            if (genuine && (last == null || number > last.number())) {
                other = last == null ? other : last.number();
                last = link;
            } else if (genuine) {
                other = number;
            }
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new Known(last, last.number() == 0 || other == last.number() - 1));
    }
}
