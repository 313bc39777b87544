package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.store.folder.DurableFile;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The file that says which parts of the keys of people there are, and how many records each has, with an authenticator
 * of them: what it names must be there, and what it does not name is nobody's. Encrypted under a key of the root
 * secret, which no change of the master key changes. While a head takes another's place, it speaks of both.
 */
public final class RecordCount {
    private static final byte[] CONTEXT = "parts of the keys of people".getBytes(StandardCharsets.UTF_8);
    /** Of a count from before there were parts: it is of the records behind the head. */
    private static final String WHOLE = "count of the keys of people";

    private static final int CODE = 32;

    private final Path keys;
    private final Path file;
    private final byte[] key;
    private final Secret root;

    /** @param keys the file of keys; the count lies beside it */
    RecordCount(Path keys, Secret root) {
        this.keys = keys;
        this.file = beside(keys);
        this.key = root.derive("parts of the keys of people");
        this.root = root;
    }

    /**
     * How many records were on disk, and how they are known.
     *
     * @param name of the part; the making of a file that holds its records itself
     */
    record Counted(byte[] name, int records, byte[] code) {}

    /**
     * What was on disk of one making of the file of keys.
     *
     * @param manifest whether the list of what was written into the store was on disk
     */
    record Entry(byte[] making, boolean manifest, List<Counted> parts) {
        boolean isOf(byte[] other) {
            return Arrays.equals(making, other);
        }

        int records() {
            return parts.stream().mapToInt(Counted::records).sum();
        }
    }

    private static Path beside(Path keys) {
        return keys.resolveSibling("people.count");
    }

    /** It is written with the first keys, so that keys must have been there. */
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
            byte[] sealed = Files.readAllBytes(file);
            return Aes.open(key, sealed, CONTEXT).map(RecordCount::entries).or(() -> ofWhole(sealed)).stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.isOf(making))
                    .findFirst();
        } catch (IOException e) {
            throw new VaultException("people.unread", e, file);
        }
    }

    private Optional<List<Entry>> ofWhole(byte[] sealed) {
        return Aes.open(root.derive(WHOLE), sealed, WHOLE.getBytes(StandardCharsets.UTF_8))
                .map(plain -> {
                    ByteBuffer bytes = ByteBuffer.wrap(plain);
                    List<Entry> entries = new ArrayList<>();
                    while (bytes.hasRemaining()) {
                        Counted records = counted(bytes);
                        entries.add(new Entry(records.name(), false, List.of(records)));
                    }
                    return entries;
                });
    }

    private static List<Entry> entries(byte[] plain) {
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        List<Entry> entries = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                byte[] making = take(bytes, KeyFile.MAKING);
                boolean manifest = bytes.get() == 1;
                List<Counted> parts = new ArrayList<>();
                for (int left = bytes.getInt(); left > 0; left--) {
                    parts.add(counted(bytes));
                }
                entries.add(new Entry(making, manifest, parts));
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("What this program encrypted has another form.", e);
        }
        return entries;
    }

    private static Counted counted(ByteBuffer bytes) {
        return new Counted(take(bytes, KeyFile.MAKING), bytes.getInt(), take(bytes, CODE));
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    /** Returns when it is on disk. */
    void write(List<Entry> entries) {
        int parts = entries.stream().mapToInt(entry -> entry.parts().size()).sum();
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * (KeyFile.MAKING + 1 + Integer.BYTES)
                + parts * (KeyFile.MAKING + Integer.BYTES + CODE));
        for (Entry entry : entries) {
            bytes.put(entry.making()).put((byte) (entry.manifest() ? 1 : 0));
            bytes.putInt(entry.parts().size());
            entry.parts()
                    .forEach(part ->
                            bytes.put(part.name()).putInt(part.records()).put(part.code()));
        }
        try {
            DurableFile.replace(file, Aes.seal(key, bytes.array(), CONTEXT));
        } catch (IOException e) {
            throw new VaultException("people.unwritten", e, file);
        }
    }
}
