package io.shicheng.store.neo4j.driver;

import io.shicheng.store.dump.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the changes that were committed touched, for one who reads all of the database meanwhile. A note is cheap: what
 * it names is looked up by who takes it. Thread-safe.
 */
public final class TouchedNotes {
    private @Nullable List<Consumer<Touched>> notes;

    /** @throws IllegalStateException if somebody reads already */
    public synchronized void begin() {
        if (notes != null) {
            throw new IllegalStateException("All of the store is being read already.");
        }
        notes = new ArrayList<>();
    }

    public synchronized void end() {
        notes = null;
    }

    /** Those since the last call. */
    public synchronized List<Consumer<Touched>> take() {
        List<Consumer<Touched>> taken = notes == null ? List.of() : notes;
        notes = new ArrayList<>();
        return taken;
    }

    synchronized void add(List<Consumer<Touched>> more) {
        if (notes != null) {
            notes.addAll(more);
        }
    }
}
