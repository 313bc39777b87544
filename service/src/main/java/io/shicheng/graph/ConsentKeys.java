package io.shicheng.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Makes the keys by which the same consent is known again. */
public final class ConsentKeys {
    private ConsentKeys() {}

    /** @return 32 hexadecimal digits: half of a SHA-256 over the parts that make two consents the same */
    public static String keyOf(NodeKey person, ConsentScope scope, String purpose, String receiver, LocalDate givenOn) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String[] parts = {person.value(), scope.code(), purpose, receiver, givenOn.toString()};
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
