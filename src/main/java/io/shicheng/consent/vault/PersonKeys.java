package io.shicheng.consent.vault;

import io.shicheng.consent.VaultException;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The wrapped root secret, and the wrapped key of each person, in one file: after the header records of one size, each with
 * a check sum. Keys are added at its end; what a crash left of a last record is cut off when the file is opened. To take
 * keys away, or wrap all anew, a whole file is put in its place. Not thread-safe; the vault guards it.
 */
final class PersonKeys {
    private static final byte[] FORM = "SCKEYS02".getBytes(StandardCharsets.US_ASCII);
    /** Has no root secret: the master key served as one. */
    private static final byte[] FORM_WITHOUT_ROOT = "SCKEYS01".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = FORM.length + Aes.WRAPPED_BYTES + Integer.BYTES;
    private static final int KEY = 26;
    private static final int RECORD = KEY + Aes.WRAPPED_BYTES + Integer.BYTES;

    private final Path file;
    private final byte @Nullable [] root;
    private final Map<NodeKey, byte[]> wrapped;
    private final List<ByteBuffer> unwritten = new ArrayList<>();

    private PersonKeys(Path file, byte @Nullable [] root, Map<NodeKey, byte[]> wrapped) {
        this.file = file;
        this.root = root;
        this.wrapped = wrapped;
    }

    /** Removes what a kill may have left of an unfinished write; only for whoever has the store to themself. */
    static void clean(Path file) {
        try {
            DurableFile.clean(file);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /** Reads the file, which must be there, and changes nothing. */
    static PersonKeys open(Path file) {
        try {
            return read(file, ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new VaultException("people.unread", e, file);
        }
    }

    /** Puts a file of these in place of the one that may be there, and returns when it is on disk. */
    static PersonKeys write(Path file, byte[] root, Map<NodeKey, byte[]> wrapped) {
        ByteBuffer all = ByteBuffer.allocate(Math.addExact(HEADER, Math.multiplyExact(RECORD, wrapped.size())));
        all.put(FORM).put(root);
        all.putInt(checksum(all.array(), HEADER - Integer.BYTES));
        wrapped.forEach((person, key) -> all.put(record(person, key)));
        try {
            DurableFile.replace(file, all.array());
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        return new PersonKeys(file, root, new HashMap<>(wrapped));
    }

    private static PersonKeys read(Path file, ByteBuffer bytes) {
        byte[] form = take(bytes, FORM.length);
        byte[] root = null;
        if (Arrays.equals(form, FORM)) {
            root = take(bytes, Aes.WRAPPED_BYTES);
            if (bytes.remaining() < Integer.BYTES
                    || bytes.getInt() != checksum(bytes.array(), HEADER - Integer.BYTES)) {
                throw new VaultException("people.head", null, file);
            }
        } else if (!Arrays.equals(form, FORM_WITHOUT_ROOT)) {
            throw new VaultException("people.noKeys", null, file);
        }
        return new PersonKeys(file, root, records(file, bytes));
    }

    private static Map<NodeKey, byte[]> records(Path file, ByteBuffer bytes) {
        Map<NodeKey, byte[]> wrapped = new HashMap<>();
        for (int number = 1; bytes.remaining() >= RECORD; number++) {
            byte[] record = take(bytes, RECORD);
            ByteBuffer fields = ByteBuffer.wrap(record);
            if (fields.getInt(RECORD - Integer.BYTES) != checksum(record, RECORD - Integer.BYTES)) {
                if (bytes.remaining() < RECORD) {
                    break;
                }
                throw new VaultException("people.record", null, file, number);
            }
            byte[] key = new byte[Aes.WRAPPED_BYTES];
            fields.get(KEY, key);
            wrapped.put(new NodeKey(new String(record, 0, KEY, StandardCharsets.US_ASCII)), key);
        }
        return wrapped;
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[Math.min(count, bytes.remaining())];
        bytes.get(taken);
        return taken;
    }

    /** Null in a file of the form that had none. */
    byte @Nullable [] root() {
        return root;
    }

    Map<NodeKey, byte[]> all() {
        return Map.copyOf(wrapped);
    }

    byte @Nullable [] get(NodeKey person) {
        return wrapped.get(person);
    }

    void add(NodeKey person, byte[] key) {
        unwritten.add(ByteBuffer.wrap(record(person, key)));
        wrapped.put(person, key);
    }

    /** These keys without those of some people; on disk when it returns. */
    PersonKeys without(Collection<NodeKey> people) {
        if (root == null) {
            throw new IllegalStateException("A file without a root secret is written anew before it is used.");
        }
        Map<NodeKey, byte[]> left = new HashMap<>(wrapped);
        return left.keySet().removeAll(List.copyOf(people)) ? write(file, root, left) : this;
    }

    /** Writes what was added, after the last whole record, and returns when it is on disk. */
    void flush() {
        if (unwritten.isEmpty()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long records = Math.max(0, channel.size() - HEADER) / RECORD;
            long known = wrapped.size() - unwritten.size();
            // a torn record is written over
            channel.position(HEADER + Math.min(records, known) * RECORD);
            ByteBuffer all = ByteBuffer.allocate(unwritten.size() * RECORD);
            unwritten.forEach(all::put);
            all.flip();
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.truncate(channel.position());
            channel.force(true);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        unwritten.clear();
    }

    private static byte[] record(NodeKey person, byte[] key) {
        ByteBuffer record = ByteBuffer.allocate(RECORD);
        record.put(person.value().getBytes(StandardCharsets.US_ASCII)).put(key);
        record.putInt(RECORD - Integer.BYTES, checksum(record.array(), RECORD - Integer.BYTES));
        return record.array();
    }

    private static VaultException notWritten(Path file, IOException cause) {
        return new VaultException("people.unwritten", cause, file);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
