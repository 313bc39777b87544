package io.shicheng.backup.make;

import io.shicheng.backup.BackupException;
import io.shicheng.backup.BackupReport;
import io.shicheng.backup.format.BackupFile;
import io.shicheng.backup.format.Manifest;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.VaultException;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.progress.RunControl;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads backups, beside a service too: nothing of the store is changed, and no lock is asked for. */
@HoldsPeople
public final class BackupCheck {
    private final KeyCopies keys;
    private final StoreLocation location;

    BackupCheck(KeyCopies keys, StoreLocation location) {
        this.keys = keys;
        this.location = location;
    }

    BackupReport verify(Path file, @Nullable String from, RunControl control) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(from, control);
            return report(file, backup, isGenuine(file, backup));
        }
    }

    /** By the keys of the store at hand, else by those beside the file, where the master key opens either. */
    private boolean isGenuine(Path file, BackupFile backup) {
        String store = backup.manifest().store();
        for (Path folder : List.of(location.keys(), keysBeside(file, store).resolve(StoreFile.KEYS))) {
            try {
                if (keys.areIn(folder)
                        && StoreName.text(keys.derive(folder, StoreName.NAME)).equals(store)) {
                    if (!backup.isSealedBy(keys.derive(folder, StoreName.SEAL))) {
                        throw BackupException.ofFile("notGenuine", file);
                    }
                    return true;
                }
            } catch (VaultException e) {
                continue; // another store's, or no master key is here
            }
        }
        return false;
    }

    /** Where the keys of a backup are, unless somebody moved them. */
    public static Path keysBeside(Path file, String store) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent()).resolve(StoreName.folderOfKeys(store));
    }

    /** What stands in a backup that was read. */
    public static BackupReport report(Path file, BackupFile backup, boolean genuine) {
        Manifest manifest = backup.manifest();
        try {
            return new BackupReport(
                    file,
                    manifest.made(),
                    manifest.store(),
                    Files.size(file),
                    manifest.revision(),
                    manifest.counts(),
                    manifest.files().size(),
                    manifest.sections().size(),
                    genuine,
                    keysBeside(file, manifest.store()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
