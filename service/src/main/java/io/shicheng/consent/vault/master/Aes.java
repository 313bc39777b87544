package io.shicheng.consent.vault.master;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce of 96 bits in front and a tag of 128 bits behind (NIST SP 800-38D). */
public final class Aes {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** A key of 32 bytes, encrypted. */
    public static final int WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BITS / 8;

    /** By how much sealed bytes are longer than plain ones. */
    static final int MORE_BYTES = NONCE_BYTES + TAG_BITS / 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    public static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param context what the bytes belong to; they open only under the same context */
    public static byte[] seal(byte[] key, byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return seal(key, nonce, plain, context);
    }

    /**
     * The same bytes for the same plain text in the same context, and no nonce for two plain texts: it is made of both,
     * under a key of its own, as in synthetic-IV modes (RFC 8452).
     *
     * @param code HMAC-SHA-256 of plain text and context under that key
     */
    public static byte[] sealAlike(byte[] key, byte[] code, byte[] plain, byte[] context) {
        return seal(key, Arrays.copyOf(code, NONCE_BYTES), plain, context);
    }

    private static byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] context) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length))
                    .put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM.", e);
        }
    }

    /** Empty if the bytes were not sealed with this key in this context, or were changed. */
    public static Optional<byte[]> open(byte[] key, byte[] sealed, byte[] context) {
        if (sealed.length < MORE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM.", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
