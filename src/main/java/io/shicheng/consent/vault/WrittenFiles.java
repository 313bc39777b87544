package io.shicheng.consent.vault;

import io.shicheng.consent.VaultException;
import io.shicheng.store.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which files of the store's own were written, in an encrypted file beside the keys: one that is missing is so not taken for
 * one that never was. A file is listed after it was written and unlisted before it is deleted, so a kill in between leaves
 * one that is not listed, and never the other way round.
 */
final class WrittenFiles {
    private static final String PURPOSE = "files that were written";

    private final Path file;
    private final KeyVault vault;
    private @Nullable Set<String> known;

    WrittenFiles(Path file, KeyVault vault) {
        this.file = file;
        this.vault = vault;
    }

    /** In their order; does not ask for keys where nothing was listed. */
    synchronized Set<String> all() {
        if (known == null) {
            known = Files.exists(file)
                    ? read().orElseThrow(() -> new VaultException("written.unread", null, file))
                    : Set.of();
        }
        return new TreeSet<>(known);
    }

    synchronized void add(String name) {
        Set<String> next = all();
        if (next.add(name)) {
            write(next);
        }
    }

    synchronized void remove(String name) {
        Set<String> next = all();
        if (next.remove(name)) {
            write(next);
        }
    }

    /** Whether the list itself is there and not as it was written. */
    synchronized boolean damaged() {
        return Files.exists(file) && read().isEmpty();
    }

    synchronized void forget() {
        try {
            DurableFile.delete(file);
        } catch (IOException e) {
            throw new VaultException("written.unwritten", e, file);
        }
        known = null;
    }

    private Optional<Set<String>> read() {
        try {
            return vault.decrypt(PURPOSE, Files.readAllBytes(file))
                    .map(plain -> new TreeSet<>(
                            new String(plain, StandardCharsets.UTF_8).lines().toList()));
        } catch (IOException e) {
            throw new VaultException("written.unread", e, file);
        }
    }

    private void write(Set<String> names) {
        try {
            DurableFile.replace(
                    file, vault.encrypt(PURPOSE, String.join("\n", names).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new VaultException("written.unwritten", e, file);
        }
        known = Set.copyOf(names);
    }
}
