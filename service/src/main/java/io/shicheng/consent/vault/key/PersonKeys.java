package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.folder.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wrapped root secret, and the wrapped key of each person, in one file, and how many there are in a second. Keys are
 * added at the end of the first, then counted: what a crash left uncounted was used by nobody, and what was counted must be
 * there. To take keys away, or wrap all anew, a whole file is put in its place. Not thread-safe; the vault guards it.
 */
public final class PersonKeys {
    private final Path file;
    private final Secret root;
    private final byte[] wrappedRoot;
    private final byte[] making;
    private final Map<NodeKey, byte[]> wrapped;
    private final Map<NodeKey, byte[]> unwritten = new LinkedHashMap<>();
    private RecordCode code;

    private PersonKeys(
            Path file, Secret root, byte[] wrappedRoot, byte[] making, Map<NodeKey, byte[]> wrapped, RecordCode code) {
        this.file = file;
        this.root = root;
        this.wrappedRoot = wrappedRoot;
        this.making = making;
        this.wrapped = wrapped;
        this.code = code;
    }

    /** Removes what a kill may have left of an unfinished write; only for whoever has the store to themself. */
    public static void clean(Path file) {
        try {
            DurableFile.clean(file);
            RecordCount.clean(file);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /** @throws VaultException if a record that was on disk is missing, or is not as it was written */
    static PersonKeys open(KeyFile read, Secret root, byte[] wrappedRoot) {
        int sound = read.sound();
        if (read.making() == null) {
            if (sound < read.length() - 1) {
                throw new VaultException("people.record", null, read.file(), sound + 1);
            }
            // from before records were counted; what is not sound at the end is taken for what a crash left
            return write(read.file(), root, wrappedRoot, read.keys(sound));
        }
        RecordCount count = new RecordCount(read.file(), root);
        RecordCount.Entry counted = count.read(read.making());
        if (counted.records() > sound) {
            throw counted.records() > read.length()
                    ? new VaultException("people.short", null, read.file(), read.length(), counted.records())
                    : new VaultException("people.record", null, read.file(), sound + 1);
        }
        int end = counted.records() * KeyFile.RECORD;
        RecordCode code = RecordCode.of(root, read.making()).with(read.records(), 0, end);
        if (!MessageDigest.isEqual(code.bytes(), counted.code())) {
            throw new VaultException("people.changed", null, read.file());
        }
        PersonKeys keys = new PersonKeys(
                read.file(),
                root,
                wrappedRoot,
                read.making(),
                read.keys(sound),
                code.with(read.records(), end, sound * KeyFile.RECORD));
        count.write(List.of(keys.entry()));
        return keys;
    }

    /** How many records were on disk and are not sound any more, as far as it can be told. */
    public static int lost(KeyFile read, Secret root) {
        int expected = Optional.ofNullable(read.making())
                .flatMap(making -> new RecordCount(read.file(), root).readIfSound(making))
                .map(RecordCount.Entry::records)
                .orElse(read.length());
        return Math.max(0, expected - read.keys(read.length()).size());
    }

    /** What is sound of the records, without writing anything. */
    static PersonKeys salvaged(KeyFile read, Secret root, byte[] wrappedRoot) {
        byte[] making = newMaking();
        return new PersonKeys(
                read.file(), root, wrappedRoot, making, read.keys(read.length()), RecordCode.of(root, making));
    }

    /** Puts a file of these in place of the one that may be there, and returns when it is on disk. */
    static PersonKeys write(Path file, Secret root, byte[] wrappedRoot, Map<NodeKey, byte[]> wrapped) {
        byte[] making = newMaking();
        byte[] records = KeyFile.records(wrapped.entrySet());
        RecordCode code = RecordCode.of(root, making).with(records, 0, records.length);
        PersonKeys keys = new PersonKeys(file, root, wrappedRoot, making, new HashMap<>(wrapped), code);
        byte[] head = KeyFile.head(making, wrappedRoot);
        byte[] all = Arrays.copyOf(head, Math.addExact(head.length, records.length));
        System.arraycopy(records, 0, all, head.length, records.length);
        RecordCount count = new RecordCount(file, root);
        try {
            // whichever of the two files of keys a kill leaves, its count is there
            count.write(Stream.concat(present(file, count).stream(), Stream.of(keys.entry()))
                    .toList());
            DurableFile.replace(file, all);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        // the file that is gone is not taken back by who puts a copy of it here
        count.write(List.of(keys.entry()));
        return keys;
    }

    private static Optional<RecordCount.Entry> present(Path file, RecordCount count) {
        if (!count.exists() || !OpenVault.exists(file)) {
            return Optional.empty();
        }
        return Optional.ofNullable(KeyFile.read(file).making()).flatMap(count::readIfSound);
    }

    private static byte[] newMaking() {
        return Arrays.copyOf(Aes.randomKey(), KeyFile.MAKING);
    }

    private RecordCount.Entry entry() {
        return new RecordCount.Entry(making, wrapped.size() - unwritten.size(), code.bytes());
    }

    public Map<NodeKey, byte[]> all() {
        return Map.copyOf(wrapped);
    }

    byte @Nullable [] get(NodeKey person) {
        return wrapped.get(person);
    }

    void add(NodeKey person, byte[] key) {
        unwritten.put(person, key);
        wrapped.put(person, key);
    }

    /** These keys without those of some people; on disk when it returns. */
    public PersonKeys without(Collection<NodeKey> people) {
        Map<NodeKey, byte[]> left = new HashMap<>(wrapped);
        return left.keySet().removeAll(List.copyOf(people)) ? write(file, root, wrappedRoot, left) : this;
    }

    /** These keys, in a file of their own making; on disk when it returns. */
    public PersonKeys rewritten() {
        return write(file, root, wrappedRoot, wrapped);
    }

    /** Writes what was added, after the last record, counts it, and returns when that is on disk. */
    public void flush() {
        if (unwritten.isEmpty()) {
            return;
        }
        byte[] added = KeyFile.records(unwritten.entrySet());
        append(added);
        RecordCode before = code;
        code = code.with(added, 0, added.length);
        try {
            new RecordCount(file, root).write(List.of(new RecordCount.Entry(making, wrapped.size(), code.bytes())));
        } catch (VaultException e) {
            code = before; // the next attempt adds them in the same place
            throw e;
        }
        unwritten.clear();
    }

    /** What a crash left uncounted is written over. */
    private void append(byte[] added) {
        int known = wrapped.size() - unwritten.size();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long end = KeyFile.HEADER + (long) known * KeyFile.RECORD;
            if (channel.size() < end) {
                long left = Math.max(0, channel.size() - KeyFile.HEADER) / KeyFile.RECORD;
                throw new VaultException("people.short", null, file, left, known);
            }
            channel.position(end);
            ByteBuffer all = ByteBuffer.wrap(added);
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.truncate(channel.position());
            channel.force(true);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static VaultException notWritten(Path file, IOException cause) {
        return new VaultException("people.unwritten", cause, file);
    }
}
