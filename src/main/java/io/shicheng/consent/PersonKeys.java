package io.shicheng.consent;

import io.shicheng.graph.NodeKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The wrapped key of each person, in a file that is only ever added to: records of one size, each with a check sum. What
 * a crash left of a last record is cut off when the file is opened. Not thread-safe; the vault guards it.
 */
final class PersonKeys {
    private static final byte[] HEADER = "SCKEYS01".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 26;
    private static final int RECORD = KEY + Aes.WRAPPED_BYTES + Integer.BYTES;

    private final Path file;
    private final Map<NodeKey, byte[]> wrapped;
    private final List<ByteBuffer> unwritten = new ArrayList<>();

    private PersonKeys(Path file, Map<NodeKey, byte[]> wrapped) {
        this.file = file;
        this.wrapped = wrapped;
    }

    static PersonKeys open(Path file) {
        Map<NodeKey, byte[]> wrapped = new HashMap<>();
        if (Files.exists(file)) {
            try {
                read(file, wrapped);
            } catch (IOException e) {
                throw new VaultException("The keys of people in " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return new PersonKeys(file, wrapped);
    }

    private static void read(Path file, Map<NodeKey, byte[]> wrapped) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.remaining() < HEADER.length) {
            return;
        }
        byte[] header = new byte[HEADER.length];
        bytes.get(header);
        if (!Arrays.equals(header, HEADER)) {
            throw new IOException("it is not a file of keys. Put its backup in its place.");
        }
        while (bytes.remaining() >= RECORD) {
            byte[] record = new byte[RECORD];
            bytes.get(record);
            ByteBuffer fields = ByteBuffer.wrap(record);
            if (fields.getInt(RECORD - Integer.BYTES) != checksum(record)) {
                if (bytes.remaining() < RECORD) {
                    break;
                }
                throw new IOException("record " + ((bytes.position() - HEADER.length) / RECORD)
                        + " is damaged. Put the file's backup in its place.");
            }
            byte[] key = new byte[Aes.WRAPPED_BYTES];
            fields.get(KEY, key);
            wrapped.put(new NodeKey(new String(record, 0, KEY, StandardCharsets.US_ASCII)), key);
        }
    }

    boolean isEmpty() {
        return wrapped.isEmpty();
    }

    byte @Nullable [] get(NodeKey person) {
        return wrapped.get(person);
    }

    void add(NodeKey person, byte[] key) {
        ByteBuffer record = ByteBuffer.allocate(RECORD);
        record.put(person.value().getBytes(StandardCharsets.US_ASCII)).put(key);
        record.putInt(RECORD - Integer.BYTES, checksum(record.array()));
        unwritten.add(record.rewind());
        wrapped.put(person, key);
    }

    /** Writes what was added, after the last whole record, and returns when it is on disk. */
    void flush() {
        if (unwritten.isEmpty()) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, PrivateFiles.permissions(file));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long records = Math.max(0, channel.size() - HEADER.length) / RECORD;
                long known = wrapped.size() - unwritten.size();
                channel.write(ByteBuffer.wrap(HEADER), 0);
                // a torn record is written over
                channel.position(HEADER.length + Math.min(records, known) * RECORD);
                ByteBuffer all = ByteBuffer.allocate(unwritten.size() * RECORD);
                unwritten.forEach(all::put);
                all.flip();
                while (all.hasRemaining()) {
                    channel.write(all);
                }
                channel.truncate(channel.position());
                channel.force(true);
            }
        } catch (IOException e) {
            throw new VaultException(
                    "The keys of people cannot be written to " + file + ". Check permissions and space on the disk.",
                    e);
        }
        unwritten.clear();
    }

    private static int checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record, 0, RECORD - Integer.BYTES);
        return (int) crc.getValue();
    }
}
