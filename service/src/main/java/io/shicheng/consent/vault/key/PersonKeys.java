package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.key.RecordCount.Counted;
import io.shicheng.consent.vault.key.RecordCount.Entry;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.folder.DurableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wrapped root secret in one file, the wrapped keys of people in parts of at most {@value KeyPart#MOST}, and in a
 * third file which parts there are. A change writes the parts that it touches anew, then the count, and then deletes
 * those whose place they took: what a crash left uncounted was used by nobody, and what was counted must be there. Not
 * thread-safe; the vault guards it.
 *
 * <p>Adding or taking away a key writes one part and the count, O({@value KeyPart#MOST} + n/{@value KeyPart#MOST})
 * bytes.
 */
@HoldsPeople
public final class PersonKeys {
    private final Path file;
    private final Secret root;
    private final byte[] wrappedRoot;
    private final byte[] making;
    private final RecordCode code;
    private final List<KeyPart> parts = new ArrayList<>();
    private final Map<NodeKey, KeyPart> partOf = new HashMap<>();
    private final SortedMap<NodeKey, byte[]> unwritten = new TreeMap<>();
    /** Files that are not counted any more and could not be deleted yet. */
    private final Set<Path> stale = new LinkedHashSet<>();

    private boolean manifest;

    private PersonKeys(Path file, Secret root, byte[] wrappedRoot, byte[] making, boolean manifest) {
        this.file = file;
        this.root = root;
        this.wrappedRoot = wrappedRoot;
        this.making = making;
        this.manifest = manifest;
        this.code = new RecordCode(root);
    }

    /** Removes what a kill may have left of an unfinished write; only while no other process has the store. */
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
        KeyRecords whole = read.records();
        if (read.making() == null || whole != null) {
            return write(read.file(), root, wrappedRoot, ofWhole(read, root), manifest(read, root));
        }
        Entry counted = new RecordCount(read.file(), root).read(read.making());
        PersonKeys keys = new PersonKeys(read.file(), root, wrappedRoot, read.making(), counted.manifest());
        counted.parts().forEach(part -> keys.put(KeyPart.read(read.file(), keys.code, part)));
        keys.stale.addAll(KeyPart.uncounted(read.file(), keys.parts));
        keys.deleteStale();
        return keys;
    }

    /** The keys in a file from before there were parts. */
    private static Map<NodeKey, byte[]> ofWhole(KeyFile read, Secret root) {
        KeyRecords records = Objects.requireNonNull(read.records());
        int sound = records.sound();
        if (read.making() == null) {
            if (sound < records.length() - 1) {
                throw new VaultException("people.record", null, read.file(), sound + 1);
            }
            // from before records were counted; what is not sound at the end is taken for what a crash left
            return records.first(sound).keys();
        }
        for (Counted counted :
                new RecordCount(read.file(), root).read(read.making()).parts()) {
            KeyRecords known = records.first(Math.min(records.length(), counted.records()));
            KeyPart.check(read.file(), known, counted, new RecordCode(root).of(read.making(), known));
        }
        return records.first(sound).keys();
    }

    private static boolean manifest(KeyFile read, Secret root) {
        return entry(read, root).map(Entry::manifest).orElse(false);
    }

    private static Optional<Entry> entry(KeyFile read, Secret root) {
        return Optional.ofNullable(read.making()).flatMap(new RecordCount(read.file(), root)::readIfSound);
    }

    /** How many records were on disk and are not sound any more, as far as it can be told. */
    public static int lost(KeyFile read, Secret root) {
        int expected = entry(read, root).map(Entry::records).orElseGet(() -> present(read));
        return Math.max(0, expected - soundOf(read, root).size());
    }

    private static int present(KeyFile read) {
        KeyRecords whole = read.records();
        return whole != null
                ? whole.length()
                : KeyPart.salvagedOfAll(read.file()).size();
    }

    /** Of the parts that are counted; of all that there are, where the count itself is lost. */
    private static Map<NodeKey, byte[]> soundOf(KeyFile read, Secret root) {
        KeyRecords whole = read.records();
        if (whole != null) {
            return whole.keys();
        }
        return entry(read, root)
                .map(counted -> {
                    Map<NodeKey, byte[]> found = new TreeMap<>();
                    counted.parts()
                            .forEach(part -> found.putAll(
                                    KeyPart.salvaged(read.file(), part).keys()));
                    return found;
                })
                .orElseGet(() -> KeyPart.salvagedOfAll(read.file()));
    }

    /** What is sound of the records, without writing anything. */
    static PersonKeys salvaged(KeyFile read, Secret root, byte[] wrappedRoot) {
        PersonKeys keys = new PersonKeys(read.file(), root, wrappedRoot, newMaking(), manifest(read, root));
        keys.unwritten.putAll(soundOf(read, root));
        return keys;
    }

    /**
     * Puts files of these in place of those that may be there, and returns when that is on disk.
     *
     * @param manifest whether the list of what was written into the store must be there
     */
    static PersonKeys write(
            Path file, Secret root, byte[] wrappedRoot, Map<NodeKey, byte[]> wrapped, boolean manifest) {
        PersonKeys keys = new PersonKeys(file, root, wrappedRoot, newMaking(), manifest);
        RecordCount count = new RecordCount(file, root);
        try {
            keys.written(new TreeMap<>(wrapped)).forEach(keys::put);
            // whichever of the two heads a kill leaves, its count is there
            count.write(Stream.concat(present(file, root).stream(), Stream.of(keys.entry(keys.parts)))
                    .toList());
            DurableFile.replace(file, KeyFile.head(keys.making, wrappedRoot));
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        // the file that is gone is not taken back by who puts a copy of it here
        count.write(List.of(keys.entry(keys.parts)));
        keys.stale.addAll(KeyPart.uncounted(file, keys.parts));
        keys.deleteStale();
        return keys;
    }

    private static Optional<Entry> present(Path file, Secret root) {
        return OpenVault.exists(file) ? entry(KeyFile.read(file), root) : Optional.empty();
    }

    private static byte[] newMaking() {
        return Arrays.copyOf(Aes.randomKey(), KeyFile.MAKING);
    }

    private Entry entry(List<KeyPart> of) {
        return new Entry(making, manifest, of.stream().map(KeyPart::counted).toList());
    }

    private void put(KeyPart part) {
        parts.add(part);
        part.keys().keySet().forEach(person -> partOf.put(person, part));
    }

    public Map<NodeKey, byte[]> all() {
        Map<NodeKey, byte[]> all = new HashMap<>(unwritten);
        parts.forEach(part -> all.putAll(part.keys()));
        return all;
    }

    byte @Nullable [] get(NodeKey person) {
        KeyPart part = partOf.get(person);
        return part == null ? unwritten.get(person) : part.keys().get(person);
    }

    void add(NodeKey person, byte[] key) {
        unwritten.put(person, key);
    }

    /** Takes away the keys of these people, and writes what was added; on disk when it returns. */
    public void remove(Collection<NodeKey> people) {
        people.forEach(unwritten::remove);
        change(people);
    }

    /** Writes what was added, and returns when that is on disk. */
    public void flush() {
        change(List.of());
    }

    /** These keys, in files of their own making; on disk when it returns. */
    public PersonKeys rewritten() {
        return write(file, root, wrappedRoot, all(), manifest);
    }

    /** Whether the list of what was written into the store was on disk, and so must be there. */
    public boolean manifest() {
        return manifest;
    }

    /** Remembers that it is, or that it need not be; on disk when it returns. */
    public void manifest(boolean there) {
        if (manifest != there) {
            boolean before = manifest;
            manifest = there;
            try {
                new RecordCount(file, root).write(List.of(entry(parts)));
            } catch (VaultException e) {
                manifest = before;
                throw e;
            }
        }
    }

    private void change(Collection<NodeKey> gone) {
        Set<KeyPart> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.forEach(person -> Optional.ofNullable(partOf.get(person)).ifPresent(touched::add));
        if (!touched.isEmpty() || !unwritten.isEmpty()) {
            SortedMap<NodeKey, byte[]> keys = new TreeMap<>(unwritten);
            touched.forEach(part -> keys.putAll(part.keys()));
            keys.keySet().removeAll(Set.copyOf(gone));
            filling(keys.size(), touched).ifPresent(part -> {
                touched.add(part);
                keys.putAll(part.keys());
            });
            replace(touched, keys);
        }
        deleteStale();
    }

    /** The smallest of the others, if its keys find room in the last part that these make. */
    private Optional<KeyPart> filling(int keys, Set<KeyPart> touched) {
        int room = Math.floorMod(-keys, KeyPart.MOST);
        return parts.stream()
                .filter(part -> !touched.contains(part))
                .min(Comparator.comparingInt(KeyPart::size))
                .filter(part -> part.size() <= room);
    }

    private void replace(Set<KeyPart> old, SortedMap<NodeKey, byte[]> keys) {
        List<KeyPart> next = new ArrayList<>(parts);
        next.removeIf(old::contains);
        List<KeyPart> fresh;
        try {
            fresh = written(keys);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        next.addAll(fresh);
        new RecordCount(file, root).write(List.of(entry(next)));
        parts.removeIf(old::contains);
        old.forEach(part -> {
            partOf.keySet().removeAll(part.keys().keySet());
            stale.add(part.file(file));
        });
        fresh.forEach(this::put);
        unwritten.clear();
    }

    /** Returns when the parts are on disk, which nothing counts yet. */
    private List<KeyPart> written(SortedMap<NodeKey, byte[]> keys) throws IOException {
        List<KeyPart> fresh = new ArrayList<>();
        SortedMap<NodeKey, byte[]> next = new TreeMap<>();
        for (Map.Entry<NodeKey, byte[]> key : keys.entrySet()) {
            next.put(key.getKey(), key.getValue());
            if (next.size() == KeyPart.MOST) {
                fresh.add(KeyPart.write(file, code, next));
                next = new TreeMap<>();
            }
        }
        if (!next.isEmpty()) {
            fresh.add(KeyPart.write(file, code, next));
        }
        if (!fresh.isEmpty()) {
            KeyPart.settle(file);
        }
        return fresh;
    }

    /** What could not be deleted is tried again with the next change: until then no key counts as destroyed. */
    private void deleteStale() {
        try {
            DurableFile.delete(stale);
            stale.clear();
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static VaultException notWritten(Path file, IOException cause) {
        return new VaultException("people.unwritten", cause, file);
    }
}
