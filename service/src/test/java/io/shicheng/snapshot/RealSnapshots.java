package io.shicheng.snapshot;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.cache.CachedSnapshots;
import io.shicheng.snapshot.held.HeldNetworks;
import io.shicheng.snapshot.memory.ArraySnapshot;
import io.shicheng.snapshot.take.SnapshotTaker;
import io.shicheng.store.GraphStore;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.identity.IdentifiedStore;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the snapshots that the service takes, for tests in other packages. */
public final class RealSnapshots {
    private RealSnapshots() {}

    public static Snapshots of(GraphStore store, Path folder) {
        CachedSnapshots snapshots = new CachedSnapshots(read(store), held(store), new StoreLocation(folder));
        if (store instanceof MemoryStore memory) {
            memory.onStored = memory.onStored.andThen(snapshots::stored);
        }
        return snapshots;
    }

    /** As the service reads it: through what was decided of who is one person. */
    private static GraphStore read(GraphStore store) {
        return store instanceof MemoryStore memory ? new IdentifiedStore(memory, memory) : store;
    }

    /** The networks of a store, which follow what it tells of its changes. */
    public static HeldNetworks held(GraphStore store) {
        if (!(store instanceof MemoryStore memory)) {
            return new HeldNetworks(store, _ -> false);
        }
        HeldNetworks held = new HeldNetworks(read(memory), memory.people::containsKey);
        memory.onStored = memory.onStored.andThen(held::stored);
        return held;
    }

    /** The same with as many kept as are taken, in memory alone, in the order of what they are of. */
    public static Snapshots inMemory(GraphStore store) {
        return new InMemory(
                read(store), new SnapshotTaker(read(store), held(store), SnapshotTaker.mostArcsForMemory()));
    }

    private record InMemory(GraphStore store, SnapshotTaker taker, Map<SnapshotSpec, ArraySnapshot> kept)
            implements Snapshots {
        InMemory(GraphStore store, SnapshotTaker taker) {
            this(store, taker, new HashMap<>());
        }

        @Override
        public synchronized Snapshot take(SnapshotSpec spec, RunControl control) {
            kept.values().removeIf(old -> old.revision() != store.revision());
            ArraySnapshot found = kept.get(spec);
            if (found == null) {
                found = taker.take(spec, control);
                kept.put(spec, found);
            }
            return found;
        }

        @Override
        public synchronized List<CachedSnapshot> cached() {
            return kept.values().stream()
                    .filter(snapshot -> snapshot.revision() == store.revision())
                    .sorted(Comparator.comparing(snapshot -> snapshot.spec().canonical()))
                    .map(snapshot -> new CachedSnapshot(
                            snapshot.spec(),
                            snapshot.digest(),
                            snapshot.revision(),
                            snapshot.vertexCount(),
                            snapshot.graph().edgeCount(),
                            snapshot.graph().byteEstimate(),
                            snapshot.timeCounts()))
                    .toList();
        }
    }
}
