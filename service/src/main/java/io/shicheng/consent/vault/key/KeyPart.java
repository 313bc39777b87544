package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.key.RecordCount.Counted;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some of the keys of people, in a file of its own that is written once and never changed: another with another name
 * takes its place. The records stand in the order of the people's keys, which says nothing of when each was made.
 *
 * @param counted its name, and how its records are known
 */
@HoldsPeople
record KeyPart(Counted counted, SortedMap<NodeKey, byte[]> keys) {
    /** With larger parts each change costs more, with smaller ones the count of them is longer. */
    static final int MOST = 512;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

    static Path folder(Path keys) {
        return keys.resolveSibling("people");
    }

    private static Path file(Path keys, byte[] name) {
        return folder(keys).resolve(HexFormat.of().formatHex(name));
    }

    Path file(Path peopleKeys) {
        return file(peopleKeys, counted.name());
    }

    int size() {
        return keys.size();
    }

    /** A part of these keys under a name that no other has or had; on disk once {@link #settle} has returned. */
    static KeyPart write(Path peopleKeys, RecordCode code, SortedMap<NodeKey, byte[]> keys) throws IOException {
        byte[] name = Arrays.copyOf(Aes.randomKey(), KeyFile.MAKING);
        KeyRecords records = KeyRecords.of(keys);
        Path folder = folder(peopleKeys);
        if (!Files.isDirectory(folder)) {
            StoreFolder.create(folder);
            DurableFile.forceNameOf(folder);
        }
        DurableFile.create(file(peopleKeys, name), records.bytes());
        return new KeyPart(new Counted(name, records.length(), code.of(name, records)), keys);
    }

    /** Returns when the folder of the parts is on disk as it is now. */
    static void settle(Path peopleKeys) throws IOException {
        DurableFile.force(folder(peopleKeys));
    }

    /** @throws VaultException if it is missing, or is not as it was written */
    static KeyPart read(Path peopleKeys, RecordCode code, Counted counted) {
        Path file = file(peopleKeys, counted.name());
        KeyRecords records = bytes(file);
        check(file, records, counted, code.of(counted.name(), records));
        return new KeyPart(counted, new TreeMap<>(records.keys()));
    }

    /** Tells what is wrong with records, if anything is. */
    static void check(Path file, KeyRecords records, Counted counted, byte[] code) {
        if (records.sound() < counted.records()) {
            throw records.length() < counted.records()
                    ? new VaultException("people.short", null, file, records.length(), counted.records())
                    : new VaultException("people.record", null, file, records.sound() + 1);
        }
        if (!MessageDigest.isEqual(code, counted.code())) {
            throw new VaultException("people.changed", null, file);
        }
    }

    /** What is there of it, sound or not; none if it is missing. */
    static KeyRecords salvaged(Path peopleKeys, Counted counted) {
        Path file = file(peopleKeys, counted.name());
        return Files.exists(file) ? bytes(file) : new KeyRecords(new byte[0]);
    }

    private static KeyRecords bytes(Path file) {
        try {
            return new KeyRecords(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new VaultException("people.partMissing", null, file);
        } catch (IOException e) {
            throw new VaultException("people.unread", e, file);
        }
    }

    /** All files of parts that there are, also of such as are not counted any more. */
    static List<Path> files(Path peopleKeys) {
        Path folder = folder(peopleKeys);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new VaultException("people.unread", e, folder);
        }
    }

    /** The parts that a kill left, or whose place others took. */
    static List<Path> uncounted(Path peopleKeys, List<KeyPart> parts) {
        Set<Path> counted = parts.stream().map(part -> part.file(peopleKeys)).collect(Collectors.toSet());
        return files(peopleKeys).stream()
                .filter(file -> !counted.contains(file))
                .toList();
    }

    /** Sound records of all files that there are. */
    static Map<NodeKey, byte[]> salvagedOfAll(Path peopleKeys) {
        Map<NodeKey, byte[]> found = new TreeMap<>();
        files(peopleKeys).forEach(file -> found.putAll(bytes(file).keys()));
        return found;
    }
}
