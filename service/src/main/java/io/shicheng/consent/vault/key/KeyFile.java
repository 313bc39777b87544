package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.graph.NodeKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file of keys as they were read: a head with the wrapped root secret, then records of one size, each with
 * a check sum.
 *
 * @param making random, other with each whole writing of the file; null in a file from before records were counted
 * @param root wrapped; null in a file from before there was a root secret, when the master key served as one
 * @param records the bytes behind the head
 */
public record KeyFile(Path file, byte @Nullable [] making, byte @Nullable [] root, byte[] records) {
    private static final byte[] FORM = "SCKEYS03".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FORM_UNCOUNTED = "SCKEYS02".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FORM_WITHOUT_ROOT = "SCKEYS01".getBytes(StandardCharsets.US_ASCII);

    static final int MAKING = 16;
    static final int HEADER = FORM.length + MAKING + Aes.WRAPPED_BYTES + Integer.BYTES;
    private static final int KEY = 26;
    static final int RECORD = KEY + Aes.WRAPPED_BYTES + Integer.BYTES;

    /** Reads the file, which must be there, and changes nothing. */
    public static KeyFile read(Path file) {
        try {
            return parse(file, ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new VaultException("people.unread", e, file);
        }
    }

    private static KeyFile parse(Path file, ByteBuffer bytes) {
        byte[] form = take(bytes, FORM.length);
        if (Arrays.equals(form, FORM_WITHOUT_ROOT)) {
            return new KeyFile(file, null, null, take(bytes, bytes.remaining()));
        }
        boolean counted = Arrays.equals(form, FORM);
        if (!counted && !Arrays.equals(form, FORM_UNCOUNTED)) {
            throw new VaultException("people.noKeys", null, file);
        }
        byte[] making = counted ? take(bytes, MAKING) : null;
        byte[] root = take(bytes, Aes.WRAPPED_BYTES);
        int covered = bytes.position();
        if (bytes.remaining() < Integer.BYTES || bytes.getInt() != checksum(bytes.array(), 0, covered)) {
            throw new VaultException("people.head", null, file);
        }
        return new KeyFile(file, making, root, take(bytes, bytes.remaining()));
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[Math.min(count, bytes.remaining())];
        bytes.get(taken);
        return taken;
    }

    /** How many records have all their bytes, right or not. */
    int length() {
        return records.length / RECORD;
    }

    /** How many stand in front of the first that is not as it was written. */
    int sound() {
        int number = 0;
        while (number < length() && sound(number)) {
            number++;
        }
        return number;
    }

    private boolean sound(int number) {
        int end = (number + 1) * RECORD - Integer.BYTES;
        return ByteBuffer.wrap(records).getInt(end) == checksum(records, number * RECORD, end);
    }

    /** The keys in the first so many records, without those that are not as they were written. */
    Map<NodeKey, byte[]> keys(int count) {
        Map<NodeKey, byte[]> wrapped = HashMap.newHashMap(count);
        for (int number = 0; number < count; number++) {
            if (sound(number)) {
                int start = number * RECORD;
                wrapped.put(
                        new NodeKey(new String(records, start, KEY, StandardCharsets.US_ASCII)),
                        Arrays.copyOfRange(records, start + KEY, start + KEY + Aes.WRAPPED_BYTES));
            }
        }
        return wrapped;
    }

    static byte[] head(byte[] making, byte[] root) {
        ByteBuffer head = ByteBuffer.allocate(HEADER).put(FORM).put(making).put(root);
        return head.putInt(checksum(head.array(), 0, head.position())).array();
    }

    static byte[] records(Set<Map.Entry<NodeKey, byte[]>> keys) {
        ByteBuffer all = ByteBuffer.allocate(Math.multiplyExact(RECORD, keys.size()));
        for (Map.Entry<NodeKey, byte[]> key : keys) {
            int start = all.position();
            all.put(key.getKey().value().getBytes(StandardCharsets.US_ASCII)).put(key.getValue());
            all.putInt(checksum(all.array(), start, all.position()));
        }
        return all.array();
    }

    private static int checksum(byte[] bytes, int start, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, end - start);
        return (int) crc.getValue();
    }
}
