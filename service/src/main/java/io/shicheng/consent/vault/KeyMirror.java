package io.shicheng.consent.vault;

import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.key.OpenVault;
import io.shicheng.consent.vault.master.MasterKeySource;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Copies the files of the vault. Parts of keys are written once under names of their own, so that only those that are
 * new are copied; a part is deleted in the copy once the count of the copy does not speak of it.
 */
@HoldsPeople
final class KeyMirror implements KeyCopies {
    private static final String PARTS = "people";
    private static final String HEAD = "people.keys";
    private static final String COUNT = "people.count";
    private static final String ERASED = "erased";

    private final Path folder;
    private final Supplier<KeyVault> vault;
    private final MasterKeySource masterKeys;

    /** @param folder of the store's keys */
    KeyMirror(Path folder, Supplier<KeyVault> vault, MasterKeySource masterKeys) {
        this.folder = folder;
        this.vault = vault;
        this.masterKeys = masterKeys;
    }

    @Override
    public OpenKeys ofStore() {
        return new Opened(vault.get());
    }

    @Override
    public boolean areIn(Path other) {
        return Files.exists(other.resolve(HEAD));
    }

    @Override
    public boolean areInStore() {
        return areIn(folder);
    }

    @Override
    public void mirror(Path to) {
        StoreFolder.create(to.resolve(PARTS));
        try {
            copyParts(to); // most of it, while keys come and go
            vault.get().undisturbed(() -> {
                try {
                    settle(to);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> copyParts(Path to) throws IOException {
        Set<String> parts = names(folder.resolve(PARTS));
        Set<String> there = names(to.resolve(PARTS));
        for (String part : parts) {
            Path copy = to.resolve(PARTS).resolve(part);
            if (!there.contains(part)) {
                try {
                    DurableFile.replace(
                            copy, Files.readAllBytes(folder.resolve(PARTS).resolve(part)));
                } catch (NoSuchFileException e) {
                    continue; // another took its place
                }
            }
        }
        return parts;
    }

    private void settle(Path to) throws IOException {
        Set<String> parts = copyParts(to);
        for (String name : List.of(COUNT, HEAD, ERASED)) {
            Path own = folder.resolve(name);
            if (!Files.exists(own)) {
                DurableFile.delete(to.resolve(name));
            } else if (!same(own, to.resolve(name))) {
                DurableFile.replace(to.resolve(name), Files.readAllBytes(own));
            }
        }
        List<Path> gone = new ArrayList<>();
        for (String part : names(to.resolve(PARTS))) {
            if (!parts.contains(part)) {
                gone.add(to.resolve(PARTS).resolve(part));
            }
        }
        DurableFile.delete(gone);
    }

    private static Set<String> names(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(other) && Arrays.equals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Override
    public boolean isMirrored(Path to) {
        try {
            for (String name : List.of(COUNT, HEAD, ERASED)) {
                Path own = folder.resolve(name);
                if (Files.exists(own) != Files.exists(to.resolve(name))
                        || Files.exists(own) && !same(own, to.resolve(name))) {
                    return false;
                }
            }
            return names(folder.resolve(PARTS)).equals(names(to.resolve(PARTS)));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public byte[] derive(Path other, String purpose) {
        Path head = other.resolve(HEAD);
        return OpenVault.rootIn(head, masterKeys.read())
                .orElseThrow(() -> new VaultException("master.other", null, masterKeys.place(), other))
                .derive(purpose);
    }

    @Override
    public OpenKeys in(Path copied) {
        KeyVault opened = new KeyVault(copied, masterKeys, () -> true, made -> {}, () -> {});
        if (opened.listed() && !opened.written().exists()) {
            opened.listed(false); // the list is of the store that these were copied from
        }
        return new Opened(opened);
    }

    /** Keys of an open vault. */
    @HoldsPeople
    private record Opened(KeyVault vault) implements OpenKeys {
        @Override
        public byte[] derive(String purpose) {
            return vault.deriveKey(purpose);
        }

        @Override
        public byte[] auditKey() {
            return vault.deriveKey(VaultConfiguration.AUDIT);
        }

        @Override
        public byte[] seal(String kind, String name, byte[] content) {
            return vault.encrypt(SealedFolder.purpose(kind, name), content);
        }

        @Override
        public Optional<byte[]> open(String kind, String name, byte[] sealed) {
            return vault.decrypt(SealedFolder.purpose(kind, name), sealed);
        }

        @Override
        public boolean holdsKeyOf(NodeKey person) {
            return vault.holdsKeyOf(person);
        }

        @Override
        public Map<NodeKey, ErasureMark> erased() {
            return vault.erased();
        }

        @Override
        public Set<String> listed() {
            return vault.written().all();
        }

        @Override
        public void list(Path file, Set<String> places) {
            vault.written().seen("audit"); // so that the keys know of a list before there is another
            try {
                DurableFile.replace(
                        file,
                        vault.encrypt(
                                WrittenFiles.PURPOSE, String.join("\n", places).getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new VaultException("written.unwritten", e, file);
            }
        }
    }
}
