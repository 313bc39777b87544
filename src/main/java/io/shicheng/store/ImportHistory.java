package io.shicheng.store;

import io.shicheng.store.failure.StoreException;
import java.util.List;
import java.util.Optional;

/** What was imported, when and by whom. All methods throw {@link StoreException} when the database is not reachable. */
public interface ImportHistory {
    /** Adds a record, or replaces the one with the same id. */
    void record(ImportRecord importRecord);

    Optional<ImportRecord> byId(String id);

    /** All records, the latest first. */
    List<ImportRecord> all();
}
