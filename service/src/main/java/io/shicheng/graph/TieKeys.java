package io.shicheng.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes the keys by which the same tie is known again when a file is imported twice. */
public final class TieKeys {
    private TieKeys() {}

    /** @return 32 hexadecimal digits: half of a SHA-256 over the parts that make two ties the same */
    public static String keyOf(
            TieKind kind,
            NodeKey from,
            NodeKey to,
            Basis basis,
            String source,
            @Nullable DateRange since,
            @Nullable DateRange until,
            @Nullable String role,
            @Nullable String department) {
        boolean swap = !kind.directed() && from.compareTo(to) > 0;
        MessageDigest digest = sha256();
        String[] parts = {
            kind.code(),
            (swap ? to : from).value(),
            (swap ? from : to).value(),
            basis.code(),
            source,
            String.valueOf(since),
            String.valueOf(until),
            String.valueOf(role),
            String.valueOf(department)
        };
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
