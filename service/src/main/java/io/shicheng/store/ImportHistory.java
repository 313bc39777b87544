package io.shicheng.store;

import io.shicheng.store.failure.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was imported, when and in what role. All methods throw {@link StoreException} when the database is not
 * reachable.
 */
public interface ImportHistory {
    /**
     * Adds a record, or replaces the one with the same id. Called while a change is stored, it is stored with that
     * change or not at all; see
     * {@link GraphStore#apply(GraphChange, java.util.function.LongConsumer, io.shicheng.progress.RunControl)}.
     */
    void record(ImportRecord importRecord);

    Optional<ImportRecord> byId(UUID id);

    /** All records, the latest first. */
    List<ImportRecord> all();
}
