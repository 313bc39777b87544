package io.shicheng.consent.vault.master;

import io.shicheng.consent.key.VaultException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** 256 random bits, from which the keys for every purpose are derived by HKDF-SHA-256 (RFC 5869). */
public final class Secret {
    private static final int BYTES = 32;

    private final byte[] bits;

    private Secret(byte[] bits) {
        this.bits = bits;
    }

    public static Secret random() {
        return new Secret(Aes.randomKey());
    }

    /** @param bits 32 bytes */
    public static Secret of(byte[] bits) {
        if (!canBe(bits)) {
            throw new IllegalArgumentException("A secret must be " + BYTES + " bytes.");
        }
        return new Secret(bits.clone());
    }

    /** Whether they are as many as a secret has. */
    static boolean canBe(byte[] bits) {
        return bits.length == BYTES;
    }

    /**
     * @param where it stood, for the message; the text itself is not told
     * @throws VaultException if the text is not 64 hexadecimal digits
     */
    public static Secret parse(String text, String where) {
        byte[] bits;
        try {
            bits = HexFormat.of().parseHex(text.strip());
        } catch (IllegalArgumentException e) {
            bits = new byte[0];
        }
        if (!canBe(bits)) {
            // without what it was, and so without its cause
            throw new VaultException("master.malformed", null, where, 2 * BYTES);
        }
        return of(bits);
    }

    public String hex() {
        return HexFormat.of().formatHex(bits);
    }

    public byte[] bytes() {
        return bits.clone();
    }

    boolean same(Secret other) {
        return MessageDigest.isEqual(bits, other.bits);
    }

    /** 32 bytes for one purpose. */
    public byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(new SecretKeySpec(bits, "HKDF"))
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF-SHA256.", e);
        }
    }
}
