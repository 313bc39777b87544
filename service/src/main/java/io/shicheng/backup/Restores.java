package io.shicheng.backup;

import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes a store out of a backup. */
public interface Restores {
    /**
     * Builds what the backup holds beside the store, checks it, and switches to it as the last step: a failure, a kill
     * or a full disk before that leaves the store as it was.
     *
     * @param keys the folder of keys that belongs to the backup, or null for the one beside it; not used where the
     *     store has keys
     * @param replace whether a store that holds something may be replaced
     * @throws BackupException if the file is not whole, is of another store, or a store would be replaced
     * @throws io.shicheng.store.failure.StoreException if the store is in use or cannot be reached
     */
    RestoreReport restore(Path file, @Nullable Path keys, boolean replace, RunControl control);
}
