package io.shicheng.consent.vault;

import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.LostFile.State;
import io.shicheng.consent.key.VaultException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.FileManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files of the store's own were written, in an encrypted file beside the keys: one that is missing is so not
 * taken for one that never was. A file is listed after it was written and unlisted before it is deleted, so a kill in
 * between leaves one that is not listed, and never the other way round. That there is a list is counted with the keys,
 * so that it cannot be removed unseen either.
 */
final class WrittenFiles implements FileManifest {
    private static final Logger LOG = LoggerFactory.getLogger(WrittenFiles.class);
    static final String PURPOSE = "files that were written";

    private final Path file;
    private final KeyVault vault;
    private final Consumer<LostFile> onMissed;
    private @Nullable Set<String> known;

    /** @param onMissed told of what is listed and not there, by the code that wanted to read it */
    WrittenFiles(Path file, KeyVault vault, Consumer<LostFile> onMissed) {
        this.file = file;
        this.vault = vault;
        this.onMissed = onMissed;
    }

    boolean exists() {
        return Files.exists(file);
    }

    @Override
    public synchronized boolean mayList(String place) {
        return lost().isPresent() || all().contains(place);
    }

    @Override
    public void written(String place) {
        add(place);
    }

    @Override
    public void seen(String place) {
        if (!vault.hasKeys()) {
            return; // nothing was ever encrypted, so that there is nothing to lose
        }
        try {
            add(place);
        } catch (VaultException e) {
            LOG.warn("That {} is there cannot be noted: {}", place, e.getMessage());
        }
    }

    @Override
    public void missed(String place) {
        lost(new LostFile(place, State.MISSING));
    }

    void lost(LostFile lost) {
        onMissed.accept(lost);
    }

    /** In their order; does not ask for keys where nothing was listed. */
    synchronized Set<String> all() {
        if (known == null) {
            if (!exists() && mustBeThere()) {
                throw new VaultException("written.missing", null, file);
            }
            known = exists() ? read().orElseThrow(() -> new VaultException("written.unread", null, file)) : Set.of();
            if (exists() && !vault.listed()) {
                vault.listed(true); // it is from before the keys knew of it
            }
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

    /** What is wrong with the list itself, if anything is; as it is on disk. */
    synchronized Optional<State> lost() {
        if (!exists()) {
            return mustBeThere() ? Optional.of(State.MISSING) : Optional.empty();
        }
        return read().isEmpty() ? Optional.of(State.DAMAGED) : Optional.empty();
    }

    /** The keys know: they are counted with it. */
    private boolean mustBeThere() {
        return vault.hasKeys() && vault.listed();
    }

    synchronized void forget() {
        vault.listed(false);
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
        vault.listed(true);
        known = Set.copyOf(names);
    }
}
