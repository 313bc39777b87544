package io.shicheng.graph.personal;

import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the keys by which the same consent is known again. */
final class ConsentKeys {
    private ConsentKeys() {}

    /** @return 32 hexadecimal digits: half of a SHA-256 over the parts that make two consents the same */
    static String keyOf(NodeKey person, ConsentTerms terms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String[] parts = {
                person.value(),
                terms.scope().code(),
                terms.purpose(),
                terms.receiver(),
                terms.givenOn().toString()
            };
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
