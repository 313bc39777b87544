package io.shicheng.snapshot.cache;

import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.snapshot.held.HeldNetworks;
import io.shicheng.snapshot.memory.ArraySnapshot;
import io.shicheng.snapshot.take.SnapshotTaker;
import io.shicheng.store.GraphStore;
import io.shicheng.store.Revision;
import io.shicheng.store.Revisions;
import io.shicheng.store.StoredChange;
import io.shicheng.store.folder.StoreLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/**
 * Snapshots of a store: the last few in memory, more of the present network on disk. Thread-safe. Who wants one that is
 * in memory waits for nobody; who wants one that somebody is taking waits for that one alone, and no longer than they
 * like.
 */
public final class CachedSnapshots implements Snapshots {
    /** As many are kept however large they are: an answer takes two or three, and there are several viewers. */
    private static final int FEWEST_IN_MEMORY = 8;

    private static final int MOST_IN_MEMORY = 64;

    private static final int SHARE_OF_MEMORY = 4;

    private final GraphStore store;
    private final SnapshotCache cache;
    private final SnapshotTaker taker;
    private final SingleFlight<Wanted, ArraySnapshot> takings = new SingleFlight<>();
    /** Guarded by itself, and not held while a snapshot is read or computed. */
    private final Map<SnapshotSpec, Held> recent = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A snapshot in memory.
     *
     * @param network of which it holds: the one that it was taken of, or a later one that is the same for it
     */
    private record Held(ArraySnapshot snapshot, Revision network) {}

    /** A snapshot of the store as a change left it. */
    private record Wanted(Revisions now, SnapshotSpec spec) {}

    /** @param networks of the same store */
    public CachedSnapshots(GraphStore store, HeldNetworks networks, StoreLocation location) {
        this(store, networks, location, SnapshotTaker.mostArcsForMemory());
    }

    /**
     * The snapshots of a store.
     *
     * @param networks of the same store
     * @param mostArcs that a snapshot may have
     */
    public CachedSnapshots(GraphStore store, HeldNetworks networks, StoreLocation location, long mostArcs) {
        this.store = store;
        this.cache = new SnapshotCache(location.snapshots());
        this.taker = new SnapshotTaker(store, networks, mostArcs);
    }

    @Override
    public Snapshot take(SnapshotSpec spec, RunControl control) {
        Wanted wanted = new Wanted(store.revisions(), spec);
        ArraySnapshot found = inMemory(wanted);
        return found != null ? found : takings.get(wanted, control, all -> fromDiskOrStore(wanted, all));
    }

    /** One that is in memory; it is kept again if its file was dropped, since what is asked for is listed. */
    private @Nullable ArraySnapshot inMemory(Wanted wanted) {
        ArraySnapshot again;
        synchronized (recent) {
            Revisions now = wanted.now();
            recent.values().removeIf(old -> !old.network().equals(now.network()));
            Held held = recent.get(wanted.spec());
            if (held == null) {
                return null;
            }
            ArraySnapshot known = held.snapshot();
            if (known.asOf().equals(now.last())) {
                return known;
            }
            again = known.asOf(now.last());
            recent.put(wanted.spec(), new Held(again, held.network()));
            if (cache.askedFor(known.spec(), new Revisions(known.asOf(), held.network()), now)) {
                return again;
            }
        }
        cache.keep(again.ofNetwork(wanted.now().network()));
        return again;
    }

    private ArraySnapshot fromDiskOrStore(Wanted wanted, RunControl control) {
        ArraySnapshot found = inMemory(wanted); // somebody may have been ready just then
        if (found != null) {
            return found;
        }
        Optional<ArraySnapshot> kept = cache.find(wanted.now(), wanted.spec());
        ArraySnapshot taken = kept.orElseGet(() -> taker.take(wanted.spec(), control));
        if (kept.isEmpty()) {
            cache.keep(taken);
        }
        remember(taken);
        return taken;
    }

    private void remember(ArraySnapshot taken) {
        synchronized (recent) {
            recent.put(taken.spec(), new Held(taken, taken.network()));
            while (recent.size() > FEWEST_IN_MEMORY && (recent.size() > MOST_IN_MEMORY || tooLarge())) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }

    private boolean tooLarge() {
        long bytes = recent.values().stream()
                .mapToLong(held -> held.snapshot().bytes())
                .sum();
        return bytes > Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    }

    /**
     * Keeps what a change of people's own leaves as it is. Of networks in which a person who changed something is not,
     * nothing is taken again: how long an answer from one takes says nothing of what they changed.
     */
    @EventListener
    public void stored(StoredChange stored) {
        Revision before = stored.before().network();
        Revision after = stored.after().network();
        if (before.equals(after)) {
            return;
        }
        AffectedSnapshots touched = new AffectedSnapshots(stored.change());
        synchronized (recent) {
            recent.replaceAll((spec, held) -> {
                if (!held.network().equals(before) || touched.test(spec)) {
                    return held;
                }
                Revision asOf = held.snapshot().asOf();
                cache.holdsOf(spec, new Revisions(asOf, before), new Revisions(asOf, after));
                return new Held(held.snapshot(), after);
            });
        }
    }

    @Override
    public List<CachedSnapshot> cached() {
        return cache.list(store.revisions());
    }
}
