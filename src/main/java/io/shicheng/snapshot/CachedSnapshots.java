package io.shicheng.snapshot;

import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Snapshots of a store: the last few in memory, more of the present revision on disk. Thread-safe. */
final class CachedSnapshots implements Snapshots {
    private static final int MOST_IN_MEMORY = 8;

    private final GraphStore store;
    private final SnapshotCache cache;
    private final SnapshotTaker taker;
    private final Map<SnapshotSpec, ArraySnapshot> recent = new LinkedHashMap<>(16, 0.75f, true);

    CachedSnapshots(GraphStore store, StoreLocation location) {
        this(store, location, SnapshotTaker.mostArcsForMemory());
    }

    /** @param mostArcs that a snapshot may have */
    CachedSnapshots(GraphStore store, StoreLocation location, long mostArcs) {
        this.store = store;
        this.cache = new SnapshotCache(location.snapshots());
        this.taker = new SnapshotTaker(store, mostArcs);
    }

    @Override
    public synchronized Snapshot take(SnapshotSpec spec, RunControl control) {
        long revision = store.revision();
        String commit = store.commit();
        recent.values()
                .removeIf(old -> old.revision() != revision || !old.commit().equals(commit));
        ArraySnapshot found = recent.get(spec);
        if (found == null) {
            found = fromDiskOrStore(commit, revision, spec, control);
            recent.put(spec, found);
            if (recent.size() > MOST_IN_MEMORY) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return found;
    }

    private ArraySnapshot fromDiskOrStore(String commit, long revision, SnapshotSpec spec, RunControl control) {
        Optional<ArraySnapshot> kept = cache.find(commit, revision, spec);
        if (kept.isPresent()) {
            return kept.get();
        }
        ArraySnapshot taken = taker.take(spec, control);
        cache.keep(taken);
        return taken;
    }

    @Override
    public List<CachedSnapshot> cached() {
        return cache.list(store.commit(), store.revision());
    }
}
