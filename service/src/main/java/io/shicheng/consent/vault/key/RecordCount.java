package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.store.folder.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file that says how many records of keys were on disk, with an authenticator of them, so that an end that was cut off
 * is not taken for keys that never were. Encrypted under a key of the root secret, which no change of the master key
 * changes. While a whole file of keys takes another's place, it speaks of both.
 */
public final class RecordCount {
    private static final byte[] CONTEXT = "count of the keys of people".getBytes(StandardCharsets.UTF_8);
    private static final int CODE = 32;
    private static final int ENTRY = KeyFile.MAKING + Integer.BYTES + CODE;

    private final Path keys;
    private final Path file;
    private final byte[] key;

    /** @param keys the file of keys; the count lies beside it */
    RecordCount(Path keys, Secret root) {
        this.keys = keys;
        this.file = beside(keys);
        this.key = root.derive("count of the keys of people");
    }

    /**
     * What was on disk of one making of the file of keys.
     *
     * @param code of the head's making and all records
     */
    record Entry(byte[] making, int records, byte[] code) {
        boolean isOf(byte[] other) {
            return Arrays.equals(making, other);
        }
    }

    private static Path beside(Path keys) {
        return keys.resolveSibling("people.count");
    }

    /** It is written after the keys, so that keys must have been there. */
    public static boolean existsBeside(Path keys) {
        return Files.exists(beside(keys));
    }

    static void clean(Path keys) throws IOException {
        DurableFile.clean(beside(keys));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** @throws VaultException if the file is missing, damaged, or speaks of other files of keys only */
    Entry read(byte[] making) {
        return readIfSound(making).orElseThrow(() -> new VaultException("people.uncounted", null, keys, file));
    }

    Optional<Entry> readIfSound(byte[] making) {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            return Aes.open(key, Files.readAllBytes(file), CONTEXT).stream()
                    .flatMap(RecordCount::entries)
                    .filter(entry -> entry.isOf(making))
                    .findFirst();
        } catch (IOException e) {
            throw new VaultException("people.unread", e, file);
        }
    }

    private static Stream<Entry> entries(byte[] plain) {
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        return Stream.generate(() -> {
                    byte[] making = new byte[KeyFile.MAKING];
                    bytes.get(making);
                    int records = bytes.getInt();
                    byte[] code = new byte[CODE];
                    bytes.get(code);
                    return new Entry(making, records, code);
                })
                .limit(plain.length / ENTRY);
    }

    /** Returns when it is on disk. */
    void write(List<Entry> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * ENTRY);
        entries.forEach(
                entry -> bytes.put(entry.making()).putInt(entry.records()).put(entry.code()));
        try {
            DurableFile.replace(file, Aes.seal(key, bytes.array(), CONTEXT));
        } catch (IOException e) {
            throw new VaultException("people.unwritten", e, file);
        }
    }
}
