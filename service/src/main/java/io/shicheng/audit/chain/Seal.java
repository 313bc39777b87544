package io.shicheng.audit.chain;

import io.shicheng.audit.AuditKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under the key of the log: nobody who has only the files can make one. */
final class Seal {
    static final int BYTES = 32;

    private final SecretKeySpec key;

    Seal(AuditKey key) {
        this.key = new SecretKeySpec(key.bytes(), "HmacSHA256");
    }

    byte[] of(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }

    /** @param use keeps a seal of one use from being taken for one of another */
    byte[] of(String use, Link link) {
        byte[] word = use.getBytes(StandardCharsets.US_ASCII);
        return of(ByteBuffer.allocate(word.length + 1 + Long.BYTES + BYTES)
                .put(word)
                .put((byte) 0)
                .putLong(link.number())
                .put(link.seal())
                .array());
    }

    boolean matches(byte[] bytes, byte[] seal) {
        return MessageDigest.isEqual(of(bytes), seal);
    }
}
