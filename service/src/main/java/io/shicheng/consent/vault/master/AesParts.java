package io.shicheng.consent.vault.master;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@link Aes} of something long, in parts of 16 KiB with how many there are in front. Each part opens only at its place
 * among as many, so none can be missing, come twice or stand elsewhere.
 *
 * <p>Java has the processor's own instructions for it only once it was called some hundred times, however long the text
 * of a call is: 44 MB at once are opened ten times as slowly as in parts.
 */
public final class AesParts {
    static final int PART_BYTES = 16 * 1024;

    private AesParts() {}

    /** As {@link Aes#seal}. */
    public static byte[] seal(byte[] key, byte[] plain, String context) {
        int parts = Math.ceilDiv(plain.length, PART_BYTES);
        List<byte[]> sealed = new ArrayList<>(parts);
        long length = Integer.BYTES;
        for (int part = 0; part < parts; part++) {
            int from = part * PART_BYTES;
            byte[] piece = Arrays.copyOfRange(plain, from, Math.min(plain.length, from + PART_BYTES));
            byte[] each = Aes.seal(key, piece, context(context, part, parts));
            sealed.add(each);
            length += each.length;
        }
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(length)).putInt(parts);
        sealed.forEach(all::put);
        return all.array();
    }

    /** As {@link Aes#open}. */
    public static Optional<byte[]> open(byte[] key, byte[] sealed, String context) {
        int longest = PART_BYTES + Aes.MORE_BYTES;
        int parts = sealed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(sealed).getInt();
        if (parts != Math.ceilDiv(sealed.length - Integer.BYTES, longest)) {
            return Optional.empty();
        }
        ByteBuffer plain = ByteBuffer.allocate(sealed.length - Integer.BYTES);
        for (int part = 0; part < parts; part++) {
            int from = Integer.BYTES + part * longest;
            byte[] piece = Arrays.copyOfRange(sealed, from, Math.min(sealed.length, from + longest));
            byte[] opened = Aes.open(key, piece, context(context, part, parts)).orElse(null);
            if (opened == null) {
                return Optional.empty();
            }
            plain.put(opened);
        }
        return Optional.of(Arrays.copyOf(plain.array(), plain.position()));
    }

    private static byte[] context(String context, int part, int parts) {
        return (context + ", part " + part + " of " + parts).getBytes(StandardCharsets.UTF_8);
    }
}
