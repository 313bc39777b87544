package io.shicheng.graph.tie;

import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the keys by which the same tie is known again when a file is imported twice. */
final class TieKeys {
    private TieKeys() {}

    /** @return 32 hexadecimal digits: half of a SHA-256 over the parts that make two ties the same */
    static String keyOf(TieKind kind, NodeKey from, NodeKey to, TieFacts facts) {
        boolean swap = !kind.directed() && from.compareTo(to) > 0;
        MessageDigest digest = sha256();
        String[] parts = {
            kind.code(),
            (swap ? to : from).value(),
            (swap ? from : to).value(),
            facts.basis().code(),
            facts.source(),
            String.valueOf(facts.since()),
            String.valueOf(facts.until()),
            String.valueOf(facts.role()),
            String.valueOf(facts.department())
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
