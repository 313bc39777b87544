package io.shicheng.snapshot;

import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreLocation;
import java.nio.file.Path;

/** Makes the snapshots that the service takes, for tests in other packages. */
public final class RealSnapshots {
    private RealSnapshots() {}

    public static Snapshots of(GraphStore store, Path folder) {
        return new CachedSnapshots(store, new StoreLocation(folder));
    }
}
