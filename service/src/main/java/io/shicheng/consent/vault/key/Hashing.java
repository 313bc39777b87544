package io.shicheng.consent.vault.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, and how they are written. */
public final class Hashing {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private Hashing() {}

    /** HMAC-SHA-256 over the parts, each ended by a zero byte. */
    public static byte[] hmac(byte[] key, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String part : parts) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }

    /**
     * The first {@code length} digits of 5 bits, after RFC 4648 in small letters; 26 of them hold 128 bits and two
     * more.
     */
    public static String base32(byte[] bytes, int digits) {
        StringBuilder text = new StringBuilder(digits);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < digits; ) {
            if (bits < 5) {
                buffer = (buffer << 8 | bytes[i++] & 0xff) & 0xffff;
                bits += 8;
            }
            bits -= 5;
            text.append(ALPHABET.charAt(buffer >>> bits & 31));
        }
        return text.toString();
    }
}
