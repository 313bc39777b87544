package io.shicheng.progress;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was computed as long as there is room; what was asked for longest ago goes first. What several ask for at
 * once is computed once. Thread-safe, and no lock is held while anything is computed.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class BoundedCache<K, V> {
    private final long mostBytes;
    private final ToLongFunction<V> bytesOf;
    private final SingleFlight<K, V> flights = new SingleFlight<>();
    /** Guarded by itself. */
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    /**
     * @param mostBytes that all together may take
     * @param bytesOf about how much one takes, the same whenever it is asked
     */
    public BoundedCache(long mostBytes, ToLongFunction<V> bytesOf) {
        this.mostBytes = mostBytes;
        this.bytesOf = bytesOf;
    }

    /**
     * What is kept, or computed now.
     *
     * @param control of the caller; it ends the computation only if all others who wait for it go too
     * @param computation told of all who wait by its own control
     */
    public V get(K key, RunControl control, Function<RunControl, ? extends V> computation) {
        V known = find(key);
        return known != null ? known : flights.get(key, control, all -> foundOrMade(key, all, computation));
    }

    private V foundOrMade(K key, RunControl control, Function<RunControl, ? extends V> computation) {
        V known = find(key); // somebody may have been ready just then
        if (known != null) {
            return known;
        }
        V made = computation.apply(control);
        keep(key, made);
        return made;
    }

    private @Nullable V find(K key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(K key, V made) {
        synchronized (kept) {
            kept.put(key, made);
            bytes += bytesOf.applyAsLong(made);
            drop(_ -> bytes > mostBytes);
        }
    }

    /** Forgets those that are no longer wanted. */
    public void forget(Predicate<K> which) {
        synchronized (kept) {
            drop(which);
        }
    }

    private void drop(Predicate<K> which) {
        Iterator<Map.Entry<K, V>> entries = kept.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<K, V> entry = entries.next();
            if (which.test(entry.getKey())) {
                bytes -= bytesOf.applyAsLong(entry.getValue());
                entries.remove();
            }
        }
    }
}
