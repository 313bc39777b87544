package io.shicheng.snapshot.held;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import io.shicheng.store.GraphStore;
import io.shicheng.store.NetworkReader;
import io.shicheng.store.Revision;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.StoredChange;
import io.shicheng.store.failure.StoreException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/**
 * Holds the network of the store in memory, as far as snapshots asked for it, so that those of other people, of other
 * kinds of ties and of other years need no database. What people change of their own is followed; after anything else
 * it is read again. A network that would take more than its share of memory is not held. Thread-safe.
 */
@HoldsPeople
public final class HeldNetworks {
    private static final int SHARE_OF_MEMORY = 8;

    private final GraphStore store;
    private final Predicate<NodeKey> stored;
    private final long mostBytes;
    private final SingleFlight<Wanted, NetworkReader> readings = new SingleFlight<>();
    private final AtomicReference<@Nullable HeldNetwork> held = new AtomicReference<>();

    private record Wanted(Revision network, Set<TieKind> kinds) {}

    /** @param stored whether somebody is in the store */
    public HeldNetworks(GraphStore store, Predicate<NodeKey> stored) {
        this(store, stored, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    /** @param mostBytes that a network in memory may take */
    public HeldNetworks(GraphStore store, Predicate<NodeKey> stored, long mostBytes) {
        this.store = store;
        this.stored = stored;
        this.mostBytes = mostBytes;
    }

    /**
     * Where to read people, works, clusters and the ties of these kinds: memory or, for a network that is too large,
     * the store.
     *
     * @param network as the store says it is now; where it has changed meanwhile, what is read may be a later one
     */
    public NetworkReader of(Revision network, Set<TieKind> kinds, RunControl control) {
        HeldNetwork known = held.get();
        if (known != null && has(known, network, kinds)) {
            return known;
        }
        return readings.get(new Wanted(network, Set.copyOf(kinds)), control, all -> read(network, kinds, all));
    }

    private static boolean has(HeldNetwork known, Revision network, Set<TieKind> kinds) {
        return known.revision().equals(network) && known.missing(kinds).isEmpty();
    }

    private NetworkReader read(Revision network, Set<TieKind> kinds, RunControl control) {
        while (true) {
            HeldNetwork known = held.get();
            if (known != null && has(known, network, kinds)) {
                return known; // somebody may have been ready just then
            }
            HeldNetwork base = known != null && known.revision().equals(network) ? known : null;
            Set<TieKind> all = EnumSet.noneOf(TieKind.class);
            all.addAll(kinds);
            if (base != null) {
                all.addAll(base.ties().keySet());
            }
            if (bytes(store.counts(), all) > mostBytes) {
                return store;
            }
            Optional<HeldNetwork> made = read(base, network, kinds, new Records(control));
            if (!store.revisions().network().equals(network)) {
                return store; // the caller asks again
            }
            HeldNetwork now = made.orElse(null);
            if (now == null) {
                return store; // not as this program keeps ties
            }
            if (held.compareAndSet(known, now)) {
                return now;
            }
        }
    }

    private Optional<HeldNetwork> read(
            @Nullable HeldNetwork base, Revision network, Set<TieKind> kinds, Records records) {
        HeldNetwork people = base == null ? HeldNetwork.read(store, network, records) : base;
        return people.with(store, people.missing(kinds), records);
    }

    private static long bytes(StoreCounts counts, Set<TieKind> kinds) {
        long ties = kinds.stream()
                .flatMap(kind -> Stream.ofNullable(counts.ties().get(kind)))
                .mapToLong(Long::longValue)
                .sum();
        return counts.people() * HeldPeople.BYTES + ties * HeldTies.BYTES;
    }

    /** Follows a change of people's own, if the network that is held is the one that was changed. */
    @EventListener
    public void stored(StoredChange stored) {
        if (!stored.change().changesNetwork()) {
            return;
        }
        try {
            held.updateAndGet(known ->
                    known != null && known.revision().equals(stored.before().network())
                            ? known.after(stored.change(), stored.after().network(), this.stored)
                                    .orElse(null)
                            : known);
        } catch (StoreException e) {
            held.set(null); // the change is stored all the same
        }
    }

    /** Tells of records that are read, and looks whether they are still wanted. */
    private static final class Records implements Runnable {
        private static final int EACH = 1 << 10;

        private final RunControl control;
        private int unreported;

        Records(RunControl control) {
            this.control = control;
        }

        @Override
        public void run() {
            if (++unreported == EACH) {
                control.checkCancelled();
                control.advance(unreported);
                unreported = 0;
            }
        }
    }
}
