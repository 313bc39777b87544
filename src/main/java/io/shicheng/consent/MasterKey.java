package io.shicheng.consent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits in a file that only its owner may read, from which the keys for every purpose are derived by
 * HKDF-SHA-256 (RFC 5869).
 */
final class MasterKey {
    private static final int BYTES = 32;

    private final SecretKey key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HKDF");
    }

    static MasterKey read(Path file) {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == BYTES) {
                return new MasterKey(key);
            }
        } catch (IOException e) {
            throw new VaultException(
                    "The master key " + file + " cannot be read. Check that it belongs to this user.", e);
        } catch (IllegalArgumentException e) {
            // told below, without what stands in the file
        }
        throw new VaultException(
                "The master key " + file + " must be " + 2 * BYTES
                        + " hexadecimal digits. Put its backup in its place.",
                null);
    }

    /** Makes a key where there is none; of two processes that try at once, both read the one that was first. */
    static MasterKey readOrCreate(Path file) {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path beside = Files.createTempFile(
                        file.toAbsolutePath().getParent(), ".master", ".part", PrivateFiles.permissions(file));
                try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(
                            (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
                    channel.force(true);
                }
                try {
                    Files.createLink(file, beside);
                } catch (FileAlreadyExistsException e) {
                    // another process was first
                } catch (UnsupportedOperationException e) {
                    Files.move(beside, file);
                }
                Files.deleteIfExists(beside);
            } catch (IOException e) {
                throw new VaultException(
                        "The master key " + file + " cannot be written. Check that the folder belongs to this user.",
                        e);
            }
        }
        return read(file);
    }

    /** 32 bytes for one purpose. */
    byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF-SHA256.", e);
        }
    }
}
