package io.shicheng.consent.ledger.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that another one like it is made of by a few changes, at the cost of these and not of its size: it shares all
 * that did not change. Thread-safe once nobody puts into it any more.
 */
public final class PersistentMap<K extends Comparable<K>, V> {
    /** Changes that are carried from one to the next before all is copied once. */
    private static final int MOST_CHANGES = 1_000;

    private final Map<K, V> base;
    private final Map<K, Optional<V>> changes;
    private final int size;

    private PersistentMap(Map<K, V> base, Map<K, Optional<V>> changes, int size) {
        this.base = base;
        this.changes = changes;
        this.size = size;
    }

    /** @param all copied, in its order; what is found in a tree lies farther away with each step */
    static <K extends Comparable<K>, V> PersistentMap<K, V> of(Map<K, V> all) {
        return new PersistentMap<>(new LinkedHashMap<>(all), Map.of(), all.size());
    }

    @Nullable
    V get(K key) {
        Optional<V> changed = changes.get(key);
        return changed != null ? changed.orElse(null) : base.get(key);
    }

    public boolean contains(K key) {
        return get(key) != null;
    }

    int size() {
        return size;
    }

    /** In the order of the keys if the map was in it that this began with. */
    public void forEach(BiConsumer<K, V> sink) {
        all().forEach(sink);
    }

    public Collection<V> values() {
        return Collections.unmodifiableCollection(all().values());
    }

    /** The same with these; an empty one takes what is there away. */
    PersistentMap<K, V> with(Map<K, Optional<V>> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<K, Optional<V>> together = new HashMap<>(changes);
        int after = size;
        for (Map.Entry<K, Optional<V>> each : more.entrySet()) {
            after += (each.getValue().isPresent() ? 1 : 0) - (contains(each.getKey()) ? 1 : 0);
            together.put(each.getKey(), each.getValue());
        }
        PersistentMap<K, V> next = new PersistentMap<>(base, together, after);
        return together.size() <= MOST_CHANGES ? next : of(next.all());
    }

    private Map<K, V> all() {
        if (changes.isEmpty()) {
            return base;
        }
        Map<K, V> all = new TreeMap<>(base);
        changes.forEach((key, value) -> {
            if (value.isPresent()) {
                all.put(key, value.get());
            } else {
                all.remove(key);
            }
        });
        return all;
    }
}
