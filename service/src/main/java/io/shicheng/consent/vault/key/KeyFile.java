package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.master.Aes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the file of keys as they were read: a head with the wrapped root secret. In files from before there were
 * parts of keys, all records follow.
 *
 * @param making random, other with each whole writing; null in a file from before records were counted
 * @param root wrapped; null in a file from before there was a root secret, when the master key served as one
 * @param records those behind the head; null if they are in parts
 */
public record KeyFile(
        Path file,
        byte @Nullable [] making,
        byte @Nullable [] root,
        @Nullable KeyRecords records) {
    private static final byte[] FORM = form(4);
    private static final byte[] FORM_WHOLE = form(3);
    private static final byte[] FORM_UNCOUNTED = form(2);
    private static final byte[] FORM_WITHOUT_ROOT = form(1);

    static final int MAKING = 16;

    private static byte[] form(int number) {
        return ("SCKEYS0" + number).getBytes(StandardCharsets.US_ASCII);
    }

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
            return new KeyFile(file, null, null, new KeyRecords(take(bytes, bytes.remaining())));
        }
        boolean inParts = Arrays.equals(form, FORM);
        boolean counted = inParts || Arrays.equals(form, FORM_WHOLE);
        if (!counted && !Arrays.equals(form, FORM_UNCOUNTED)) {
            throw new VaultException("people.noKeys", null, file);
        }
        byte[] making = counted ? take(bytes, MAKING) : null;
        byte[] root = take(bytes, Aes.WRAPPED_BYTES);
        int covered = bytes.position();
        if (bytes.remaining() < Integer.BYTES || bytes.getInt() != KeyRecords.checksum(bytes.array(), 0, covered)) {
            throw new VaultException("people.head", null, file);
        }
        byte[] behind = take(bytes, bytes.remaining());
        return new KeyFile(file, making, root, inParts ? null : new KeyRecords(behind));
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[Math.min(count, bytes.remaining())];
        bytes.get(taken);
        return taken;
    }

    /** The bytes of a file whose records are in parts. */
    static byte[] head(byte[] making, byte[] root) {
        ByteBuffer head = ByteBuffer.allocate(FORM.length + MAKING + Aes.WRAPPED_BYTES + Integer.BYTES);
        head.put(FORM).put(making).put(root);
        return head.putInt(KeyRecords.checksum(head.array(), 0, head.position()))
                .array();
    }
}
