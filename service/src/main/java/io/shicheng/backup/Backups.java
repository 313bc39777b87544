package io.shicheng.backup;

import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Backups of the store. All methods throw {@link BackupException} for what is wrong with a file, and
 * {@link io.shicheng.store.failure.StoreException} if the store cannot be reached.
 */
public interface Backups {
    /**
     * Writes a backup and reads it again, while the store is in use: by the service that has it open, or else by this
     * process. The file is there whole or not at all.
     */
    BackupReport make(Path file, RunControl control);

    /**
     * The same under a name of the moment, where a service makes backups of itself; one that has the store open.
     *
     * @throws BackupException if no folder is named for them
     */
    BackupReport makeOwn(RunControl control);

    /**
     * Reads every byte of a backup.
     *
     * @param from the section to begin with, or null for all; the head is always read
     */
    BackupReport verify(Path file, @Nullable String from, RunControl control);

    /**
     * Brings keys in a folder beside backups up to date no more, since it is gone for good. Recorded.
     *
     * @return false if none are known to be there
     */
    boolean forget(Path folder);

    /** How backups are made of themselves, and how the last ones went. */
    BackupStatus status();
}
