package io.shicheng.snapshot;

import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.time.TimeCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes snapshots, and keeps them on disk until the store changes. */
public interface Snapshots {
    /**
     * The snapshot of the store as it is now; from the cache, and then without the database, if it was taken before.
     */
    Snapshot take(SnapshotSpec spec, RunControl control);

    /** What is in the cache for the store as it is now. */
    List<CachedSnapshot> cached();

    /** A snapshot in the cache. */
    record CachedSnapshot(
            SnapshotSpec spec,
            String digest,
            long revision,
            int vertices,
            long edges,
            long bytes,
            @Nullable TimeCounts timeCounts) {}
}
