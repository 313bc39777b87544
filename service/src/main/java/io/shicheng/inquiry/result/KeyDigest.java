package io.shicheng.inquiry.result;

import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Tells whether the same people were meant, in the same order. */
public final class KeyDigest {
    private KeyDigest() {}

    /** @return two hexadecimal digits for each of the first so many bytes of a SHA-256, at most 32 */
    public static String of(Stream<NodeKey> keys, int bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            keys.forEach(key -> {
                digest.update(key.value().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
